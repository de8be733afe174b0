/**
 * `restore BACKUP|--list [--second DIR] [--replace-damaged]`: makes the register what it was in a backup. A sound register
 * gets it as one change, after a backup of what it is now. Where nothing is there, the register comes back with its history;
 * where it is damaged too, but only when that is asked for: then what is there is put aside.
 */
import { basename, dirname, join, resolve } from 'node:path';
import type { Backup } from '#core/contract/backups.ts';
import { countRecords } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { formatInstant } from '#core/i18n/format-instant.ts';
import { type Command, EXIT, type ExitCode } from '#electron/cli/command.ts';
import { CommandRefusal } from '#electron/cli/command-refusal.ts';
import { createBackups } from '#electron/cli/create-backups.ts';
import { type Invocation, UsageError } from '#electron/cli/invocation.ts';
import { openForWriting } from '#electron/cli/open-for-writing.ts';
import { alignColumns, type Terminal } from '#electron/cli/terminal.ts';
import type { Clock } from '#electron/ports/clock.ts';
import { BACKUPS, BackupFolder } from '#electron/store/backup-folder.ts';
import { readBackupName } from '#electron/store/backup-name.ts';
import { FileBackups, readingError } from '#electron/store/file-backups.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { restoreRegister } from '#electron/store/restore-register.ts';
import { refuseUnfitPlace } from '#electron/system/place-check.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const restoreCommand: Command = async (invocation, terminal) => {
  const folder = invocation.text('data');
  const clock = createSystemClock(invocation.date('today'));
  const second = invocation.optionalText('second');
  const known = new FileBackups({ folder, clock });
  const [asked] = invocation.operands;
  if (invocation.list) {
    return list(await known.list(second), clock, invocation, terminal);
  }
  if (asked === undefined) throw new UsageError('missing', { option: 'BACKUP' });
  const backup = await pathOf(asked, folder, second);
  await refuseUnfitPlace(folder);
  return (await isLive(folder, invocation.replaceDamaged))
    ? await asChange(backup, folder, clock, invocation, terminal)
    : await asRegister(backup, folder, clock, invocation, terminal);
};

/** Whether there is a sound register to change. Throws `register-damaged` unless it may be put aside. */
async function isLive(folder: string, replaceDamaged: boolean): Promise<boolean> {
  try {
    return (await openRegisterReader(folder)).state().seq > 0;
  } catch (error) {
    const isDamaged = error instanceof TijdigError && error.code === 'register-damaged';
    if (!isDamaged || !replaceDamaged) throw error;
    return false;
  }
}

/** What was asked is an id of `--list`, a name alone, or a path. Throws a `CommandRefusal`. */
async function pathOf(asked: string, folder: string, second: string | null): Promise<string> {
  const [place, ...rest] = asked.split('/');
  const candidates = [
    join(folder, BACKUPS, asked),
    ...(place === 'here' ? [join(folder, BACKUPS, ...rest)] : []),
    ...(second === null ? [] : [join(second, asked)]),
    ...(place === 'second' && second !== null ? [join(second, ...rest)] : []),
    resolve(asked),
  ];
  for (const path of candidates) {
    if (readBackupName(basename(path)) === null) continue;
    const names = await nodeFileSystem.list(dirname(path)).catch((): string[] => []);
    if (names.includes(basename(path))) return path;
  }
  throw new CommandRefusal('backup-unknown', { backup: asked });
}

async function asChange(
  path: string,
  folder: string,
  clock: Clock,
  { json }: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const name = basename(path);
  const wanted = await new BackupFolder(nodeFileSystem, dirname(path)).read(name).catch((error: unknown) => {
    throw readingError(error);
  });
  const store = await openForWriting(folder, clock, terminal);
  try {
    const backups = createBackups({ store, folder, clock, secondPlace: null });
    const { seq, changed } = await backups.restoreTo(wanted);
    const records = countRecords(wanted.register);
    if (json) terminal.json({ restored: name, how: 'change', seq, records, changed });
    else terminal.line(terminal.words('cli.restore.change', { backup: name, records, changed }));
    return EXIT.fine;
  } finally {
    await store.close();
  }
}

async function asRegister(
  path: string,
  folder: string,
  clock: Clock,
  { json, replaceDamaged }: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const restored = await restoreRegister({ folder, backup: path, replaceDamaged, clock });
  const { seq, records, history } = restored;
  const aside = restored.aside.map((name) => `quarantine/${name}`);
  const backup = basename(path);
  if (json) terminal.json({ restored: backup, how: 'register', seq, records, history, aside });
  else {
    const { words } = terminal;
    terminal.line(words('cli.restore.register', { backup, records, changes: seq }));
    terminal.line(words(`backups.historyOf.${history}`));
    for (const file of aside) terminal.line(words('cli.restore.aside', { file }));
  }
  return EXIT.fine;
}

function list(
  backups: readonly Backup[],
  clock: Clock,
  { json }: Invocation,
  { line, json: answer, words, language }: Terminal,
): ExitCode {
  if (json) answer({ backups });
  else if (backups.length === 0) line(words('cli.restore.none'));
  else {
    const rows = backups.map(({ id, at, reason, state, holds }) => [
      formatInstant(at, clock.recordedOn(), language),
      words(`backups.reason.${reason}`),
      words(`backups.state.${state}`),
      holds === null ? '' : `${holds.records}`,
      holds === null ? '' : words(`backups.history.${holds.history}`),
      id,
    ]);
    const heads = ['backupAt', 'backupReason', 'state', 'records', 'history', 'backup'] as const;
    for (const row of alignColumns([heads.map((head) => words(`cli.column.${head}`)), ...rows])) line(row);
  }
  return EXIT.fine;
}
