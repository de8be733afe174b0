/** A register on a disk in memory with its backups, and a clock that a test moves. */
import type { SecondPlace } from '#core/contract/backups.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { addSeconds, dayOfInstant } from '#core/i18n/format-instant.ts';
import { BackupService } from '#electron/app/backup-service.ts';
import type { Clock } from '#electron/ports/clock.ts';
import { FileBackups } from '#electron/store/file-backups.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';
import { requestFor } from '#test/support/store/workload.ts';

export const PLACE = '/stick';

/** A clock that goes on a second each time that somebody asks for the instant, and stays on its day otherwise. */
export function movingClock(start = '2026-11-22T09:00:00.000Z'): Clock & { to(instant: string): void } {
  let at = start;
  return {
    today: () => dayOfInstant(at),
    recordedOn: () => dayOfInstant(at),
    localNow: () => localMoment(calendarDate('2026-11-22'), '10:00'),
    now: () => {
      at = addSeconds(at, 1);
      return at;
    },
    to: (instant) => {
      at = instant;
    },
  };
}

/** Opens the register on such a disk, with the use case over it. `report` collects what nobody waits for. */
export async function backedUp(
  fileSystem: FileSystem,
  { clock = movingClock(), place = null as SecondPlace | null, pid = 99 } = {},
) {
  const store = await openOn(fileSystem, pid);
  const reported: unknown[] = [];
  let second = place;
  const backups = new FileBackups({ folder: FOLDER, clock, fileSystem });
  const service = new BackupService({
    store,
    backups,
    places: {
      secondPlace: () => second,
      setSecondPlace: (next) => {
        second = next;
      },
    },
    describePlace: async () => ({ kind: 'removable', product: null }),
    clock,
    pause: async () => {},
    report: (error) => reported.push(error),
  });
  const change = async (...numbers: readonly number[]) => {
    for (const number of numbers) await store.commit(() => requestFor(number));
  };
  return { store, backups, service, clock, reported, change };
}
