/**
 * Backups: one a day by itself when something was changed, one when Tijdig closes after changes, one before each import and
 * before a restore, and whenever somebody asks. Each is made here first and then copied to the second place, if there is one;
 * what goes wrong there never costs the backup here, and is tried again. Restoring is a change like any other: it stands
 * in the history and can be taken back.
 */
import {
  BACKUP_FAILURES,
  type Backup,
  type BackupFailure,
  type BackupReason,
  type BackupStatus,
} from '#core/contract/backups.ts';
import type { Place } from '#core/contract/place.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { dayOfInstant } from '#core/i18n/format-instant.ts';
import { differenceBetween } from '#electron/app/register-difference.ts';
import type { BackupSettings, Backups, NamedBackup } from '#electron/ports/backups.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { HistorySeal, RegisterStore, StoreState } from '#electron/ports/register-store.ts';

export interface BackupPorts {
  readonly store: RegisterStore & HistorySeal;
  readonly backups: Backups;
  readonly places: BackupSettings;
  /** What kind of place a folder is beside the register. Never throws. */
  readonly describePlace: (folder: string) => Promise<Place>;
  readonly clock: Clock;
  /** Lets everything else have its turn. */
  readonly pause: () => Promise<void>;
  /** Hears of what nobody waits for and failed. */
  readonly report: (error: unknown) => void;
}

export interface Restored {
  readonly seq: number;
  /** Records written or taken out; 0 = the register was like that already. */
  readonly changed: number;
}

export class BackupService {
  readonly #ports: BackupPorts;
  readonly #listeners = new Set<() => void>();
  #failure: BackupFailure | null = null;
  /** The day on which nothing more has to be made by itself. */
  #settledOn: CalendarDate | null = null;
  /** The hour in which that failed: each attempt costs as much as the register is large. */
  #failedIn: string | null = null;
  /** One at a time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: BackupPorts) {
    this.#ports = ports;
  }

  /** Makes the backup of the day when there are changes, also after each first change of a day. Answers the stop. */
  start(): () => void {
    this.considerDay();
    return this.#ports.store.onChange(() => this.considerDay());
  }

