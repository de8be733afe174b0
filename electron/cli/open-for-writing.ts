/** The one way in which a command opens a register to write in it: only where it can be kept safely. */
import type { Clock } from '#electron/ports/clock.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { refuseUnfitPlace } from '#electron/system/place-check.ts';

/** Throws `place-synchronised`, `place-network`, or what opening the store throws. */
export async function openForWriting(folder: string, clock: Clock): ReturnType<typeof openRegisterStore> {
  await refuseUnfitPlace(folder);
  return openRegisterStore({ folder, clock });
}
