/** Writes a file the user asked for: whole or not at all, so that what stood there is lost only when the new one is safe. */
import { open, rename, rm } from 'node:fs/promises';
import { TijdigError } from '#core/errors/tijdig-error.ts';

/** Throws `disk-full` or `save-failed` with the path; then the old file is as it was. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
    throw new TijdigError(isFull ? 'disk-full' : 'save-failed', { file: path }, { cause });
  }
}
