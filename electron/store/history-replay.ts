/** The history of a register, played again from nothing, journal by journal, as far as it can be followed. */
import { applyChange, COLLECTIONS, EMPTY_REGISTER, type Register } from '#core/domain/records/register.ts';
import { CHAIN_START } from '#electron/store/history-chain.ts';
import { follows, type JournalContent, type Moment } from '#electron/store/journal-file.ts';
import { netEffect } from '#electron/store/net-effect.ts';
import type { Problem } from '#electron/store/problem.ts';
import { journalName, snapshotName } from '#electron/store/register-files.ts';
import type { Snapshot } from '#electron/store/snapshot-file.ts';

export class HistoryReplay {
  readonly #snapshots: ReadonlyMap<number, Snapshot>;
  readonly #report: (problem: Problem) => void;
  /** The register and moment reached; `null` while it is not known, after a journal that cannot be read. */
  #reached: (Moment & { readonly register: Register }) | null = {
    seq: 0,
    chain: CHAIN_START,
    register: EMPTY_REGISTER,
  };

  constructor(snapshots: readonly Snapshot[], report: (problem: Problem) => void) {
    this.#snapshots = new Map(snapshots.map((one) => [one.generation, one]));
    this.#report = report;
  }

  /** The register after everything that was followed, or `null` when a part in between is not known. */
  get reached(): (Moment & { readonly register: Register }) | null {
    return this.#reached;
  }

  /** Goes on with a generation. `content` is `null` when its journal cannot be read; `newest` = nothing follows. */
  follow(generation: number, content: JournalContent | null, newest: boolean): void {
    const file = journalName(generation);
    const snapshot = this.#snapshots.get(generation);
    if (snapshot !== undefined) this.#compare(snapshot);
    this.#reached ??= snapshot ?? null;
    if (content === null) {
      this.#reached = null;
      return;
    }
    if (content.torn && !newest) this.#report({ code: 'journal-damaged', file, detail: 'unfinished' });
    if (this.#reached === null) return;
    if (!follows(content.start, this.#reached)) {
      this.#report({ code: 'journal-damaged', file, detail: 'does not follow' });
    }
    const register = applyChange(this.#reached.register, netEffect(content.changes));
    this.#reached = { seq: content.seq, chain: content.chain, register };
  }

  #compare(snapshot: Snapshot): void {
    if (this.#reached === null) return;
    if (follows(snapshot, this.#reached) && sameRegister(snapshot.register, this.#reached.register)) return;
    const file = snapshotName(snapshot.generation);
    this.#report({ code: 'snapshot-differs', file, detail: `change ${this.#reached.seq}` });
  }
}

const sameRegister = (one: Register, other: Register): boolean =>
  COLLECTIONS.every((collection) => {
    const records: ReadonlyMap<string, unknown> = other[collection];
    return (
      one[collection].size === records.size &&
      [...one[collection]].every(([id, record]) => JSON.stringify(record) === JSON.stringify(records.get(id)))
    );
  });
