/**
 * Finds out what the register is, from nothing but the files in its folder and without writing: the newest sound
 * snapshot, then every change since, without a gap. An unfinished frame at the very end is not damage: nobody was told
 * that it was saved. Anything else that does not fit is `register-damaged` with the file's name; a register is never
 * guessed, and never empty unless nothing ever happened.
 */
import { join } from 'node:path';
import { applyChange, type Change } from '#core/domain/records/register.ts';
import type { TijdigError } from '#core/errors/tijdig-error.ts';
import type { StoreState } from '#electron/ports/register-store.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { follows, type Moment, readJournal } from '#electron/store/journal-file.ts';
import { netEffect } from '#electron/store/net-effect.ts';
import type { Problem } from '#electron/store/problem.ts';
import { journalName, listRegisterFiles, snapshotName } from '#electron/store/register-files.ts';
import { readSnapshot, SnapshotAdapter } from '#electron/store/snapshot-adapter.ts';
import type { Progress } from '#electron/store/snapshot-file.ts';
import { damaged, readable } from '#electron/store/storage-error.ts';

export interface NewestJournal {
  readonly generation: number;
  /** The version in which its changes are written. */
  readonly schema: number;
  /** Its sound bytes. */
  readonly length: number;
  readonly torn: boolean;
}

export interface Recovered extends Moment {
  readonly state: StoreState;
  /** The last change that a snapshot on disk holds in the present shape; 0 = there is none. */
  readonly snapshotSeq: number;
  /** The newest journal, or `null` when nothing ever happened. */
  readonly journal: NewestJournal | null;
  /** Bytes of changes since the snapshot. */
  readonly bytesSince: number;
  /** Generations whose snapshot is damaged; the history made up for them. */
  readonly damagedSnapshots: readonly number[];
  readonly problems: readonly Problem[];
}

/** Reads the register. Throws `register-damaged`, `register-unreadable`, `register-newer` or `migration-failed`. */
export async function recoverRegister(
  fs: FileSystem,
  folder: string,
  progress?: Progress,
): Promise<Recovered> {
  const damagedSnapshots: number[] = [];
  const problems: Problem[] = [];
  const onDamaged = (generation: number, error: TijdigError) => {
    damagedSnapshots.push(generation);
    const detail = String(error.parameters.reason);
    problems.push({ code: 'snapshot-damaged', file: snapshotName(generation), detail });
  };
  const adapter = new SnapshotAdapter(fs, folder, onDamaged, progress);
  const base = await readSnapshot(adapter);
  const files = await listRegisterFiles(fs, folder);
  const newest = Math.max(...files.journals, ...files.snapshots, 0);
  const changes: Change[] = [];
  let moment: Moment = base;
  let journal: Recovered['journal'] = null;
  let bytesSince = 0;
  let snapshotSeq = base.seq;
  for (let generation = base.generation; generation <= newest; generation += 1) {
    const name = journalName(generation);
    if (!files.journals.includes(generation)) throw damaged(name, 'missing');
    const bytes = await readable(name, () => fs.read(join(folder, name)));
    const content = readJournal(generation, bytes);
    if (!follows(content.start, moment)) throw damaged(name, 'does not follow');
    if (content.torn && generation < newest) throw damaged(name, 'unfinished');
    changes.push(...content.changes);
    moment = content;
    const { schema } = content.start;
    // What a snapshot says is written in the version of the journal beside it.
    if (generation === base.generation && schema < SCHEMA) snapshotSeq = 0;
    journal = { generation, schema, length: content.length, torn: content.torn };
    bytesSince += content.frameBytes;
  }
  for (let generation = 1; generation < base.generation; generation += 1) {
    if (!files.journals.includes(generation)) {
      problems.push({
        code: 'journal-missing',
        file: journalName(generation),
        detail: 'history is not complete',
      });
    }
  }
  const state = { register: applyChange(base.register, netEffect(changes)), seq: moment.seq };
  const { seq, chain } = moment;
  return { state, seq, chain, snapshotSeq, journal, bytesSince, damagedSnapshots, problems };
}
