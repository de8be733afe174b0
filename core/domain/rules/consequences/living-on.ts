/** Which records still hold after a day, so that something must be done about them. */
import type { AdminRole } from '#core/domain/records/admin-role.ts';
import type { Assignment, ChainMandate, RecordedSide } from '#core/domain/records/chain-mandate.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

const isAfter = (end: CalendarDate | null, day: CalendarDate): boolean => end === null || end > day;

/** A mandate that is neither archived nor replaced and lasts beyond a day; one that was withdrawn is among them. */
export const outlasts = ({ archivedOn, replacedById, terms }: Mandate, day: CalendarDate): boolean =>
  archivedOn === null && replacedById === null && rowOfTerms(terms, day).endsOn > day;

export const roleOutlasts = ({ archivedOn, to }: AdminRole, day: CalendarDate): boolean =>
  archivedOn === null && isAfter(to, day);

export const meansOutlasts = ({ archivedOn, endsOn }: Means, day: CalendarDate): boolean =>
  archivedOn === null && isAfter(endsOn, day);

export const sideOutlasts = ({ terms }: RecordedSide, day: CalendarDate): boolean =>
  rowOfTerms(terms, day).endsOn > day;

/** A chain mandate of which some recorded side lasts beyond a day. */
export const chainOutlasts = (chain: ChainMandate, day: CalendarDate): boolean =>
  chain.archivedOn === null &&
  chain.replacedById === null &&
  recordedSides(chain).some(({ side }) => sideOutlasts(side, day));

/** The assignments of a chain that had not ended before a day; none where they are not known. */
export const assignmentsFrom = ({ assignments }: ChainMandate, day: CalendarDate): readonly Assignment[] =>
  (assignments ?? []).filter(({ to }) => to === null || to >= day);

/** Those of them to a person. */
export const assignmentsTo = (
  chain: ChainMandate,
  personId: string,
  day: CalendarDate,
): readonly Assignment[] => assignmentsFrom(chain, day).filter((one) => one.personId === personId);
