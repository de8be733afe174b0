/**
 * `person export ID`: everything recorded about a person. `person erase ID [--apply]`: takes the name, e-mail address and
 * working days out of the register and of its history; without `--apply` it says what it would do and changes nothing.
 */
import { TijdigError } from '#core/errors/tijdig-error.ts';
import {
  type ErasePlan,
  erasePerson,
  exportPerson,
  planErase,
  withoutPerson,
} from '#electron/app/person-service.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { type Invocation, UsageError } from '#electron/cli/invocation.ts';
import { openForWriting } from '#electron/cli/open-for-writing.ts';
import { openHistory } from '#electron/cli/open-history.ts';
import type { Terminal } from '#electron/cli/terminal.ts';
import type { Clock } from '#electron/ports/clock.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { rewriteHistory } from '#electron/store/rewrite-history.ts';
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
    tell(plan, null, invocation, terminal);
    return;
  }
  const store = await openForWriting(folder, clock, terminal);
  let erased: ErasePlan;
  try {
    erased = await erasePerson(id, store, clock);
  } finally {
    await store.close();
  }
  // The person is erased now, whatever becomes of the history: what was saved is told first.
  const rewritten = await takenOutOfHistory(id, folder, clock);
  tell(erased, rewritten, invocation, terminal);
  if (rewritten instanceof TijdigError) throw rewritten;
}

async function takenOutOfHistory(id: string, folder: string, clock: Clock): Promise<number | TijdigError> {
  try {
    return await rewriteHistory({
      folder,
      naming: id,
      rewrite: (change) => withoutPerson(change, id),
      clock,
    });
  } catch (error) {
    if (error instanceof TijdigError) return error;
    throw error;
  }
}

/** `rewritten` = changes of the history that lost the name, or why none did; `null` = nothing was done yet. */
function tell(
  { person, alreadyErased, keeps, mentions }: ErasePlan,
  rewritten: number | TijdigError | null,
  invocation: Invocation,
  terminal: Terminal,
): void {
  const { id, name } = person;
  const applied = rewritten !== null;
  if (invocation.json) {
    if (rewritten instanceof TijdigError) return;
    terminal.json({ id, erased: applied || alreadyErased, alreadyErased, keeps, mentions, rewritten });
    return;
  }
  const { words } = terminal;
  if (alreadyErased) terminal.line(words('cli.person.already', { id }));
  else terminal.line(words(applied ? 'cli.person.erased' : 'cli.person.would', { name, id }));
  if (rewritten === null) terminal.line(words('cli.person.willRewrite'));
  else if (rewritten instanceof TijdigError) terminal.line(words('cli.person.historyHolds'));
  else terminal.line(words('cli.person.rewritten', { count: rewritten }));
  const records = Object.values(keeps).reduce((total, count) => total + count, 0);
  terminal.line(words('cli.person.keeps', { count: records }));
  if (mentions.length > 0) terminal.line(words('cli.person.mentions', { count: mentions.length }));
  for (const one of mentions) terminal.line(`  ${one.collection} ${one.id}  ${one.field}`);
  terminal.line(words('cli.person.backupsHold'));
  if (!applied) terminal.line(words('cli.person.notYet'));
}
