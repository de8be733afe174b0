/** Writes a file the user asked for: whole or not at all, so that what stood there is lost only when the new one is safe. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { TijdigError } from '#core/errors/tijdig-error.ts';

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Throws `disk-full` or `save-failed` with the path; then the old file is as it was. */
export async function replaceFile(path: string, text: string): Promise<void> {
  // Under a name of its own: what an earlier process left behind stands in nobody's way.
  const temporary = `${path}.${randomUUID()}.tmp`;
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
    throw notWritten(path, cause);
  }
}

/** Why a file could not be written: `disk-full` or `save-failed`, with its path. */
export function notWritten(path: string, cause: unknown): TijdigError {
  const isFull = cause instanceof Error && 'code' in cause && DISK_FULL.has(String(cause.code));
  return new TijdigError(isFull ? 'disk-full' : 'save-failed', { file: path }, { cause });
}
