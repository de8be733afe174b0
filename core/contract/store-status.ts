/** Whether the register is there, can be edited, and if not, why: what the window shows above everything else. */
import { z } from 'zod';
import { ERROR_CODES } from '#core/errors/error-codes.ts';

/**
 * Why nothing can be saved: another process holds the register, the disk failed while it was being written (nothing is
 * tried again then), it is full, the folder takes no files, or a newer version of Tijdig has begun to write it.
 */
export const READ_ONLY_REASONS = [
  'held-by-another',
  'disk-failed',
  'disk-full',
  'folder-read-only',
  'newer',
] as const;

/** Which process holds the register. */
const holderSchema = z.strictObject({
  pid: z.int(),
  /** Since when, ISO 8601 in UTC. */
  since: z.string(),
  /** Name of its computer; `''` when the lock does not say. */
  host: z.string(),
});

const storeModeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('writing') }),
  z.strictObject({
    kind: z.literal('read-only'),
    reason: z.enum(READ_ONLY_REASONS),
    /** Of `held-by-another`. */
    holder: holderSchema.nullable(),
  }),
]);
export type StoreMode = z.infer<typeof storeModeSchema>;
export type ReadOnlyReason = (typeof READ_ONLY_REASONS)[number];

export const storeStatusSchema = z.discriminatedUnion('phase', [
  /** Being opened: `read` of `records` records so far; `null` = nothing to count yet. */
  z.strictObject({
    phase: z.literal('opening'),
    progress: z.strictObject({ read: z.int(), records: z.int() }).nullable(),
  }),
  /** Could not be opened, neither for writing nor for reading. Nothing was changed. */
  z.strictObject({
    phase: z.literal('failed'),
    error: z.strictObject({
      code: z.enum(ERROR_CODES),
      parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
    /** Where it lives. */
    folder: z.string(),
  }),
  z.strictObject({ phase: z.literal('open'), mode: storeModeSchema }),
]);
export type StoreStatus = z.infer<typeof storeStatusSchema>;
