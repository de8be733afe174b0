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

/** Derives everything. */
export function dayList(facts: Facts, today: CalendarDate): DayList {
  const indexed = indexFacts(facts);
  const all = Array.from(facts.register.mandates.values(), (mandate) => deriveItem(mandate, indexed, today));
  const parts = Map.groupBy(all, isArchived);
  return {
    today,
    facts: indexed,
    inHaste: inOrderOfHaste(parts.get(false) ?? []),
    archived: inOrderOfHaste(parts.get(true) ?? []),
  };
}

/** Puts some into a list, both in order of haste. */
function merged(kept: readonly DerivedItem[], added: readonly DerivedItem[]): readonly DerivedItem[] {
  const result: DerivedItem[] = [];
  const waiting = inOrderOfHaste(added).values();
  let next = waiting.next();
  for (const derived of kept) {
    while (!next.done && byHaste(next.value.item, derived.item) < 0) {
      result.push(next.value);
      next = waiting.next();
    }
    result.push(derived);
  }
  for (; !next.done; next = waiting.next()) result.push(next.value);
  return result;
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
