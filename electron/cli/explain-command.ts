/** `explain --last-day D --working-days N`: the working-day sum by itself, with national holidays only. */
import { countWorkingDaysBack } from '#core/domain/values/working-days.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { UsageError } from '#electron/cli/invocation.ts';

/** More working days than any supplier takes; keeps a typing mistake from walking back for centuries. */
const MAX_WORKING_DAYS = 2000;

export const explainCommand: Command = async (invocation, terminal) => {
  const lastDay = invocation.date('last-day');
  const workingDays = invocation.number('working-days', MAX_WORKING_DAYS);
  if (lastDay === null) throw new UsageError('missing', { option: '--last-day' });
  if (workingDays === null) throw new UsageError('missing', { option: '--working-days' });
  const count = countWorkingDaysBack(lastDay, workingDays, []);
  if (invocation.json) {
    terminal.json(count);
    return EXIT.fine;
  }
  const { words } = terminal;
  terminal.line(words('cli.explain.result', { lastDay, workingDays, actBy: count.actBy }));
  for (const day of count.counted) terminal.line(`  ${day}  ${words('cli.explain.counted')}`);
  for (const { on, reason } of count.skipped) terminal.line(`  ${on}  ${words(`skip.${reason}`)}`);
  return EXIT.fine;
};
