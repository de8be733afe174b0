/** Backups without a disk: the same contract, for tests and for looking around without keeping anything. */
import type { Backup, BackupReason, SecondPlace } from '#core/contract/backups.ts';
import { countRecords } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { BackupSettings, Backups, NamedBackup } from '#electron/ports/backups.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { SealedState, StoreState } from '#electron/ports/register-store.ts';
import { newBackupName } from '#electron/store/backup-name.ts';

interface Kept extends NamedBackup {
  readonly sealed: SealedState;
}

export class InMemoryBackups implements Backups, BackupSettings {
  readonly #clock: Clock;
  readonly #here: Kept[] = [];
  readonly #there: Kept[] = [];
  #place: SecondPlace | null = null;
  /** What making and copying are refused with, while it stands here. */
  failure: TijdigError | null = null;
  placeFailure: TijdigError | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async names(): Promise<readonly NamedBackup[]> {
    return this.#here;
  }

  async list(secondPlace: string | null): Promise<readonly Backup[]> {
    const second = secondPlace === null ? [] : this.#there.map((one) => described(one, 'second'));
    return [...this.#here.map((one) => described(one, 'here')), ...second];
  }

  async isOf(name: string, { seq }: SealedState): Promise<boolean> {
    return this.#here.some((one) => one.name === name && one.sealed.seq === seq);
  }

  async make(sealed: SealedState, reason: BackupReason): Promise<NamedBackup> {
    if (this.failure !== null) throw this.failure;
    const taken = this.#here.map(({ name }) => name);
    const made = { ...newBackupName(this.#clock.now(), reason, taken), sealed };
    this.#here.unshift(made);
    return made;
  }

  async copy(name: string): Promise<void> {
    if (this.placeFailure !== null) throw this.placeFailure;
    this.#there.unshift(...this.#here.filter((one) => one.name === name));
  }

  async read(id: string): Promise<StoreState> {
    const found = [...this.#here, ...this.#there].find(({ name }) => id.endsWith(`/${name}`));
    if (found === undefined) throw new TijdigError('not-found', { id });
    return found.sealed;
  }

  async toPlace(folder: string): Promise<string> {
    return folder;
  }

  secondPlace(): SecondPlace | null {
    return this.#place;
  }

  setSecondPlace(place: SecondPlace | null): void {
    this.#place = place;
  }
}

const described = ({ name, at, reason, sealed }: Kept, place: Backup['place']): Backup => ({
  id: place === 'here' ? `here/${name}` : `second/Tijdig-backup-000000000000/${name}`,
  place,
  own: true,
  at,
  reason,
  state: 'sound',
  bytes: 1000,
  holds: { records: countRecords(sealed.register), changes: sealed.seq, history: 'complete' },
});
