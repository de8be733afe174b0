/**
 * Every mandate as it stands on one day, in order of haste. After a change only what the change touches is derived again;
 * the result is the same as that of deriving everything, which a property test holds.
 */
import type { Mandate } from '#core/domain/records/mandate.ts';
import { type IndexedFacts, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
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

/** A list that is derived bit by bit, so that what else there is to do gets its turn. */
export class DayListInParts {
  readonly #today: CalendarDate;
  readonly #facts: IndexedFacts;
  readonly #left: Iterator<Mandate>;
  readonly #derived = new Map<boolean, DerivedItem[]>([
    [false, []],
    [true, []],
  ]);
  constructor(facts: Facts, today: CalendarDate) {
    this.#today = today;
    this.#facts = indexFacts(facts);
    this.#left = facts.register.mandates.values();
  }

  /** Derives so many more; `false` when none is left. */
  advance(count: number): boolean {
    for (let at = 0; at < count; at += 1) {
      const next = this.#left.next();
      if (next.done) return false;
      const derived = deriveItem(next.value, this.#facts, this.#today);
      this.#derived.get(isArchived(derived))?.push(derived);
    }
    return true;
  }

  /** Derives what is left, and puts it in order. */
  finish(): DayList {
    this.advance(Number.POSITIVE_INFINITY);
    return {
      today: this.#today,
      facts: this.#facts,
      inHaste: inOrderOfHaste(this.#derived.get(false) ?? []),
      archived: inOrderOfHaste(this.#derived.get(true) ?? []),
    };
  }
}

/** Derives everything. */
export const dayList = (facts: Facts, today: CalendarDate): DayList =>
  new DayListInParts(facts, today).finish();

/** Puts some into a list, both in order of haste. */
function merged(kept: readonly DerivedItem[], added: readonly DerivedItem[]): readonly DerivedItem[] {
  const parts: (readonly DerivedItem[])[] = [];
  let from = 0;
  for (const derived of inOrderOfHaste(added)) {
    const place = placeIn(kept, derived, from);
    parts.push(kept.slice(from, place), [derived]);
    from = place;
  }
  return parts.length === 0 ? kept : parts.concat(kept.slice(from)).flat();
}

/** The index, at least `from`, before which an item belongs. */
function placeIn(inHaste: readonly DerivedItem[], { item }: DerivedItem, from: number): number {
  let [low, high] = [from, inHaste.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = inHaste[middle];
    if (there !== undefined && byHaste(there.item, item) < 0) low = middle + 1;
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
