/** Copies of the register at earlier moments: kept beside it and, where a person chose one, in a second place. */
import type { Backup, BackupReason, SecondPlace } from '#core/contract/backups.ts';
import type { SealedState, StoreState } from '#electron/ports/register-store.ts';

/** A backup as its name tells of it. */
export interface NamedBackup {
  readonly name: string;
  /** ISO 8601 in UTC, to the second. */
  readonly at: string;
  readonly reason: BackupReason;
}

export interface Backups {
  /** Backups in the data folder by their names, newest first. Throws `backup-failed`. */
  names(): Promise<readonly NamedBackup[]>;
  /** All backups, read and checked, newest first; a second place that is not there has none. */
  list(secondPlace: string | null): Promise<readonly Backup[]>;
  /** Whether that backup is sound and holds exactly this moment. */
  isOf(name: string, sealed: SealedState): Promise<boolean>;
  /**
   * Makes a backup; it is on the disk, read back and compared when this resolves, and those that need not be kept any
   * more are gone. Throws `disk-full`, `register-read-only` or `backup-failed`; then every older one is still there.
   */
  make(sealed: SealedState, reason: BackupReason): Promise<NamedBackup>;
  /**
   * Copies a backup of the data folder and the history before it to a second place. Where something was copied before
   * and nothing is any more, nothing is made anew: it may be the place of a stick that was taken out. Throws
   * `backup-place-…`.
   */
  copy(name: string, place: Pick<SecondPlace, 'folder' | 'lastCopyAt'>): Promise<void>;
  /** The register in a backup of `list`. Throws `backup-damaged`, `backup-unreadable`, `register-newer`, `-older` or `not-found`. */
  read(id: string, secondPlace: string | null): Promise<StoreState>;
  /** The folder to remember when a person chose this one. Throws `backup-place-own` within the data folder, or `backup-place-missing`. */
  toPlace(folder: string): Promise<string>;
}

/** Remembers the second place, which differs per computer. */
export interface BackupSettings {
  secondPlace(): SecondPlace | null;
  /** Throws `disk-full` or `save-failed`; then what was kept before still is. */
  setSecondPlace(place: SecondPlace | null): void;
}
