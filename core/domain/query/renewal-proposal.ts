/** The term to propose for a renewal, of one or of several together: as their suppliers do it (DOMAIN: Terms and clocks, 1 and 2). */
import type { Mandate, Term } from '#core/domain/records/mandate.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { newTermStart, offeredYears, rowOfTerms } from '#core/domain/rules/terms.ts';
import { addDays, addYears, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Facts } from './facts.ts';

export interface RenewalProposal {
  readonly startsOn: CalendarDate;
  /** Lengths to choose from, shortest first. */
  readonly years: readonly number[];
  /** The length to begin with: that of the old term where it is offered, else the longest. */
  readonly chosen: number;
}

/** The only value of a list of equal ones; `null` where they differ, or there is none. */
function only<T>(values: readonly T[]): T | null {
  const [one, another] = new Set(values);
  return one !== undefined && another === undefined ? one : null;
}

/** The length of a term in whole years, with or without its last calendar day. */
function lengthOf({ startsOn, endsOn }: Term, years: readonly number[]): number | null {
  if (startsOn === null) return null;
  const isLength = (n: number) =>
    [addYears(startsOn, n), addDays(addYears(startsOn, n), -1)].includes(endsOn);
  return years.find(isLength) ?? null;
}

/** What is renewed: the terms that it had, and whose practice counts. */
export interface Renewed {
  /** At least one. */
  readonly terms: readonly Term[];
  /** `null` = not known. */
  readonly supplier: Supplier | null;
}

/** What to propose for what is renewed on a day. Where it would start on different days it is the day itself. */
export function proposedTerm(renewed: readonly Renewed[], today: CalendarDate): RenewalProposal {
  const each = renewed.map(({ terms, supplier }) => {
    const { endsOn, governing } = rowOfTerms(terms, today);
    return {
      startsOn: newTermStart(endsOn, today, supplier),
      governing,
      years: offeredYears(supplier),
    };
  });
  const offered = new Set(each.flatMap(({ years }) => years));
  const common = [...offered].filter((n) => each.every(({ years }) => years.includes(n)));
  const years = (common.length > 0 ? common : [...offered]).toSorted((a, b) => a - b);
  const length = only(each.map(({ governing }) => lengthOf(governing, years)));
  return {
    startsOn: only(each.map(({ startsOn }) => startsOn)) ?? today,
    years,
    chosen: length ?? Math.max(...years),
  };
}

/** What to propose for mandates that are renewed together on a day. */
export const renewalProposal = (
  mandates: readonly Mandate[],
  { suppliers }: Pick<Facts, 'suppliers'>,
  today: CalendarDate,
): RenewalProposal =>
  proposedTerm(
    mandates.map(({ terms, supplierId }) => ({ terms, supplier: suppliers.get(supplierId ?? '') ?? null })),
    today,
  );
