/** Files that the user asked for. In a chosen folder nothing is replaced: there nobody was asked whether it may be. */
import { writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { NamedText } from '#electron/ports/message-outlets.ts';

/** Writes at this path, over what is there: a dialog to save asks about that itself. Throws `save-failed`. */
export const writeOver = (path: string, text: string): Promise<void> =>
  saving(() => writeFile(path, text, { mode: 0o600 }));

/** Writes the files into the folder; a name that is taken gets a number. Throws `save-failed`. */
export async function writeInto(folder: string, files: readonly NamedText[]): Promise<void> {
  for (const { name, text } of files) await saving(() => writeBeside(folder, name, text));
}

async function writeBeside(folder: string, wanted: string, text: string): Promise<void> {
  const { name, ext } = parse(wanted);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? wanted : `${name} (${number})${ext}`);
    try {
      await writeFile(path, text, { mode: 0o600, flag: 'wx' });
      return;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

async function saving(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new TijdigError('save-failed', { reason: 'file' }, { cause });
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';
