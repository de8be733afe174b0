/**
 * The register as it was after some change: played again from the newest sound snapshot that is old enough, or else from
 * the first change, and never past a part that is missing. Read in slices; every journal must follow the one before it.
 */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Register, RegisterDraft } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { nextLink } from '#electron/store/history-chain.ts';
import {
  decodeChange,
  follows,
  type JournalStart,
  type Moment,
  readStart,
  walkFrames,
} from '#electron/store/journal-file.ts';
import {
  journalName,
  listRegisterFiles,
  type RegisterFiles,
  snapshotName,
} from '#electron/store/register-files.ts';
import { BEGINNING } from '#electron/store/snapshot-adapter.ts';
import { decodeSnapshot, type Snapshot } from '#electron/store/snapshot-file.ts';
import { damaged, readable } from '#electron/store/storage-error.ts';

/** Bytes of changes played without letting anything else run: a few milliseconds' worth. */
const BYTES_AT_ONCE = 100_000;

/** `history-incomplete`: `file` would be needed for the answer, and is not there. */
export const incomplete = (file: string): TijdigError => new TijdigError('history-incomplete', { file });

/** Throws `history-incomplete`, `register-damaged` or `register-unreadable` (`file`), or `not-found` past the last change. */
export async function registerAfter(fs: FileSystem, folder: string, seq: number): Promise<Register> {
  const files = await listRegisterFiles(fs, folder);
  const read = (name: string) => readable(name, () => fs.read(join(folder, name)));
  const base = await baseFor(seq, files, read);
  const draft = new RegisterDraft(base.register);
  const newest = Math.max(0, ...files.journals, ...files.snapshots);
  let moment: Moment = base;
  for (let generation = base.generation; moment.seq < seq && generation <= newest; generation += 1) {
    const file = journalName(generation);
    if (!files.journals.includes(generation)) throw incomplete(file);
    const bytes = await read(file);
    const start = readStart(generation, bytes);
    if (!follows(start, moment)) throw damaged(file, 'does not follow');
    moment = await play(file, bytes, start, seq, draft);
  }
  if (moment.seq < seq) throw new TijdigError('not-found', { id: `${seq}` });
  return draft.settle();
}

/** Plays a journal as far as change `last`; answers the moment that was reached. */
async function play(
  file: string,
  bytes: Uint8Array,
  start: JournalStart,
  last: number,
  draft: RegisterDraft,
): Promise<Moment> {
  let { seq, chain } = start;
  let played = 0;
  for (const frame of walkFrames(file, bytes, start)) {
    draft.apply(decodeChange(file, frame.seq, frame.change, start.schema));
    chain = nextLink(chain, frame.change);
    seq = frame.seq;
    if (seq === last) break;
    played += frame.change.length;
    if (played < BYTES_AT_ONCE) continue;
    played = 0;
    await setImmediate();
  }
  return { seq, chain };
}

/**
 * The newest sound snapshot from before the end of change `seq`, or the beginning. Looked for from the newest back: what
 * begins before the first change is the beginning, whatever older files are left.
 */
async function baseFor(
  seq: number,
  { journals, snapshots }: RegisterFiles,
  read: (name: string) => Promise<Uint8Array>,
): Promise<Snapshot> {
  for (let generation = Math.max(0, ...journals, ...snapshots); generation > 0; generation -= 1) {
    const file = journalName(generation);
    // What came after it may do without a journal that is missing; whoever plays through it refuses.
    if (!journals.includes(generation)) continue;
    const start = readStart(generation, await read(file));
    if (start.seq > seq) continue;
    if (snapshots.includes(generation)) {
      const snapshot = await soundSnapshot(generation, await read(snapshotName(generation)));
      if (snapshot !== null) return snapshot;
    }
    if (start.seq === 0) return { ...BEGINNING, generation };
  }
  return BEGINNING;
}

/** A damaged one is as good as none: the journals before it tell the same. */
async function soundSnapshot(generation: number, bytes: Uint8Array): Promise<Snapshot | null> {
  try {
    return await decodeSnapshot(generation, bytes, 'as-written');
  } catch (error) {
    if (error instanceof TijdigError && error.code === 'register-damaged') return null;
    throw error;
  }
}
