/**
 * The delivery log in `deliveries.log`, a file of its own beside the register: what was told is no part of what is known,
 * and is written more often than anybody edits. Whatever goes wrong with an append, the next one begins the file anew
 * with everything known, in one step, so that half a line never stays.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  afterEntry,
  type DeliveryEntry,
  type DeliveryState,
  NOTHING_DELIVERED,
} from '#core/domain/reminders/delivery.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { DeliveryLog } from '#electron/ports/delivery-log.ts';
import { encodeEntry, encodeStart, readDeliveries } from '#electron/store/delivery-lines.ts';
import { publishFile, writeAll } from '#electron/store/durable-file.ts';
import type { FileSystem, OpenFile } from '#electron/store/file-system.ts';
import type { Problem } from '#electron/store/problem.ts';
import { DELIVERIES } from '#electron/store/register-files.ts';
import { errnoOf, savingError } from '#electron/store/storage-error.ts';

/** A file with more entries than this is begun anew when it is opened. */
const MOST_ENTRIES = 2_000;

export interface DeliveryLogOptions {
  readonly fs: FileSystem;
  /** The data folder, of which this process holds the lock. */
  readonly folder: string;
  /** Told when the file was not sound; it was put aside and what is sound in it still counts. */
  readonly report: (problem: Problem) => void;
}

/** Opens the log; never throws for what is in the file, because a reminder must not wait for that. */
export async function openDeliveryLog({ fs, folder, report }: DeliveryLogOptions): Promise<DeliveryLog> {
  const path = join(folder, DELIVERIES);
  const putAside = async (detail: string) => {
    report({ code: 'deliveries-damaged', file: DELIVERIES, detail });
    await fs.rename(path, join(folder, `damaged-${randomUUID()}-${DELIVERIES}`));
    await fs.syncFolder(folder);
  };
  try {
    const { state, entries, torn, damagedLine } = readDeliveries(await fs.read(path));
    if (damagedLine !== null) await putAside(`line ${damagedLine}`);
    const sound = damagedLine === null && !torn && entries < MOST_ENTRIES;
    const file = sound ? await fs.openToAppend(path) : null;
    // What was read counts from now on; a killed process may not have come to making it durable.
    await file?.sync();
    return new FileDeliveryLog(fs, path, state, file);
  } catch (error) {
    const reason = errnoOf(error);
    if (reason !== 'ENOENT') {
      await putAside(reason ?? 'unreadable').catch((failed: unknown) =>
        report({ code: 'deliveries-damaged', file: DELIVERIES, detail: errnoOf(failed) ?? 'kept' }),
      );
    }
    return new FileDeliveryLog(fs, path, NOTHING_DELIVERED, null);
  }
}

class FileDeliveryLog implements DeliveryLog {
  readonly #fs: FileSystem;
  readonly #path: string;
  #state: DeliveryState;
  /** `null`: the file has to be begun anew. */
  #file: OpenFile | null;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(fs: FileSystem, path: string, state: DeliveryState, file: OpenFile | null) {
    this.#fs = fs;
    this.#path = path;
    this.#state = state;
    this.#file = file;
  }

  state(): DeliveryState {
    return this.#state;
  }

  add(entry: DeliveryEntry): Promise<void> {
    // The folder is somebody else's by then: a notification may still be clicked while the application quits.
    if (this.#closed) return Promise.reject(new TijdigError('save-failed', { reason: 'closed' }));
    this.#state = afterEntry(this.#state, entry);
    const all = this.#state;
    const result = this.#last.then(() => this.#write(entry, all));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
    await this.#file?.close();
    this.#file = null;
  }

  async #write(entry: DeliveryEntry, all: DeliveryState): Promise<void> {
    try {
      if (this.#file === null) {
        await publishFile(this.#fs, this.#path, [encodeStart(all)]);
        this.#file = await this.#fs.openToAppend(this.#path);
      } else {
        await writeAll(this.#file, encodeEntry(entry));
        await this.#file.datasync();
      }
    } catch (error) {
      // After a failed sync nobody knows what is on the disk: this file is not asked again.
      await this.#file?.close().catch(() => undefined);
      this.#file = null;
      throw savingError(error);
    }
  }
}
