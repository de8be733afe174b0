/**
 * Every mandate as it stands on one day, in order of haste. After a change only what the change touches is derived again;
 * the result is the same as that of deriving everything, which a property test holds.
 */
import type { Mandate } from '#core/domain/records/mandate.ts';
import { type IndexedFacts, indexFacts, indexInSlices } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { atOnce, type Slices } from '#core/domain/values/slices.ts';
import { type DerivedItem, deriveItem } from './derive-item.ts';
import type { Facts } from './facts.ts';
import { byHaste, inOrderOfHaste } from './list-items.ts';
import { touchedBy } from './touched.ts';

export interface DayList {
  readonly today: CalendarDate;
  readonly facts: IndexedFacts;
  /** Those that are not archived. */
  readonly inHaste: readonly DerivedItem[];
  readonly archived: readonly DerivedItem[];
}

const isArchived = ({ mandate }: DerivedItem): boolean => mandate.archivedOn !== null;

/** Mandates derived without a pause: a millisecond or two. */
const SLICE = 200;

/** Derives everything, and puts it in order. */
export function* dayListInSlices(facts: Facts, today: CalendarDate): Slices<DayList> {
  const indexed = yield* indexInSlices(facts);
  const living: DerivedItem[] = [];
  const archived: DerivedItem[] = [];
  let paused = 0;
  for (const mandate of facts.register.mandates.values()) {
    const derived = deriveItem(mandate, indexed, today);
    (isArchived(derived) ? archived : living).push(derived);
    if (living.length + archived.length - paused < SLICE) continue;
    paused += SLICE;
    yield;
  }
  return {
    today,
    facts: indexed,
    inHaste: yield* inOrderOfHaste(living, facts.register.persons),
    archived: yield* inOrderOfHaste(archived, facts.register.persons),
  };
}

/** Derives everything at once. */
export const dayList = (facts: Facts, today: CalendarDate): DayList => atOnce(dayListInSlices(facts, today));

/** Puts some into a list, both in order of haste. */
function merged(kept: readonly DerivedItem[], added: readonly DerivedItem[]): readonly DerivedItem[] {
  const parts: (readonly DerivedItem[])[] = [];
  let from = 0;
  for (const derived of added.toSorted(byHaste)) {
    const place = placeIn(kept, derived, from);
    parts.push(kept.slice(from, place), [derived]);
    from = place;
  }
  return parts.length === 0 ? kept : parts.concat(kept.slice(from)).flat();
}

/** The index, at least `from`, before which an item belongs. */
function placeIn(inHaste: readonly DerivedItem[], derived: DerivedItem, from: number): number {
  let [low, high] = [from, inHaste.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = inHaste[middle];
    if (there !== undefined && byHaste(there, derived) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The list of the same day after the register changed, from the list before. */
export function afterChange(before: DayList, facts: Facts): DayList {
  const { today } = before;
  const touched = touchedBy(before.facts, facts);
  if (touched === null) return dayList(facts, today);
  const indexed = indexFacts(facts, before.facts);
  const again: Mandate[] = [...touched.added];
  const keep = (list: readonly DerivedItem[]): readonly DerivedItem[] =>
    list.filter((derived) => {
      if (!touched.has(derived)) return true;
      const mandate = facts.register.mandates.get(derived.mandate.id);
      if (mandate !== undefined) again.push(mandate);
      return false;
    });
  const kept = { inHaste: keep(before.inHaste), archived: keep(before.archived) };
  const parts = Map.groupBy(
    again.map((mandate) => deriveItem(mandate, indexed, today)),
    isArchived,
  );
  return {
    today,
    facts: indexed,
    inHaste: merged(kept.inHaste, parts.get(false) ?? []),
    archived: merged(kept.archived, parts.get(true) ?? []),
  };
}
