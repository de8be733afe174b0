/** Opens the register for reading: takes no lock and writes nothing, also while another process is saving. */
import { resolve } from 'node:path';
import type { RegisterReader } from '#electron/ports/register-store.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { recoverRegister } from '#electron/store/recovery.ts';
import { readSettled } from '#electron/store/settled-reading.ts';
import { registerFolder } from '#electron/store/unfinished-restore.ts';

/** The register as it is on disk now. Throws `register-damaged`, `register-unreadable` (`file`) or `register-newer`. */
export async function openRegisterReader(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<RegisterReader> {
  const path = resolve(folder);
  const { state } = await readSettled(fileSystem, path, async () =>
    recoverRegister(fileSystem, await registerFolder(fileSystem, path)),
  );
  return { state: () => state };
}
