/**
 * Names of backups: the moment in UTC, the reason, and a number where a second has more than one, so that a folder of
 * them explains itself to whoever opens it: `20261122T090000Z-before-import.json`, `20261122T090000Z-manual-2.json`.
 */
import { z } from 'zod';
import { BACKUP_REASONS, type BackupReason } from '#core/contract/backups.ts';
import type { NamedBackup } from '#electron/ports/backups.ts';

const NAME = new RegExp(
  `^(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z-(${BACKUP_REASONS.join('|')})(?:-([1-9]\\d{0,5}))?\\.json$`,
);
const instantSchema = z.iso.datetime();
const reasonSchema = z.enum(BACKUP_REASONS);

/** A backup's name, with its place among those of the same second. */
export interface NumberedBackup extends NamedBackup {
  readonly number: number;
}

/** An ISO instant as it stands in names: `20261122T090000Z`. */
export const stampOf = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** What a file name says, or `null` when it is not the name of a backup. */
export function readBackupName(name: string): NumberedBackup | null {
  const [, year, month, day, hour, minute, second, reason, number = '1'] = NAME.exec(name) ?? [];
  const at = instantSchema.safeParse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (!at.success) return null;
  return { name, at: at.data, reason: reasonSchema.parse(reason), number: Number(number) };
}

/** The backups among file names, newest first. */
export const backupsAmong = (names: readonly string[]): NumberedBackup[] =>
  names.flatMap((name) => readBackupName(name) ?? []).toSorted((a, b) => -olderFirst(a, b));

/** Every number is given once a second, whatever the reason, so this tells any two apart. */
const olderFirst = (a: NumberedBackup, b: NumberedBackup): number =>
  a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1;

/** A name that comes after every one of that second. `instant` is ISO 8601 in UTC. */
export function newBackupName(
  instant: string,
  reason: BackupReason,
  taken: readonly string[],
): NumberedBackup {
  const stamp = stampOf(instant);
  const numbers = backupsAmong(taken).flatMap(({ name, number }) => (name.startsWith(stamp) ? [number] : []));
  const number = Math.max(0, ...numbers) + 1;
  const name = `${stamp}-${reason}${number === 1 ? '' : `-${number}`}.json`;
  return { name, at: `${instant.slice(0, 19)}Z`, reason, number };
}
