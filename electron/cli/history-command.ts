/** `history ID`: what was done to a record, by whom, when and why. `history --at D`: the register as it was recorded on D. */
import { ROW_KINDS } from '#core/domain/query/table-query.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { dayOfInstant, timeOfInstant } from '#core/i18n/format-instant.ts';
import type { Words } from '#core/i18n/words.ts';
import type { Author } from '#electron/app/authors.ts';
import { type RecordChange, type RecordHistory, recordHistory } from '#electron/app/history-service.ts';
import { countsOf } from '#electron/app/past-service.ts';
import type { FieldChange } from '#electron/app/record-difference.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { CommandRefusal } from '#electron/cli/command-refusal.ts';
import { type Invocation, UsageError } from '#electron/cli/invocation.ts';
import { listingOf } from '#electron/cli/listing.ts';
import { openHistory, openPast } from '#electron/cli/open-history.ts';
import { alignColumns, type Terminal } from '#electron/cli/terminal.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';

export const historyCommand: Command = async (invocation, terminal) => {
  const day = invocation.date('at');
  const [id] = invocation.operands;
  if (day !== null && id !== undefined) throw new UsageError('unknownOption', { message: id });
  if (day !== null) await tellPast(day, invocation, terminal);
  else await tellRecord(id, invocation, terminal);
  return EXIT.fine;
};

async function tellRecord(id: string | undefined, invocation: Invocation, terminal: Terminal): Promise<void> {
  if (id === undefined) throw new UsageError('missing', { option: 'ID' });
  const history = openHistory(invocation);
  const found = await recordHistory(id, history, await openRegisterReader(invocation.text('data')));
  if (found === null) {
    const missing = await history.missing();
    if (missing === null) throw new CommandRefusal('id-never-written', { id });
    throw new CommandRefusal('id-not-in-rest', { id, file: missing });
  }
  if (invocation.json) terminal.json(found);
  else for (const line of linesOf(found, terminal.words)) terminal.line(line);
}

function linesOf({ changes, missing }: RecordHistory, words: Words): string[] {
  const lines = changes.flatMap((change) => linesOfChange(change, words));
  return missing === null ? lines : [words('cli.history.missing', { file: missing }), ...lines];
}

function linesOfChange({ at, by, action, reason, fields }: RecordChange, words: Words): string[] {
  const what = words(`undo.action.${action}`, { count: 1 });
  return [
    `${dayOfInstant(at)} ${timeOfInstant(at)}  ${what}, ${whoIs(by, words)}`,
    ...(reason === null ? [] : [`    ${words('cli.history.reason', { reason })}`]),
    ...fields.map((field) => `    ${lineOfField(field)}`),
  ];
}

function whoIs(by: Author | null, words: Words): string {
  if (by === null) return words('cli.history.byNobody');
  const { name, id, role } = by;
  if (role === null) return words('cli.history.by', { name: name ?? id });
  return words('cli.history.byRole', { name: name ?? id, role: words(`roleName.${role}`) });
}

const shown = (value: unknown): string => (value === null ? '-' : String(value));
const lineOfField = ({ field, from, to }: FieldChange): string =>
  from === null ? `${field}: ${shown(to)}` : `${field}: ${shown(from)} → ${shown(to)}`;

async function tellPast(day: CalendarDate, invocation: Invocation, terminal: Terminal): Promise<void> {
  const kind = invocation.choice('kind', ROW_KINDS, 'mandate');
  const { on, seq, facts } = await openPast(invocation, day);
  const { items, table } = listingOf(kind, { facts, today: on });
  const counts = countsOf(facts.register);
  if (invocation.json) {
    terminal.json({ at: on, seq, counts, items });
    return;
  }
  const { words } = terminal;
  terminal.line(words('cli.history.at', { on, count: seq }));
  terminal.line(
    Object.entries(counts)
      .map(([counted, count]) => `${counted}: ${count}`)
      .join(' · '),
  );
  for (const line of alignColumns(table(words))) terminal.line(line);
}
