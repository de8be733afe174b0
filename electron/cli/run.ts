/** Runs one command and answers its exit code; every refusal is worded on standard error. */
import { LANGUAGES } from '#core/contract/preferences.ts';
import { IMPORT_FIELDS } from '#core/domain/import/comparison.ts';
import type { ErrorCode, ErrorParameters } from '#core/errors/error-codes.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { createWords, type Words } from '#core/i18n/words.ts';
import { applyCommand } from '#electron/cli/apply-command.ts';
import { backupCommand } from '#electron/cli/backup-command.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { CommandRefusal } from '#electron/cli/command-refusal.ts';
import { dossierCommand } from '#electron/cli/dossier-command.ts';
import { dueCommand } from '#electron/cli/due-command.ts';
import { explainCommand } from '#electron/cli/explain-command.ts';
import { exportCommand } from '#electron/cli/export-command.ts';
import { historyCommand } from '#electron/cli/history-command.ts';
import { importCommand } from '#electron/cli/import-command.ts';
import { type CommandName, readInvocation, UsageError } from '#electron/cli/invocation.ts';
import { listCommand } from '#electron/cli/list-command.ts';
import { messageCommand } from '#electron/cli/message-command.ts';
import { personCommand } from '#electron/cli/person-command.ts';
import { readyCommand } from '#electron/cli/ready-command.ts';
import { repairCommand } from '#electron/cli/repair-command.ts';
import { restoreCommand } from '#electron/cli/restore-command.ts';
import { risksCommand } from '#electron/cli/risks-command.ts';
import { createTerminal, type Streams } from '#electron/cli/terminal.ts';
import { undoCommand } from '#electron/cli/undo-command.ts';
import { verifyCommand } from '#electron/cli/verify-command.ts';
import { whoMayCommand } from '#electron/cli/who-may-command.ts';

const RUN: Readonly<Record<CommandName, Command>> = {
  import: importCommand,
  list: listCommand,
  due: dueCommand,
  'who-may': whoMayCommand,
  risks: risksCommand,
  ready: readyCommand,
  dossier: dossierCommand,
  message: messageCommand,
  explain: explainCommand,
  history: historyCommand,
  undo: undoCommand,
  person: personCommand,
  apply: applyCommand,
  verify: verifyCommand,
  repair: repairCommand,
  export: exportCommand,
  backup: backupCommand,
  restore: restoreCommand,
};

const DAMAGED: readonly ErrorCode[] = ['register-damaged'];

/** `argv` without program and script. Never throws. */
export async function runCommandLine(argv: readonly string[], streams: Streams): Promise<number> {
  const language = languageOf(argv, streams.env).startsWith('en') ? 'en' : 'nl';
  const words = createWords(language);
  const json = argv.includes('--json');
  try {
    const invocation = readInvocation(argv);
    invocation.choice('lang', LANGUAGES, language);
    const terminal = createTerminal(streams, language, words);
    if (invocation.help) {
      terminal.line(words('cli.help'));
      return EXIT.fine;
    }
    return await RUN[invocation.command](invocation, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      streams.stderr.write(`${words(`cli.usage.${error.key}`, error.parameters)}\n${words('cli.help')}\n`);
      return EXIT.usage;
    }
    if (error instanceof CommandRefusal) return refuseNamed(error, json, streams, words);
    return refuse(error, json, streams, words);
  }
}

/** What was named is not there, or could be several things: these are listed. */
function refuseNamed(
  { code, parameters, choices }: CommandRefusal,
  json: boolean,
  streams: Streams,
  words: Words,
): number {
  const lines = choices.map(({ id, name }) => `  ${id}  ${name}`);
  streams.stderr.write(`${[words(`cli.refused.${code}`, parameters), ...lines].join('\n')}\n`);
  if (json) streams.stdout.write(`${JSON.stringify({ error: { code, parameters, choices } })}\n`);
  return EXIT.refused;
}

function refuse(error: unknown, json: boolean, streams: Streams, words: Words): number {
  const { code, parameters } = error instanceof TijdigError ? error : new TijdigError('unexpected');
  if (code === 'unexpected')
    streams.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  streams.stderr.write(`${words(`error.${code}`, inWords(parameters, words))}\n`);
  if (json) streams.stdout.write(`${JSON.stringify({ error: { code, parameters } })}\n`);
  return DAMAGED.includes(code) ? EXIT.damaged : EXIT.refused;
}

function languageOf(argv: readonly string[], env: Streams['env']): string {
  const at = argv.indexOf('--lang');
  const asked =
    at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return asked ?? env.TIJDIG_LANG ?? '';
}

/** Columns that were not found, in words instead of codes. */
function inWords(parameters: ErrorParameters, words: Words): ErrorParameters {
  if (typeof parameters.missing !== 'string') return parameters;
  const named = parameters.missing.split(', ').map((code) => {
    const field = IMPORT_FIELDS.find((known) => known === code);
    return field === undefined ? code : words(`field.${field}`);
  });
  return { ...parameters, missing: named.join(', ') };
}
