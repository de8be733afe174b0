/** `due`: the reminders that are due on a day, when none was delivered before. Records nothing. */
import { OverviewService } from '#electron/app/overview-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { alignColumns } from '#electron/cli/terminal.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const dueCommand: Command = async (invocation, terminal) => {
  const clock = createSystemClock(invocation.date('today'));
  const reader = await openRegisterReader(invocation.text('data'));
  const due = new OverviewService(new RegisterView(reader, clock), clock).due();
  if (invocation.json) terminal.json({ today: clock.today(), due });
  else {
    const rows = due.map(({ actBy, lastDay, step, urgency, item }) => [actBy, lastDay, step, urgency, item]);
    for (const line of alignColumns(rows)) terminal.line(line);
  }
  return EXIT.fine;
};
