/** Reads a chosen file, refusing what is too large before a byte of it is in memory. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileReader } from '#electron/ports/file-reader.ts';

export const nodeFileReader: FileReader = {
  async read(path, maxBytes) {
    const name = basename(path);
    const unreadable = (cause: unknown) => new TijdigError('file-unreadable', { file: name }, { cause });
    const file = await open(path, 'r').catch((cause: unknown) => Promise.reject(unreadable(cause)));
    try {
      const { size } = await file.stat();
      if (size > maxBytes)
        throw new TijdigError('file-too-large', { file: name, megabytes: Math.floor(maxBytes / 1e6) });
      return { name, bytes: await file.readFile() };
    } catch (cause) {
      throw cause instanceof TijdigError ? cause : unreadable(cause);
    } finally {
      await file.close();
    }
  },
};
