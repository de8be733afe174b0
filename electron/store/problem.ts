/** What is wrong with a stored file: a code, the file's name and a detail without personal data. */
import { DAMAGE_CODES } from '#core/contract/verification.ts';

export const PROBLEM_CODES = [
  ...DAMAGE_CODES,
  /** Not wrong: a register of an older version is one of this version now. `file` is where it lies as it was. */
  'register-migrated',
  /** A checkpoint that could not be written; the journal still holds everything. */
  'checkpoint-failed',
  /** What was told of reminders could not be read whole; the file was put aside. */
  'deliveries-damaged',
  /** Nothing more is written: the disk failed in a way after which its word cannot be taken. */
  'writing-stopped',
  /** A file or the lock could not be let go; every change is durable. */
  'close-failed',
  /** A listener of the change feed failed; the change is durable. */
  'listener-failed',
] as const;

export interface Problem {
  readonly code: (typeof PROBLEM_CODES)[number];
  readonly file: string;
  readonly detail: string;
}
