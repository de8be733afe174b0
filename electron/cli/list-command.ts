/** `list [--within DAYS] [--kind KIND]`: what ends first, and until when acting is in time. */
import { listItems } from '#core/domain/query/list-items.ts';
import { ROW_KINDS, type RowKind } from '#core/domain/query/table-query.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Words } from '#core/i18n/words.ts';
import { chainItems, invitationItems, recordItems } from '#electron/app/other-lists.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { chainTable, invitationTable, mandateTable, recordTable } from '#electron/cli/list-columns.ts';
import { type FactsOnDay, openFacts } from '#electron/cli/open-facts.ts';
import { alignColumns } from '#electron/cli/terminal.ts';

/** Ten years: further ahead no mandate can end. */
const MAX_WITHIN_DAYS = 3660;

/** A list of one kind, and how it is shown to people. */
interface Listing {
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

function listingOf(kind: RowKind, { facts, today }: FactsOnDay, until: CalendarDate | null): Listing {
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

export const listCommand: Command = async (invocation, terminal) => {
  const within = invocation.number('within', MAX_WITHIN_DAYS);
  const kind = invocation.choice('kind', ROW_KINDS, 'mandate');
  const onDay = await openFacts(invocation);
  const until = within === null ? null : addDays(onDay.today, within);
  const { items, table } = listingOf(kind, onDay, until);
  if (invocation.json) terminal.json({ today: onDay.today, items });
  else for (const line of alignColumns(table(terminal.words))) terminal.line(line);
  return EXIT.fine;
};
