/** Turns what the operating system says into a refusal with a code, so that no cause is ever lost or mistaken. */
import { MigrationFailure } from '#core/domain/records/migrations/migrate.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** No right to it, not a folder on the way to it, or too much open or held at this moment. */
const NOT_LET_IN = new Set(['EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'EMFILE', 'ENFILE', 'EBUSY']);
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

/**
 * What a file holds is not what it says: `register-damaged`; or it is, and this program cannot make it into records of its
 * own: `migration-failed`.
 */
export const unfit = (file: string, reason: string, cause: unknown): TijdigError =>
  cause instanceof MigrationFailure
    ? new TijdigError('migration-failed', { file, reason: cause.message }, { cause })
    : damaged(file, reason, { cause });

/** `register-unreadable`: nobody could look into `file`, so nobody knows whether it is sound. */
export const unreadable = (file: string, error: unknown): TijdigError =>
  new TijdigError('register-unreadable', { file, reason: errnoOf(error) ?? 'unknown' }, { cause: error });

/**
 * Runs a reading and turns a refusal of the operating system into `register-unreadable` when it let nobody in, and
 * into `register-damaged` otherwise. Neither is ever "absent".
 */
export async function readable<T>(file: string, reading: () => Promise<T>): Promise<T> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof TijdigError) throw error;
    const errno = errnoOf(error) ?? 'unreadable';
    if (NOT_LET_IN.has(errno)) throw unreadable(file, error);
    throw damaged(file, errno, { cause: error });
  }
}
