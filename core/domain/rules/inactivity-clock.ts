/** The clock that stops a mandate which nobody uses (DOMAIN: Terms and clocks, 3). */
import type { LastUse } from '#core/domain/records/mandate.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { addDays, addMonths, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Clock } from './clock.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import type { TermRow } from './terms.ts';

/** Months without a login after which a mandate ends where the supplier does not say. */
const DEFAULT_INACTIVITY_MONTHS = 24;

const lastUsableDay = (from: CalendarDate, months: number): CalendarDate =>
  addDays(addMonths(from, months), -1);

/** What may end for want of a login: a mandate, or an employee's part in a chain mandate. */
export interface LoginUse {
  /** Owns the clock, unless the supplier counts per account. */
  readonly id: string;
  readonly personId: string;
  readonly supplierId: string | null;
  readonly lastUse: LastUse;
}

/** Any known login of the account counts; else one that is not known leaves it not known; else it is never. */
function accountUse(mandate: LoginUse, facts: IndexedFacts): LastUse {
  const account = facts.accounts.get(mandate.personId, mandate.supplierId);
  if (account === undefined) return mandate.lastUse;
  if (account.lastUsedOn !== null) return { kind: 'date', on: account.lastUsedOn };
  return { kind: account.someUnknown ? 'unknown' : 'never' };
}

function countFrom(use: LastUse, row: TermRow, months: number): CalendarDate | null {
  if (use.kind === 'unknown') return null;
  const fromStart = row.startsOn === null ? null : lastUsableDay(row.startsOn, months);
  if (use.kind === 'never') return fromStart;
  const fromUse = lastUsableDay(use.on, months);
  // A login so long ago that its time had run out before this row began says nothing about this row.
  return row.startsOn !== null && fromUse < row.startsOn ? fromStart : fromUse;
}

/**
 * The inactivity clock of a mandate, or `null` where the supplier knows no such rule. Last usable day = last login +
 * months − 1 day; for "never" counted from the start of the row of terms. Where the supplier counts per account, any
 * login of the person there counts and the account owns the clock; otherwise the mandate does.
 */
export function inactivityClock(
  mandate: LoginUse,
  row: TermRow,
  supplier: Supplier | null,
  facts: IndexedFacts,
): Clock | null {
  const rule = supplier?.inactivityMonths ?? 'unknown';
  if (rule === 'none') return null;
  const months = rule === 'unknown' ? DEFAULT_INACTIVITY_MONTHS : rule;
  const perAccount = supplier?.inactivityScope === 'account';
  const use = perAccount ? accountUse(mandate, facts) : mandate.lastUse;
  const start = row.governing.startsOn;
  return {
    kind: 'inactivity',
    lastDay: countFrom(use, row, months),
    possibleLastDay: use.kind === 'unknown' && start !== null ? lastUsableDay(start, months) : null,
    ownerId: perAccount ? `account:${mandate.personId}:${mandate.supplierId}` : mandate.id,
    action: 'log-in',
  };
}
