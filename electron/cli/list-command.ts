/** `list [--within DAYS] [--kind mandate]`: what ends first, and until when acting is in time. */
import { ITEM_KINDS } from '#core/domain/query/list-item.ts';
import { OverviewService } from '#electron/app/overview-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { alignColumns } from '#electron/cli/terminal.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

/** Ten years: further ahead no mandate can end. */
const MAX_WITHIN_DAYS = 3660;

export const listCommand: Command = async (invocation, terminal) => {
  const within = invocation.number('within', MAX_WITHIN_DAYS);
  invocation.choice('kind', ITEM_KINDS, 'mandate');
  const clock = createSystemClock(invocation.date('today'));
  const reader = await openRegisterReader(invocation.text('data'));
  const items = new OverviewService(new RegisterView(reader, clock), clock).list(within);
  if (invocation.json) {
    terminal.json({ today: clock.today(), items });
    return EXIT.fine;
  }
  const { words } = terminal;
  const header = ['actBy', 'breaksOn', 'status', 'person', 'service', 'organisation', 'supplier'] as const;
  const rows = items.map((item) => [
    item.actBy ?? '-',
    item.breaksOn,
    words(`status.${item.status}`),
    item.person,
    item.service ?? item.provider ?? '-',
    item.organisation,
    item.supplier ?? '-',
  ]);
  for (const line of alignColumns([header.map((name) => words(`cli.column.${name}`)), ...rows]))
    terminal.line(line);
  return EXIT.fine;
};
