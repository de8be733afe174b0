/** Backups of the register that a command works on. The second place is what was named on the command, and not remembered. */
import { setImmediate } from 'node:timers/promises';
import type { SecondPlace } from '#core/contract/backups.ts';
import { BackupService } from '#electron/app/backup-service.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { HistorySeal, RegisterStore } from '#electron/ports/register-store.ts';
import { FileBackups } from '#electron/store/file-backups.ts';
import { machinePlaces } from '#electron/system/place-check.ts';

interface BackupsOf {
  readonly store: RegisterStore & HistorySeal;
  readonly folder: string;
  readonly clock: Clock;
  readonly secondPlace: string | null;
}

export function createBackups({ store, folder, clock, secondPlace }: BackupsOf): BackupService {
  let place: SecondPlace | null =
    secondPlace === null ? null : { folder: secondPlace, lastCopyAt: null, failure: null };
  return new BackupService({
    store,
    backups: new FileBackups({ folder, clock }),
    places: {
      secondPlace: () => place,
      setSecondPlace: (next) => {
        place = next;
      },
    },
    describePlace: (second) => machinePlaces.describe(second, folder),
    clock,
    pause: setImmediate,
    report: () => {},
  });
}
