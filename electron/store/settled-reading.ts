/**
 * Reading beside a writer. Files come and go while another process saves, so what looks like damage may be a moment
 * in between. It counts only when the folder stood still while it was read.
 */
import { join } from 'node:path';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { errnoOf } from '#electron/store/storage-error.ts';

/** A writer saves in bursts; so many readings in a row that all met a change do not happen by chance. */
const ATTEMPTS = 20;
/** What a file that is just being put in place can look like. */
const MAY_PASS: readonly ErrorCode[] = ['register-damaged', 'register-unreadable', 'history-incomplete'];

/** Answers the first reading that is `settled`, or that was made while nothing in the folder changed. */
export async function readSettled<T>(
  fs: FileSystem,
  folder: string,
  read: () => Promise<T>,
  settled: (answer: T) => boolean = () => true,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await fingerprint(fs, folder);
    const stoodStill = async () => attempt === ATTEMPTS || before === (await fingerprint(fs, folder));
    try {
      const answer = await read();
      if (settled(answer) || (await stoodStill())) return answer;
    } catch (error) {
      const passes = error instanceof TijdigError && MAY_PASS.includes(error.code);
      if (!passes || (await stoodStill())) throw error;
    }
  }
}

/** Names, lengths and times of everything in a folder. */
async function fingerprint(fs: FileSystem, folder: string): Promise<string> {
  try {
    const names = [...(await fs.list(folder))].sort();
    const lines = await Promise.all(names.map((name) => describe(fs, folder, name)));
    return lines.join('\n');
  } catch (error) {
    return errnoOf(error) ?? 'unreadable';
  }
}

async function describe(fs: FileSystem, folder: string, name: string): Promise<string> {
  try {
    const { size, modified } = await fs.describe(join(folder, name));
    return `${name} ${size} ${modified}`;
  } catch (error) {
    return `${name} ${errnoOf(error)}`;
  }
}
