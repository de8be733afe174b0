/**
 * Keeps opening fast: begins a new generation when enough has changed. The new journal begins first and takes changes
 * at once; the snapshot of the moment in between is written beside it while editing goes on, and a crash at any point
 * loses nothing, because the journals before it still tell the same. One older snapshot is kept.
 */
import { join } from 'node:path';
import { removeIfThere } from '#electron/store/durable-file.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import type { Problem } from '#electron/store/problem.ts';
import { listRegisterFiles, snapshotName } from '#electron/store/register-files.ts';
import { SnapshotAdapter, writeSnapshot } from '#electron/store/snapshot-adapter.ts';
import type { Snapshot } from '#electron/store/snapshot-file.ts';
import { errnoOf } from '#electron/store/storage-error.ts';

/** When a checkpoint is due. */
export interface CheckpointLimits {
  /** Changes since the last snapshot. */
  readonly changes: number;
  /** Bytes of changes since the last snapshot. */
  readonly bytes: number;
}
export const CHECKPOINT_LIMITS: CheckpointLimits = { changes: 5_000, bytes: 4 * 1024 * 1024 };
const KEPT_SNAPSHOTS = 2;

export class Checkpoint {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #limits: CheckpointLimits;
  readonly #report: (problem: Problem) => void;
  #coveredSeq: number;
  #bytesSince: number;
  /** After a failure the next attempt waits until this change. */
  #notBefore = 0;
  #running: Promise<void> | null = null;

  constructor(
    fs: FileSystem,
    folder: string,
    limits: CheckpointLimits,
    report: (problem: Problem) => void,
    covered: { readonly seq: number; readonly bytesSince: number },
  ) {
    this.#fs = fs;
    this.#folder = folder;
    this.#limits = limits;
    this.#report = report;
    this.#coveredSeq = covered.seq;
    this.#bytesSince = covered.bytesSince;
  }

  /** A frame of so many bytes became durable. */
  added(bytes: number): void {
    this.#bytesSince += bytes;
  }

  /**
   * Whether it is time, at change `seq`. The first change of all is checkpointed at once: from then on two files say
   * that the register is not empty.
   */
  isDue(seq: number): boolean {
    if (this.#running !== null || seq < this.#notBefore || !this.isBehind(seq)) return false;
    const many = seq - this.#coveredSeq >= this.#limits.changes || this.#bytesSince >= this.#limits.bytes;
    return many || this.#coveredSeq === 0;
  }

  /** Whether a snapshot is being written. */
  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Whether there are changes that no snapshot holds. */
  isBehind(seq: number): boolean {
    return seq > this.#coveredSeq;
  }

  /** The snapshot could not be begun or written: try again after as many changes as a checkpoint waits for. */
  failed(seq: number, error: unknown, file: string): void {
    this.#notBefore = seq + this.#limits.changes;
    const detail = errnoOf(error) ?? (error instanceof Error ? error.message : 'unknown');
    this.#report({ code: 'checkpoint-failed', file, detail });
  }

  /** Begins writing a snapshot; `settled` tells when it is done. Never throws: a failure is reported. */
  begin(snapshot: Snapshot): void {
    const bytesBefore = this.#bytesSince;
    this.#running = this.#write(snapshot)
      .then(
        () => {
          this.#coveredSeq = snapshot.seq;
          this.#bytesSince -= bytesBefore;
        },
        (error: unknown) => this.failed(snapshot.seq, error, snapshotName(snapshot.generation)),
      )
      .finally(() => {
        this.#running = null;
      });
  }

  /** Resolves when no snapshot is being written. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #write(snapshot: Snapshot): Promise<void> {
    await writeSnapshot(new SnapshotAdapter(this.#fs, this.#folder), snapshot);
    const { snapshots } = await listRegisterFiles(this.#fs, this.#folder);
    for (const generation of snapshots.slice(KEPT_SNAPSHOTS)) {
      await removeIfThere(this.#fs, join(this.#folder, snapshotName(generation)));
    }
  }
}
