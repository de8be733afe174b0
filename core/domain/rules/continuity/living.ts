/** What of the register still runs on a day, with its end: what continuity is about. */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { neededSides, registrationOf } from '#core/domain/rules/chain-sides.ts';
import { isRevokedOn, lastDayOf } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { rowOfTerms, type TermRow } from '#core/domain/rules/terms.ts';
import { addDays, type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';

/** A mandate that runs or is planned, and its last day. */
export interface LivingMandate {
  readonly mandate: Mandate;
  readonly row: TermRow;
  /** Of its row of terms, or the day before it is withdrawn. */
  readonly endsOn: CalendarDate;
}

/** A mandate as long as it is neither archived, replaced, withdrawn nor ended; `null` otherwise. */
export function livingMandate(mandate: Mandate, today: CalendarDate): LivingMandate | null {
  const { archivedOn, replacedById, revoked } = mandate;
  if (archivedOn !== null || replacedById !== null || isRevokedOn(revoked, today)) return null;
  const row = rowOfTerms(mandate.terms, today);
  if (row.state === 'ended') return null;
  const lastDay = revoked?.on ? addDays(revoked.on, -1) : row.endsOn;
  return { mandate, row, endsOn: lastDay < row.endsOn ? lastDay : row.endsOn };
}

/** A chain mandate that runs or is planned, and the first of its sides to end. */
export interface LivingChain {
  readonly chain: ChainMandate;
  readonly endsOn: CalendarDate;
}

/** The last day of a recorded side; `null` where the side is not recorded. */
export function endOfSide(side: ChainMandate['sides']['grantor'], today: CalendarDate): CalendarDate | null {
  if (side.kind !== 'recorded') return null;
  return lastDayOf(rowOfTerms(side.terms, today).endsOn, side.revoked);
}

/** A chain mandate as long as no side that it needs has ended or was withdrawn; `null` otherwise, and where none is recorded. */
export function livingChain(
  chain: ChainMandate,
  facts: IndexedFacts,
  today: CalendarDate,
): LivingChain | null {
  if (chain.archivedOn !== null || chain.replacedById !== null) return null;
  const sides = neededSides(chain, registrationOf(chain, facts.suppliers)).map((name) => chain.sides[name]);
  if (sides.some((side) => side.kind === 'recorded' && isRevokedOn(side.revoked, today))) return null;
  const endsOn = earliest(sides.map((side) => endOfSide(side, today)).filter((end) => end !== null));
  return endsOn === null || endsOn < today ? null : { chain, endsOn };
}
