/** Terms of a mandate: which row of terms counts on a day, and how long one may be (DOMAIN: Terms and clocks, 1 and 2). */
import type { Term } from '#core/domain/records/mandate.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { addDays, addYears, type CalendarDate, dayNumber } from '#core/domain/values/calendar-date.ts';

/** A term lasts five years at most. */
const MAX_TERM_YEARS = 5;

/** Where a row of terms stands on a day. */
export type RowState = 'running' | 'planned' | 'ended';

/** Terms that overlap or adjoin, so that between them there is no day without one. */
export interface TermRow {
  /** First day of the row; `null` = since always, because a start is not known. */
  readonly startsOn: CalendarDate | null;
  /** Last day of the row, inclusive. */
  readonly endsOn: CalendarDate;
  /** The term with the latest end; of equal ends the one that starts last. */
  readonly governing: Term;
  readonly state: RowState;
}

/** Whether a term is longer than five years; the same calendar day five years on is allowed. Unknown starts are not. */
export const isTooLong = ({ startsOn, endsOn }: Term): boolean =>
  startsOn !== null && endsOn > addYears(startsOn, MAX_TERM_YEARS);

/** The end to propose for a term of some years: one day less than the calendar day, in years of the supplier's choice. */
export const suggestedEnd = (startsOn: CalendarDate, years: number): CalendarDate =>
  addDays(addYears(startsOn, years), -1);

/** Years to choose from where a supplier does not say what it offers. */
const USUAL_YEARS = [1, 3, 5] as const;

/** The lengths of a new term to choose from, in years and shortest first: what the supplier offers, else 1, 3 and 5. */
export function offeredYears(supplier: Pick<Supplier, 'termYears'> | null): readonly number[] {
  const offered = supplier?.termYears ?? [];
  return offered.length === 0 ? USUAL_YEARS : [...new Set(offered)].sort((a, b) => a - b);
}

/**
 * The first day of a new term under a mandate that is renewed on a day (DOMAIN: a new term starts on the renewal day or the day
 * after the old end, per supplier). After the old end it is the renewal day in both cases. Where the supplier does not say, the
 * day after the old end is proposed.
 */
export function newTermStart(
  oldEnd: CalendarDate,
  renewedOn: CalendarDate,
  supplier: Pick<Supplier, 'newTermStarts'> | null,
): CalendarDate {
  const dayAfter = addDays(oldEnd, 1);
  return supplier?.newTermStarts === 'renewal-day' || renewedOn > dayAfter ? renewedOn : dayAfter;
}

type Row = Omit<TermRow, 'state'>;
const single = (term: Term): Row => ({ startsOn: term.startsOn, endsOn: term.endsOn, governing: term });
const adjoins = (row: Row, next: Term): boolean =>
  next.startsOn === null || dayNumber(next.startsOn) <= dayNumber(row.endsOn) + 1;
const extended = (row: Row, next: Term): Row =>
  next.endsOn < row.endsOn ? row : { ...row, endsOn: next.endsOn, governing: next };

/** The rows of terms, earliest first; a day without a term parts two rows. Terms may come in any order. */
function rowsOf(terms: readonly Term[]): readonly Row[] {
  const start = (term: Term) => term.startsOn ?? '';
  const ordered = terms.toSorted((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
  const rows: Row[] = [];
  for (const term of ordered) {
    const row = rows.at(-1);
    if (row !== undefined && adjoins(row, term)) rows[rows.length - 1] = extended(row, term);
    else rows.push(single(term));
  }
  return rows;
}

const stateOf = (row: Row, today: CalendarDate): RowState => {
  if (row.endsOn < today) return 'ended';
  return row.startsOn === null || row.startsOn <= today ? 'running' : 'planned';
};

const rowThatCounts = (rows: readonly Row[], today: CalendarDate): Row | undefined =>
  rows.find(({ endsOn }) => endsOn >= today) ?? rows.at(-1);

/**
 * The row of terms that counts on a day: the one that holds it, else the next, else the last. A mandate has at least
 * one term; throws a `RangeError` on none.
 */
export function rowOfTerms(terms: readonly Term[], today: CalendarDate): TermRow {
  const only = terms.length === 1 ? terms[0] : undefined;
  const row = only === undefined ? rowThatCounts(rowsOf(terms), today) : single(only);
  if (row === undefined) throw new RangeError('A mandate has at least one term');
  const { startsOn, endsOn, governing } = row;
  return { startsOn, endsOn, governing, state: stateOf(row, today) };
}
