/**
 * `person export ID`: everything recorded about a person. `person erase ID [--apply]`: takes the name, e-mail address and
 * working days out; without `--apply` it says what it would do and changes nothing.
 */
import { type ErasePlan, erasePerson, exportPerson, planErase } from '#electron/app/person-service.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { type Invocation, UsageError } from '#electron/cli/invocation.ts';
import { openHistory } from '#electron/cli/open-history.ts';
import type { Terminal } from '#electron/cli/terminal.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

const ACTIONS = ['export', 'erase'] as const;

export const personCommand: Command = async (invocation, terminal) => {
  const [typed, id] = invocation.operands;
  const action = ACTIONS.find((known) => known === typed);
  if (action === undefined)
    throw new UsageError('notAChoice', { option: 'person', choices: ACTIONS.join(' | ') });
  if (id === undefined) throw new UsageError('missing', { option: 'ID' });
  if (action === 'erase') await erase(id, invocation, terminal);
  else if (invocation.apply) throw new UsageError('unknownOption', { message: '--apply' });
  else await tellAll(id, invocation, terminal);
  return EXIT.fine;
};

async function tellAll(id: string, invocation: Invocation, terminal: Terminal): Promise<void> {
  const reader = await openRegisterReader(invocation.text('data'));
  const all = await exportPerson(id, openHistory(invocation), reader);
  if (invocation.json) terminal.json(all);
  else terminal.line(JSON.stringify(all, null, 2));
}

async function erase(id: string, invocation: Invocation, terminal: Terminal): Promise<void> {
  const folder = invocation.text('data');
  const clock = createSystemClock(invocation.date('today'));
  // Refuses before anything is opened for writing, also in a folder that is not there.
  const plan = planErase((await openRegisterReader(folder)).state().register, id, clock);
  if (!invocation.apply) {
    tell(plan, false, invocation, terminal);
    return;
  }
  const store = await openRegisterStore({ folder, clock });
  try {
    tell(await erasePerson(id, store, clock), true, invocation, terminal);
  } finally {
    await store.close();
  }
}

function tell(plan: ErasePlan, erased: boolean, invocation: Invocation, terminal: Terminal): void {
  const { person, alreadyErased, keeps, mentions } = plan;
  if (invocation.json) {
    terminal.json({
      id: person.id,
      erased: erased || alreadyErased,
      alreadyErased,
      keeps,
      mentions,
      historyHolds: true,
    });
    return;
  }
  const { words } = terminal;
  const { name } = person;
  const records = Object.values(keeps).reduce((total, count) => total + count, 0);
  if (alreadyErased) terminal.line(words('cli.person.already', { id: person.id }));
  else terminal.line(words(erased ? 'cli.person.erased' : 'cli.person.would', { name, id: person.id }));
  terminal.line(words('cli.person.keeps', { count: records }));
  if (mentions.length > 0) terminal.line(words('cli.person.mentions', { count: mentions.length }));
  for (const one of mentions) terminal.line(`  ${one.collection} ${one.id}  ${one.field}`);
  terminal.line(words('cli.person.historyHolds'));
  if (!erased) terminal.line(words('cli.person.notYet'));
}
