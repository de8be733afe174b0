/** Backups as the window and the command line see them: what each holds, and how backing up fares. */
import { z } from 'zod';
import { placeSchema } from '#core/contract/place.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';

/** Why a backup was made; part of its name. */
export const BACKUP_REASONS = [
  'automatic',
  'manual',
  'before-import',
  'before-migration',
  'before-restore',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** `newer` and `older` were written by another version of Tijdig; `unreadable` says nothing about what is in it. */
export const BACKUP_STATES = ['sound', 'damaged', 'newer', 'unreadable'] as const;
export type BackupState = (typeof BACKUP_STATES)[number];

/** How much of the history before it lies beside a backup: from the first change, the last part of it, or nothing. */
export const BACKUP_HISTORIES = ['complete', 'partial', 'none'] as const;
export type BackupHistory = (typeof BACKUP_HISTORIES)[number];

/** Why the last attempt failed; each is an error code with a text. The first three: here; the others: the second place. */
export const BACKUP_FAILURES = [
  'disk-full',
  'register-read-only',
  'backup-failed',
  'backup-place-missing',
  'backup-place-read-only',
  'backup-place-full',
  'backup-place-failed',
] as const satisfies readonly ErrorCode[];
export type BackupFailure = (typeof BACKUP_FAILURES)[number];

export const backupSchema = z.strictObject({
  /** Names it in `backups.restore`. */
  id: z.string(),
  /** In the data folder, or in the second place. */
  place: z.enum(['here', 'second']),
  /** Whether it is of the register that is open; another one can lie in the same second place. */
  own: z.boolean(),
  /** ISO 8601 instant in UTC. */
  at: z.string(),
  reason: z.enum(BACKUP_REASONS),
  state: z.enum(BACKUP_STATES),
  bytes: z.int(),
  /** What is in it; `null` unless it is sound. */
  holds: z.strictObject({ records: z.int(), changes: z.int(), history: z.enum(BACKUP_HISTORIES) }).nullable(),
});
export type Backup = z.infer<typeof backupSchema>;

/** Another folder than the data folder, chosen on this computer: on a stick, a network or a synchronised folder. */
export const secondPlaceSchema = z.strictObject({
  folder: z.string(),
  /** The moment of the last backup that got there, ISO 8601 in UTC; `null` before the first. */
  lastCopyAt: z.string().nullable(),
  /** Why the last attempt failed; `null` when it did not. */
  failure: z.enum(BACKUP_FAILURES).nullable(),
});
export type SecondPlace = z.infer<typeof secondPlaceSchema>;

export const backupStatusSchema = z.strictObject({
  /** The last backup in the data folder, ISO 8601 in UTC; `null` when there is none. */
  lastAt: z.string().nullable(),
  lastReason: z.enum(BACKUP_REASONS).nullable(),
  /** Why the last attempt to make one failed; `null` when it did not. */
  failure: z.enum(BACKUP_FAILURES).nullable(),
  /** `null`: backups lie on this computer only. So they do as long as its `place` is of the same disk. */
  secondPlace: secondPlaceSchema.extend({ place: placeSchema }).nullable(),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;
