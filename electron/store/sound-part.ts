/**
 * How much of a register is sound when not all of it is: the furthest register that an unbroken row of sound files leads
 * to, and which changes none of them tells any more. Reads everything and writes nothing.
 *
 * A row begins with the beginning of the history, or with a sound snapshot, and goes on as long as each journal follows on
 * what is before it. A row that reaches the end comes before one that breaks off, and a long one before a short one; of
 * equals the one with more history behind it. A snapshot that its own journal contradicts is of another history and only
 * counts when there is nothing else.
 */
import { join } from 'node:path';
import type { LostChanges } from '#core/contract/verification.ts';
import { applyChange, type Change, type Register } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { follows, type Moment } from '#electron/store/journal-file.ts';
import { type JournalPrefix, readJournalPrefix } from '#electron/store/journal-prefix.ts';
import { netEffect } from '#electron/store/net-effect.ts';
import { journalName, listRegisterFiles, snapshotName } from '#electron/store/register-files.ts';
import { BEGINNING } from '#electron/store/snapshot-adapter.ts';
import { decodeSnapshot, type Snapshot } from '#electron/store/snapshot-file.ts';
import { readable } from '#electron/store/storage-error.ts';

export interface SoundPart extends Moment {
  readonly register: Register;
  /** When its last change was made, ISO 8601 in UTC; `null` when the files do not say. */
  readonly until: string | null;
  /** Generation of the snapshot that it starts from; 1 also = the beginning. */
  readonly from: number;
  /** The journal in which it ends, and how many bytes of that are sound; 0 = the journal itself cannot be used. */
  readonly end: { readonly generation: number; readonly length: number };
  /** Whether nothing that the files tell of lies beyond it. */
  readonly whole: boolean;
  /** Changes that lie beyond it. */
  readonly lost: LostChanges | null;
  /** Changes that cannot be read back any more, by the journal that held them. */
  readonly unread: ReadonlyMap<string, LostChanges>;
  /** Snapshots that are sound in themselves and contradict their journal. */
  readonly contradicted: readonly number[];
}

/** Finds the sound part. Throws `register-unreadable`, and `register-newer` where a file is of a newer version. */
export async function soundPartOf(fs: FileSystem, folder: string): Promise<SoundPart> {
  const files = await listRegisterFiles(fs, folder);
  const read = (name: string) => readable(name, () => fs.read(join(folder, name)));
  const snapshots = new Map<number, Snapshot>();
  for (const generation of files.snapshots) {
    const bytes = () => read(snapshotName(generation));
    const snapshot = await unlessDamaged(async () => decodeSnapshot(generation, await bytes()));
    if (snapshot !== null) snapshots.set(generation, snapshot);
  }
  const journals = new Map<number, JournalPrefix>();
  for (const generation of files.journals) {
    const bytes = () => read(journalName(generation));
    const journal = await unlessDamaged(async () => readJournalPrefix(generation, await bytes()));
    if (journal !== null) journals.set(generation, journal);
  }
  return new Evidence(snapshots, journals, Math.max(1, ...files.journals, ...files.snapshots)).soundPart();
}

async function unlessDamaged<T>(reading: () => Promise<T>): Promise<T | null> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof TijdigError && error.code === 'register-damaged') return null;
    throw error;
  }
}

/** A row of files that follow on each other. */
interface Row extends Moment {
  readonly base: Snapshot;
  readonly changes: readonly Change[];
  readonly end: SoundPart['end'];
  readonly whole: boolean;
}

class Evidence {
  readonly #snapshots: ReadonlyMap<number, Snapshot>;
  readonly #journals: ReadonlyMap<number, JournalPrefix>;
  readonly #newest: number;
  constructor(
    snapshots: ReadonlyMap<number, Snapshot>,
    journals: ReadonlyMap<number, JournalPrefix>,
    newest: number,
  ) {
    this.#snapshots = snapshots;
    this.#journals = journals;
    this.#newest = newest;
  }