  /** A day began, or something was changed: makes the backup of the day when it is due. Costs nothing when it is not. */
  considerDay(): void {
    const { clock, report } = this.#ports;
    const today = clock.recordedOn();
    const hour = clock.now().slice(0, 13);
    if (this.#settledOn === today || this.#failedIn === hour) return;
    this.#settledOn = today;
    void this.#next(() => this.#makeOfToday()).catch((error: unknown) => {
      this.#settledOn = null;
      this.#failedIn = hour;
      report(error);
    });
  }

  /** Called each time that listeners should ask again how backups fare. Answers the unsubscribe. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async status(): Promise<BackupStatus> {
    const { backups, places, describePlace } = this.#ports;
    const [newest] = await backups.names();
    const second = places.secondPlace();
    return {
      lastAt: newest?.at ?? null,
      lastReason: newest?.reason ?? null,
      failure: this.#failure,
      secondPlace: second && { ...second, place: await describePlace(second.folder) },
    };
  }

  /** Every backup, here and in the second place, newest first. */
  list(): Promise<readonly Backup[]> {
    return this.#ports.backups.list(this.#ports.places.secondPlace()?.folder ?? null);
  }

  /** Makes one because somebody asks. Throws `backup-empty`, `disk-full`, `register-read-only` or `backup-failed`. */
  make(): Promise<NamedBackup> {
    return this.#next(async () => {
      const made = await this.#make('manual');
      if (made === null) throw new TijdigError('backup-empty');
      return made;
    });
  }

  /** Makes one unless the last one is of this very moment, or nothing ever happened. Throws as `make`. */
  async before(reason: 'before-import' | 'before-restore'): Promise<void> {
    await this.#next(() => this.#makeUnlessThere(reason));
  }

  /** As `restoreTo`, to the register in a backup of `list`. Throws `backup-damaged`, …, or a save error. */
  async restore(id: string): Promise<Restored> {
    const { backups, places } = this.#ports;
    return await this.restoreTo(await backups.read(id, places.secondPlace()?.folder ?? null));
  }

  /** Makes the register what it was, in one change, after a backup of what it is now. Throws as `make`, or a save error. */
  async restoreTo({ register }: Pick<StoreState, 'register'>): Promise<Restored> {
    const { store, pause } = this.#ports;
    await this.before('before-restore');
    for (;;) {
      const known = store.state();
      const { puts, removes } = await differenceBetween(known.register, register, pause);
      let isLatest = true;
      const { seq } = await store.commit((state) => {
        // An edit came in between: the difference is another one now.
        isLatest = state.seq === known.seq;
        if (!isLatest || puts.length + removes.length === 0) return null;
        return { action: 'backup.restore', puts, removes, reason: null };
      });
      if (isLatest) return { seq, changed: puts.length + removes.length };
    }
  }

  /**
   * Remembers a second place and copies the last backup there; a failure of that is in `status`. Throws `backup-place-own`
   * or `backup-place-missing`, or a save error; then the place is the one from before.
   */
  async choosePlace(folder: string): Promise<BackupStatus> {
    const { backups, places } = this.#ports;
    const place = await backups.toPlace(folder);
    places.setSecondPlace({ folder: place, lastCopyAt: null, failure: null });
    await this.#next(async () => {
      const made = await this.#makeUnlessThere('manual');
      if (made !== null) await this.#catchUp(made);
    }).catch((error: unknown) => this.#ports.report(error));
    this.#tell();
    return await this.status();
  }

  /** Copies no more to the second place; what is there stays there. */
  async forgetPlace(): Promise<BackupStatus> {
    this.#ports.places.setSecondPlace(null);
    this.#tell();
    return await this.status();
  }

  /** Waits for what is under way, and makes the last backup when something was changed. Never throws. */
  async close(): Promise<void> {
    await this.#next(() => this.#makeUnlessThere('automatic')).catch((error: unknown) =>
      this.#ports.report(error),
    );
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #makeOfToday(): Promise<void> {
    const { backups, clock } = this.#ports;
    const today = clock.recordedOn();
    const names = await backups.names();
    const isThere = names.some(({ at, reason }) => reason === 'automatic' && dayOfInstant(at) === today);
    const made = isThere ? null : await this.#makeUnlessThere('automatic');
    const newest = made ?? names[0];
    if (newest !== undefined) await this.#catchUp(newest);
  }

  /** The last backup when it is of this very moment, else a new one; `null` when nothing ever happened. */
  async #makeUnlessThere(reason: BackupReason): Promise<NamedBackup | null> {
    const { backups, store } = this.#ports;
    if (store.state().seq === 0) return null;
    const [newest] = await backups.names();
    if (newest !== undefined && (await backups.isOf(newest.name, await store.seal()))) return newest;
    return await this.#make(reason);
  }

  /** `null` when nothing ever happened. */
  async #make(reason: BackupReason): Promise<NamedBackup | null> {
    const { backups, store } = this.#ports;
    if (store.state().seq === 0) return null;
    try {
      const made = await backups.make(await store.seal(), reason);
      this.#failure = null;
      await this.#copy(made);
      return made;
    } catch (error) {
      this.#failure = failureOf(error, 'backup-failed');
      throw new TijdigError(this.#failure, {}, { cause: error });
    } finally {
      this.#tell();
    }
  }

  /** To the second place, if there is one. Never throws: how it went is remembered with the place. */
  async #copy({ name, at }: NamedBackup): Promise<void> {
    const { backups, places, report } = this.#ports;
    const place = places.secondPlace();
    if (place === null) return;
    const ended = await backups.copy(name, place).then(
      () => ({ lastCopyAt: at, failure: null }),
      (error: unknown) => ({ failure: failureOf(error, 'backup-place-failed') }),
    );
    // Somebody may have chosen another one meanwhile.
    if (places.secondPlace()?.folder !== place.folder) return;
    try {
      places.setSecondPlace({ ...place, ...ended });
    } catch (error) {
      report(error);
    }
    this.#tell();
  }

  /** A second place that missed the last backup gets it now. */
  async #catchUp(newest: NamedBackup): Promise<void> {
    if (this.#ports.places.secondPlace()?.lastCopyAt !== newest.at) await this.#copy(newest);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function failureOf(error: unknown, otherwise: BackupFailure): BackupFailure {
  const code = error instanceof TijdigError ? error.code : null;
  return BACKUP_FAILURES.find((failure) => failure === code) ?? otherwise;
}
