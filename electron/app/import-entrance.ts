/** What the user chose, dropped or pasted: a table to compare, or else the mail of a supplier. Writes nothing. */
import type { ReadFile } from '#core/contract/import-file.ts';
import { TABLE_LIMITS } from '#core/domain/import/import-table.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { ImportService } from '#electron/app/import-service.ts';
import type { MailService } from '#electron/app/mail-service.ts';
import type { FileReader } from '#electron/ports/file-reader.ts';

export class ImportEntrance {
  readonly #imports: ImportService;
  readonly #mails: MailService;
  readonly #files: FileReader;
  constructor(imports: ImportService, mails: MailService, files: FileReader) {
    this.#imports = imports;
    this.#mails = mails;
    this.#files = files;
  }

  /** Throws `file-…` codes. */
  async readFile(path: string): Promise<ReadFile> {
    const { name, bytes } = await this.#files.read(path, TABLE_LIMITS.bytes);
    return await this.#read(name, bytes);
  }

  /** As a file without a name. Throws `file-…` codes. */
  readPasted(text: string): Promise<ReadFile> {
    return this.#read('', new TextEncoder().encode(text));
  }

  /** What has no headers that the import knows may be a mail; if it is none either, it is refused as a table. */
  async #read(fileName: string, bytes: Uint8Array): Promise<ReadFile> {
    try {
      return { kind: 'table', ...this.#imports.compareBytes(fileName, bytes) };
    } catch (error) {
      if (!(error instanceof TijdigError)) throw error;
      const mail = await this.#mails.read(fileName, bytes).catch(() => null);
      if (mail === null) throw error;
      return { kind: 'mail', ...mail };
    }
  }
}
