/** A session of six changes over two checkpoints on a disk that may refuse anything. */
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { openOn } from '#test/support/store/small-registers.ts';
import { fingerprint, requestFor } from '#test/support/store/workload.ts';

const CODES = ['register-damaged', 'register-unreadable', 'register-read-only', 'disk-full', 'save-failed'];

/** Answers the changes that were acknowledged, and what the store showed at the end. Throws when it refused with a wrong code. */
export async function session(
  fs: FileSystem,
): Promise<{ acknowledged: readonly number[]; shown: string | null }> {
  const acknowledged: number[] = [];
  const save = async (store: Awaited<ReturnType<typeof openOn>>, number: number) => {
    try {
      await store.commit(() => requestFor(number));
      acknowledged.push(number);
    } catch (error) {
      mustBeExpected(error);
    }
  };
  let store: Awaited<ReturnType<typeof openOn>>;
  try {
    store = await openOn(fs, 1);
  } catch (error) {
    mustBeExpected(error);
    return { acknowledged, shown: null };
  }
  await save(store, 1);
  await Promise.all([save(store, 2), save(store, 3)]);
  for (const number of [4, 5, 6]) await save(store, number);
  const shown = fingerprint(store.state().register);
  await store.close();
  return { acknowledged, shown };
}

function mustBeExpected(error: unknown): void {
  if (error instanceof TijdigError && CODES.includes(error.code)) return;
  throw error;
}

/** The register after just these changes of the workload. */
export async function registerOfChanges(numbers: readonly number[]): Promise<string> {
  const store = await openOn(new CrashDisk());
  for (const number of numbers) await store.commit(() => requestFor(number));
  return fingerprint(store.state().register);
}
