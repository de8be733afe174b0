/** Turns what the operating system says into a refusal with a code, so that no cause is ever lost or mistaken. */
import { TijdigError } from '#core/errors/tijdig-error.ts';

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The operating system's code of an error (`ENOENT`, …), or `null`. */
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Why saving failed: `disk-full`, `register-read-only` or `save-failed`. */
export function savingError(error: unknown): TijdigError {
  if (error instanceof TijdigError) return error;
  const reason = errnoOf(error) ?? 'unknown';
  if (DISK_FULL.has(reason)) return new TijdigError('disk-full', {}, { cause: error });
  if (NOT_WRITABLE.has(reason)) return new TijdigError('register-read-only', { reason }, { cause: error });
  return new TijdigError('save-failed', { reason }, { cause: error });
}

/** `register-damaged`: `file` is kept as it is, `reason` says what was found. */
export const damaged = (file: string, reason: string, options?: ErrorOptions): TijdigError =>
  new TijdigError('register-damaged', { file, reason }, options);

/** Runs a reading and turns a refusal of the operating system into `register-damaged`: unreadable is never "absent". */
export async function readable<T>(file: string, reading: () => Promise<T>): Promise<T> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof TijdigError) throw error;
    throw damaged(file, errnoOf(error) ?? 'unreadable', { cause: error });
  }
}
