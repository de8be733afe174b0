/** Importing as a comparison: look first, write only what a person chose, in one change. */
import { factsOf } from '#core/catalogue/facts.ts';
import type { Comparison } from '#core/contract/import-file.ts';
import { knowsHeader } from '#core/domain/import/columns.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import { type ImportTable, TABLE_LIMITS } from '#core/domain/import/import-table.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { FileReader } from '#electron/ports/file-reader.ts';
import type { IdSource } from '#electron/ports/id-source.ts';
import type { RegisterReader, RegisterStore } from '#electron/ports/register-store.ts';
import type { TableReader } from '#electron/ports/table-reader.ts';

export interface ImportSources {
  readonly files: FileReader;
  readonly tables: TableReader;
  readonly clock: Clock;
  readonly ids: IdSource;
}

interface Pending {
  readonly token: string;
  readonly seq: number;
  readonly table: ImportTable;
}

export class ImportService {
  readonly #reader: RegisterReader;
  readonly #sources: ImportSources;
  readonly #backUp: () => Promise<void>;
  #pending: Pending | null = null;
  /** `backUp` is done before each import; where it fails nothing is written. */
  constructor(reader: RegisterReader, sources: ImportSources, backUp: () => Promise<void>) {
    this.#reader = reader;
    this.#sources = sources;
    this.#backUp = backUp;
  }

  /** Reads and compares a file. Writes nothing. Throws `file-…` codes. */
  async compareFile(path: string): Promise<Comparison> {
    const { name, bytes } = await this.#sources.files.read(path, TABLE_LIMITS.bytes);
    return this.compareBytes(name, bytes);
  }

  /** Compares the bytes of a file, or of a text that was pasted (`''`). Writes nothing. Throws `file-…` codes. */
  compareBytes(fileName: string, bytes: Uint8Array): Comparison {
    const table = this.#sources.tables.read(bytes, knowsHeader);
    const { register, seq } = this.#reader.state();
    const { rows, counts } = compareTable(table, factsOf(register), this.#sources.clock.today());
    const token = this.#sources.ids.next('import');
    this.#pending = { token, seq, table };
    return { token, fileName, rows: [...rows], counts };
  }

  /**
   * Writes the chosen records of the last comparison in one change. Throws `import-stale` when the register has changed
   * since, or the comparison was used before; nothing is written then.
   */
  async apply(
    store: RegisterStore,
    token: string,
    rows: readonly number[],
  ): Promise<{ seq: number; written: number }> {
    const pending = this.#pending;
    if (pending?.token !== token) throw new TijdigError('import-stale');
    // Before anything is awaited, so that a double click finds it used.
    this.#pending = null;
    try {
      await this.#backUp();
      return await this.#write(store, pending, new Set(rows));
    } catch (error) {
      // Nothing was written: it can be tried again, unless another file was compared meanwhile.
      this.#pending ??= pending;
      throw error;
    }
  }

  async #write(
    store: RegisterStore,
    pending: Pending,
    rows: ReadonlySet<number>,
  ): Promise<{ seq: number; written: number }> {
    let written = 0;
    const committed = await store.commit(({ register, seq }) => {
      if (seq !== pending.seq) throw new TijdigError('import-stale');
      const { clock, ids } = this.#sources;
      const plan = planImport(pending.table, factsOf(register), clock.today(), rows, (kind) =>
        ids.next(kind),
      );
      written = plan.written;
      return plan.request;
    });
    return { seq: committed.seq, written };
  }
}
