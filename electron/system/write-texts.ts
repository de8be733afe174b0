/** Files that the user asked for. In a chosen folder nothing is replaced: there nobody was asked whether it may be. */
import { open, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { NamedText } from '#electron/ports/message-outlets.ts';
import { notWritten, replaceFile } from '#electron/system/replace-file.ts';

/**
 * Writes at this path, over what is there: a dialog to save asks about that itself. Throws `disk-full` or `save-failed`; then
 * what was there still is.
 */
export const writeOver = (path: string, text: string): Promise<void> => replaceFile(path, text);

/**
 * Writes the files into the folder; a name that is taken gets a number. Throws `disk-full` or `save-failed`; then no half file is
 * left, and those before it are there.
 */
export async function writeInto(folder: string, files: readonly NamedText[]): Promise<void> {
  for (const { name, text } of files) await writeBeside(folder, name, text);
}

async function writeBeside(folder: string, wanted: string, text: string): Promise<void> {
  const { name, ext } = parse(wanted);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? wanted : `${name} (${number})${ext}`);
    try {
      await writeNew(path, text);
      return;
    } catch (error) {
      if (!isTaken(error)) throw notWritten(path, error);
    }
  }
}

/** Throws EEXIST when there is a file of that name, and what the disk says; then there is none. */
async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';
