/** What reading a whole register found: what is wrong, what is lost and what is safe. Changes are counted from 1. */
import { z } from 'zod';

/** Changes that cannot be read any more; `to` is `null` where nobody knows how many followed, or whether any did. */
export const lostChangesSchema = z.strictObject({ from: z.int(), to: z.int().nullable() });
export type LostChanges = z.infer<typeof lostChangesSchema>;

export const DAMAGE_CODES = [
  /** A snapshot that cannot be trusted. */
  'snapshot-damaged',
  /** A journal that cannot be trusted. */
  'journal-damaged',
  /** A part of the history that is not there. */
  'journal-missing',
  /** A snapshot that says something else than the history up to it. */
  'snapshot-differs',
  /** Written by a newer version. */
  'register-newer',
  /** Written by an older version, and this one cannot make its records into its own. */
  'migration-failed',
] as const;

const damageSchema = z.strictObject({
  code: z.enum(DAMAGE_CODES),
  file: z.string(),
  /** For who mends files: a field, or the byte. */
  detail: z.string(),
  /** What this file told and nothing else tells; `null` when nothing, or when it is not known. */
  lost: lostChangesSchema.nullable(),
});

export const verificationSchema = z.strictObject({
  ok: z.boolean(),
  /** Whether there is a register at all; `false`, and `ok`, where the folder is not there or holds nothing of one. */
  exists: z.boolean(),
  /** What is safe: so many records, after so many changes. */
  records: z.int(),
  changes: z.int(),
  /** When the last of these changes was made, ISO 8601 in UTC; `null` when there is none or it is not known. */
  until: z.string().nullable(),
  /** Whether the records are those of the last change: damage is then to the history or to a spare file only. */
  whole: z.boolean(),
  /** The changes after the safe ones; `null` when `whole`, or when it is not known that there were any. */
  lost: lostChangesSchema.nullable(),
  /** The file that ends in a change that was never finished, and never acknowledged: that is not damage. */
  unfinished: z.string().nullable(),
  problems: z.array(damageSchema),
});
export type Verification = z.infer<typeof verificationSchema>;

/** Whether a repair would make a register that does not open into one that does. Nothing is ever repaired to nothing. */
export function isRepairable({ ok, exists, changes, problems }: Verification): boolean {
  const isReadable = problems.every(({ code }) => code !== 'register-newer' && code !== 'migration-failed');
  return !ok && exists && changes > 0 && isReadable;
}
