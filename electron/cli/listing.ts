/** A list of one kind of records as it stands on a day, and how it is shown to people. */
import { listItems } from '#core/domain/query/list-items.ts';
import type { RowKind } from '#core/domain/query/table-query.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Words } from '#core/i18n/words.ts';
import { chainItems, invitationItems, recordItems } from '#electron/app/other-lists.ts';
import { chainTable, invitationTable, mandateTable, recordTable } from '#electron/cli/list-columns.ts';
import type { FactsOnDay } from '#electron/cli/open-facts.ts';

export interface Listing {
  readonly items: readonly unknown[];
  readonly table: (words: Words) => readonly (readonly string[])[];
}

/** Keeps what must be done by a day; `null` = everything. */
function listing<T extends { readonly actBy: CalendarDate | null }>(
  all: readonly T[],
  until: CalendarDate | null,
  table: (items: readonly T[], words: Words) => readonly (readonly string[])[],
): Listing {
  const items = until === null ? all : all.filter(({ actBy }) => actBy !== null && actBy <= until);
  return { items, table: (words) => table(items, words) };
}

/** Everything of a kind that is not archived; with `until` only what must be done by then. */
export function listingOf(
  kind: RowKind,
  { facts, today }: FactsOnDay,
  until: CalendarDate | null = null,
): Listing {
  switch (kind) {
    case 'mandate':
      return listing(listItems(facts, today), until, mandateTable);
    case 'chain':
      return listing(chainItems(facts, today), until, chainTable);
    case 'invitation':
      return listing(invitationItems(facts, today), until, invitationTable);
    default:
      return listing(recordItems(kind, facts, today), until, recordTable);
  }
}
