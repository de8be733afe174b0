/** The list of mandates in order of haste. */
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { addDays, type CalendarDate, dayNumber } from '#core/domain/values/calendar-date.ts';
import { atOnce, type Slices } from '#core/domain/values/slices.ts';
import { type DerivedItem, deriveItem } from './derive-item.ts';
import type { Facts } from './facts.ts';
import type { ListItem } from './list-item.ts';

export interface ListOptions {
  /** Only what must be acted on within so many days from today, and what is past. */
  readonly withinDays?: number | undefined;
}

/** How names are ordered in every list. */
export const names = new Intl.Collator('nl');
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** After every date, so that what has no last day to act comes last. */
const NEVER = '~';

/** The order of every list: last day to act (none last), last day that works, person, id. */
export const byHaste = (a: ListItem, b: ListItem): number =>
  byCode(a.actBy ?? NEVER, b.actBy ?? NEVER) ||
  byCode(a.breaksOn, b.breaksOn) ||
  names.compare(a.person, b.person) ||
  byCode(a.id, b.id);

/** Day numbers from 1900 on become positive, and fit in this many values. */
const BEFORE_1970 = 30_000;
const DAYS = 2 ** 22;

/** One number that orders by last day to act (none last), then by last day that works. */
const hasteOf = ({ actBy, breaksOn }: ListItem): number =>
  (actBy === null ? DAYS - 1 : dayNumber(actBy) + BEFORE_1970) * DAYS + dayNumber(breaksOn) + BEFORE_1970;

/** Items put in their place without a pause: a millisecond or two. */
const SLICE = 5_000;

/** `byHaste` for many items: few have both days in common, so that few names are compared. */
export function* inOrderOfHaste(derived: readonly DerivedItem[]): Slices<DerivedItem[]> {
  const buckets = new Map<number, DerivedItem[]>();
  for (const [at, one] of derived.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const haste = hasteOf(one.item);
    const bucket = buckets.get(haste);
    if (bucket === undefined) buckets.set(haste, [one]);
    else bucket.push(one);
  }
  const inOrder: DerivedItem[] = [];
  let paused = 0;
  for (const haste of Float64Array.from(buckets.keys()).sort()) {
    const bucket = buckets.get(haste) ?? [];
    if (bucket.length > 1) bucket.sort((a, b) => byHaste(a.item, b.item));
    for (const one of bucket) inOrder.push(one);
    if (inOrder.length - paused < SLICE) continue;
    paused = inOrder.length;
    yield;
  }
  return inOrder;
}

/** Derives every mandate that is not archived, in the order of the register. */
export function deriveItems(facts: Facts, today: CalendarDate): DerivedItem[] {
  const indexed = indexFacts(facts);
  const items: DerivedItem[] = [];
  for (const mandate of facts.register.mandates.values()) {
    if (mandate.archivedOn === null) items.push(deriveItem(mandate, indexed, today));
  }
  return items;
}

/** The mandates that are not archived, as they stand on a day, in order of haste. */
export function listItems(facts: Facts, today: CalendarDate, options: ListOptions = {}): ListItem[] {
  const { withinDays } = options;
  const items = atOnce(inOrderOfHaste(deriveItems(facts, today))).map(({ item }) => item);
  const until = withinDays === undefined ? null : addDays(today, withinDays);
  return until === null ? items : items.filter(({ actBy }) => actBy !== null && actBy <= until);
}