  soundPart(): SoundPart {
    const row = this.#bestRow();
    const { base, changes, seq, chain, end, whole } = row;
    return {
      seq,
      chain,
      register: applyChange(base.register, netEffect(changes)),
      until: changes.at(-1)?.at ?? this.#timeOf(seq),
      from: base.generation,
      end,
      whole,
      lost: whole ? null : this.#beyond(seq),
      unread: this.#unread(),
      contradicted: [...this.#snapshots.values()]
        .filter((snapshot) => this.#isContradicted(snapshot))
        .map(({ generation }) => generation),
    };
  }

  #bestRow(): Row {
    const bases = [
      BEGINNING,
      ...[...this.#snapshots.values()].toSorted((a, b) => a.generation - b.generation),
    ];
    const rows = bases.filter((base) => !this.#isContradicted(base)).map((base) => this.#rowFrom(base));
    const best = rows.reduce((found, row) => (isBetter(row, found) ? row : found));
    if (best.seq > 0 || best.whole) return best;
    return bases
      .map((base) => this.#rowFrom(base))
      .reduce((found, row) => (isBetter(row, found) ? row : found));
  }

  #rowFrom(base: Snapshot): Row {
    const changes: Change[] = [];
    let moment: Moment = base;
    let end: Row['end'] = { generation: base.generation, length: 0 };
    const broken = (): Row => ({ seq: moment.seq, chain: moment.chain, base, changes, end, whole: false });
    for (let generation = base.generation; generation <= this.#newest; generation += 1) {
      const journal = this.#journals.get(generation);
      if (journal === undefined || !follows(journal.start, moment)) return broken();
      changes.push(...journal.changes);
      moment = journal;
      end = { generation, length: journal.length };
      if (journal.damaged || (journal.torn && generation < this.#newest)) return broken();
    }
    return { ...broken(), whole: true };
  }

  #isContradicted(snapshot: Snapshot): boolean {
    const journal = this.#journals.get(snapshot.generation);
    return snapshot !== BEGINNING && journal !== undefined && !follows(journal.start, snapshot);
  }

  /** The changes after `seq` of which something is known. */
  #beyond(seq: number): LostChanges | null {
    const last = this.#journals.get(this.#newest);
    const isKnown = last !== undefined && !last.damaged;
    return lostChanges(seq + 1, isKnown ? last.seq : null);
  }

  #unread(): ReadonlyMap<string, LostChanges> {
    const unread = new Map<string, LostChanges>();
    let reached = 0;
    for (let generation = 1; generation <= this.#newest; generation += 1) {
      const journal = this.#journals.get(generation);
      const begins = this.#beginOf(generation) ?? reached;
      const next = generation === this.#newest ? null : this.#beginOf(generation + 1);
      const lost = this.#isSound(generation)
        ? this.#doubtful(generation)
        : lostChanges((journal?.seq ?? begins) + 1, next);
      if (lost !== null) unread.set(journalName(generation), lost);
      reached = Math.max(reached, journal?.seq ?? begins, next ?? 0);
    }
    return unread;
  }

  #isSound(generation: number): boolean {
    const journal = this.#journals.get(generation);
    return journal !== undefined && !journal.damaged && !(journal.torn && generation < this.#newest);
  }

  /** Of two sound journals that do not follow on each other, one is of another history: which one is not known. */
  #doubtful(generation: number): LostChanges | null {
    const [before, journal] = [this.#journals.get(generation - 1), this.#journals.get(generation)];
    if (before === undefined || journal === undefined || !this.#isSound(generation - 1)) return null;
    return follows(journal.start, before) ? null : lostChanges(before.start.seq + 1, journal.start.seq);
  }

  /** After which change a generation begins, by its journal or its snapshot. */
  #beginOf(generation: number): number | null {
    const seq = this.#journals.get(generation)?.start.seq ?? this.#snapshots.get(generation)?.seq;
    return seq ?? (generation === 1 ? 0 : null);
  }

  #timeOf(seq: number): string | null {
    for (const { changes } of this.#journals.values()) {
      const change = changes.find((one) => one.seq === seq);
      if (change !== undefined) return change.at;
    }
    return null;
  }
}

const lostChanges = (from: number, to: number | null): LostChanges | null =>
  to !== null && to < from ? null : { from, to };

function isBetter(row: Row, found: Row): boolean {
  if (row.whole !== found.whole) return row.whole;
  return row.seq > found.seq;
}
