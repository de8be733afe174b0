/** The list of mandates in order of haste. */
import type { Person } from '#core/domain/records/person.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { addDays, byDay, type CalendarDate, dayNumber } from '#core/domain/values/calendar-date.ts';
import { atOnce, type Slices, sortInSlices } from '#core/domain/values/slices.ts';
import { type DerivedItem, deriveItem } from './derive-item.ts';
import type { Facts } from './facts.ts';
import type { ListItem } from './list-item.ts';

type Persons = ReadonlyMap<string, Person>;

export interface ListOptions {
  /** Only what must be acted on within so many days from today, and what is past. */
  readonly withinDays?: number | undefined;
}

/** How names are ordered in every list. */
export const names = new Intl.Collator('nl');
const byCode = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The order of every list: last day to act (none last), last day that works, person, id. */
export const byHaste = (a: DerivedItem, b: DerivedItem): number =>
  byDay(a.actBy, b.actBy) || byDay(a.breaks.breaksOn, b.breaks.breaksOn) || byPerson(a, b);

const byPerson = (a: DerivedItem, b: DerivedItem): number =>
  names.compare(a.person, b.person) || byCode(a.mandate.id, b.mandate.id);

/** Day numbers from 1900 on become positive, and fit in this many values. */
const BEFORE_1970 = 30_000;
const DAYS = 2 ** 22;

/** One number that orders by last day to act (none last), then by last day that works. */
const hasteOf = ({ actBy, breaks: { breaksOn } }: DerivedItem): number =>
  (actBy === null ? DAYS - 1 : dayNumber(actBy) + BEFORE_1970) * DAYS + dayNumber(breaksOn) + BEFORE_1970;

/** Items put in their place without a pause: a millisecond or two. */
const SLICE = 5_000;

const byName = (a: Person, b: Person): number => names.compare(a.name, b.name);
const rankings = new WeakMap<Persons, ReadonlyMap<string, number>>();

/** The place of each person among all by name: a name is compared with few others, however many mandates its person has. */
function* placesOf(persons: Persons): Slices<ReadonlyMap<string, number>> {
  const known = rankings.get(persons);
  if (known !== undefined) return known;
  const places = new Map<string, number>();
  let place = 0;
  let before: Person | null = null;
  for (const person of yield* sortInSlices([...persons.values()], byName)) {
    if (before !== null && byName(before, person) !== 0) place += 1;
    places.set(person.id, place);
    before = person;
  }
  rankings.set(persons, places);
  return places;
}

/** As `byPerson`, by places; somebody who is not recorded has none, and goes by name. */
const byPlace =
  (places: ReadonlyMap<string, number>) =>
  (a: DerivedItem, b: DerivedItem): number => {
    const [one, other] = [places.get(a.mandate.personId), places.get(b.mandate.personId)];
    if (one === undefined || other === undefined) return byPerson(a, b);
    return one - other || byCode(a.mandate.id, b.mandate.id);
  };

/** `byHaste` for many items: they are parted by both days, and put in order of persons within these. */
export function* inOrderOfHaste(derived: readonly DerivedItem[], persons: Persons): Slices<DerivedItem[]> {
  const buckets = new Map<number, DerivedItem[]>();
  for (const [at, one] of derived.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const haste = hasteOf(one);
    const bucket = buckets.get(haste);
    if (bucket === undefined) buckets.set(haste, [one]);
    else bucket.push(one);
  }
  const inOrder: DerivedItem[] = [];
  const order = byPlace(yield* placesOf(persons));
  let paused = 0;
  for (const [, bucket] of yield* sortInSlices([...buckets], ([a], [b]) => a - b)) {
    if (bucket.length > 1) bucket.sort(order);
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
  const items = atOnce(inOrderOfHaste(deriveItems(facts, today), facts.register.persons)).map(
    ({ item }) => item,
  );
  const until = withinDays === undefined ? null : addDays(today, withinDays);
  return until === null ? items : items.filter(({ actBy }) => actBy !== null && actBy <= until);
}
