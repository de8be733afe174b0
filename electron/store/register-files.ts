/**
 * Names of the files of a register. Everything of generation n starts where generation n − 1 ended:
 * `snapshot-<n>.json` is the register at that moment and `journal-<n>.log` holds the changes since. Journals are never
 * removed: together they are the history. `journal-<n>.log` exists before `snapshot-<n>.json` does, so a snapshot
 * without its journal is damage, not a moment in between.
 */
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { namesIn } from '#electron/store/durable-folder.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { readable } from '#electron/store/storage-error.ts';

export const QUARANTINE = 'quarantine';
/** What was told of reminders (`file-delivery-log.ts`): no part of the register, but it lives and moves with it. */
export const DELIVERIES = 'deliveries.log';

export const snapshotName = (generation: number): string => `snapshot-${generation}.json`;
export const journalName = (generation: number): string => `journal-${generation}.log`;
/** A name that nobody has used, for a file that is not finished yet. */
export const temporaryName = (name: string): string => `.${name}.${randomUUID()}.tmp`;

const SNAPSHOT = /^snapshot-([1-9]\d{0,14})\.json$/;
const JOURNAL = /^journal-([1-9]\d{0,14})\.log$/;
const TEMPORARY = /^\.(?:snapshot-|journal-|deliveries\.).*\.tmp$/;
/** Whether a file of this name was never finished. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

export interface RegisterFiles {
  /** Generations with a snapshot, newest first. */
  readonly snapshots: readonly number[];
  /** Generations with a journal, oldest first. */
  readonly journals: readonly number[];
  /** Names of unfinished files that a killed process left. */
  readonly temporary: readonly string[];
  /** Whether something was ever put aside as damaged. */
  readonly quarantine: boolean;
}

const generations = (names: readonly string[], pattern: RegExp): number[] =>
  names.flatMap((name) => pattern.exec(name)?.[1] ?? []).map(Number);

/** The register's files in a folder; a folder that does not exist has none. Throws `register-unreadable`. */
export async function listRegisterFiles(fs: FileSystem, folder: string): Promise<RegisterFiles> {
  const names = await readable(basename(folder), () => namesIn(fs, folder));
  const kept = names.includes(QUARANTINE)
    ? await readable(QUARANTINE, () => namesIn(fs, join(folder, QUARANTINE)))
    : [];
  return {
    snapshots: generations(names, SNAPSHOT).sort((a, b) => b - a),
    journals: generations(names, JOURNAL).sort((a, b) => a - b),
    temporary: names.filter(isTemporary),
    quarantine: kept.length > 0,
  };
}
