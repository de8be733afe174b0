/** The one way in which a command opens a register to write in it: only where it can be kept safely. */
import { join } from 'node:path';
import type { Terminal } from '#electron/cli/terminal.ts';
import type { Clock } from '#electron/ports/clock.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { refuseUnfitPlace } from '#electron/system/place-check.ts';

/** Says so when a register of an older version was migrated. Throws `place-synchronised`, `place-network`, or what opening the store throws. */
export async function openForWriting(
  folder: string,
  clock: Clock,
  { notice, words }: Pick<Terminal, 'notice' | 'words'>,
): ReturnType<typeof openRegisterStore> {
  await refuseUnfitPlace(folder);
  return openRegisterStore({
    folder,
    clock,
    report: ({ code, file }) => {
      if (code === 'register-migrated') notice(words('cli.migrated', { folder: join(folder, file) }));
    },
  });
}
