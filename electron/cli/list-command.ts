/** `list [--within DAYS] [--kind KIND]`: what ends first, and until when acting is in time. */
import { ROW_KINDS } from '#core/domain/query/table-query.ts';
import { addDays } from '#core/domain/values/calendar-date.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { listingOf } from '#electron/cli/listing.ts';
import { openFacts } from '#electron/cli/open-facts.ts';
import { alignColumns } from '#electron/cli/terminal.ts';

/** Ten years: further ahead no mandate can end. */
const MAX_WITHIN_DAYS = 3660;

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
