/**
 * The journal that is being written. `sync` is the moment of truth: a change is acknowledged after it and never
 * before. It adds to a file that already exists under its name, so a save never depends on a rename or on syncing a
 * folder (Windows can do neither durably).
 *
 * A failed append is cut away again: nothing happened. When that fails too, or when syncing fails, the journal is
 * broken and takes nothing more: after a failed sync the operating system may call the lost pages clean, so asking a
 * second time could be answered with a false "saved".
 */
import { join } from 'node:path';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { publishFile, writeAll } from '#electron/store/durable-file.ts';
import type { FileSystem, OpenFile } from '#electron/store/file-system.ts';
import { encodeJournalHeader, type Moment } from '#electron/store/journal-file.ts';
import { journalName } from '#electron/store/register-files.ts';

export class Journal {
  readonly generation: number;
  readonly #file: OpenFile;
  #written: number;
  #synced: number;
  #broken = false;

  private constructor(generation: number, file: OpenFile, length: number) {
    this.generation = generation;
    this.#file = file;
    this.#written = length;
    this.#synced = length;
  }

  /** Begins the journal of a generation; it is durable, name included, when this resolves. */
  static async begin(fs: FileSystem, folder: string, generation: number, after: Moment): Promise<Journal> {
    const path = join(folder, journalName(generation));
    const header = encodeJournalHeader(generation, after);
    await publishFile(fs, path, [header]);
    return new Journal(generation, await fs.openToAppend(path), header.length);
  }

  /**
   * Goes on with a journal of which `length` bytes are sound; an unfinished frame after them is cut off. What was read
   * from it counts from now on, so it is made durable first: a killed process may not have come to that.
   */
  static async resume(
    fs: FileSystem,
    folder: string,
    {
      generation,
      length,
      torn,
    }: { readonly generation: number; readonly length: number; readonly torn: boolean },
  ): Promise<Journal> {
    const file = await fs.openToAppend(join(folder, journalName(generation)));
    try {
      if (torn) await file.truncate(length);
      await file.sync();
      await fs.syncFolder(folder);
    } catch (error) {
      await file.close();
      throw error;
    }
    return new Journal(generation, file, length);
  }

  /** Whether nothing more can be written. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Adds a frame; not durable before `sync`. On failure the frame is taken away again and the error thrown. */
  async append(frame: Uint8Array): Promise<void> {
    if (this.#broken) throw new TijdigError('register-read-only', { reason: 'journal' });
    try {
      await writeAll(this.#file, frame);
      this.#written += frame.length;
    } catch (error) {
      await this.#cutTo(this.#written);
      throw error;
    }
  }

  /** Everything appended is on the disk. On failure nothing since the last sync counts and the journal is broken. */
  async sync(): Promise<void> {
    try {
      await this.#file.datasync();
      this.#synced = this.#written;
    } catch (error) {
      this.#broken = true;
      await this.#cutTo(this.#synced);
      throw error;
    }
  }

  /** Takes nothing more, for a reason outside this file. */
  break(): void {
    this.#broken = true;
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #cutTo(length: number): Promise<void> {
    try {
      await this.#file.truncate(length);
      this.#written = length;
    } catch {
      this.#broken = true;
    }
  }
}
