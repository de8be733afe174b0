/** A file to import, compared with the register: per record what would happen and why. Nothing is written by it. */
import { z } from 'zod';
import { ENTRY_CODES, ENTRY_FIELDS } from '#core/domain/rules/entry-issue.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

/** `changed` = a new term or a correction of a known mandate; `ambiguous` waits for a person's decision. */
export const OUTCOMES = ['new', 'changed', 'same', 'refused', 'ambiguous'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Columns that the importer understands; an issue names one of them, or the whole record (`null`). */
export const IMPORT_FIELDS = ENTRY_FIELDS;

export const SEVERITIES = ['error', 'warning', 'info'] as const;

export const importIssueSchema = z.strictObject({
  /** Code of the entry rule; the interface words it. */
  code: z.enum(ENTRY_CODES),
  severity: z.enum(SEVERITIES),
  field: z.enum(IMPORT_FIELDS).nullable(),
  /** The cell as it stands in the file, shortened; left out where it may be a BSN. */
  value: z.string().optional(),
});
export type ImportIssue = z.infer<typeof importIssueSchema>;

const termShape = z.strictObject({ startsOn: calendarDateSchema.nullable(), endsOn: calendarDateSchema });

export const comparedRowSchema = z.strictObject({
  /** Number of the record in the file, from 1 without the header; empty records are counted but left out. */
  row: z.int().min(1),
  outcome: z.enum(OUTCOMES),
  issues: z.array(importIssueSchema),
  /** What the record says, read as well as possible; `null` where it could not be read. */
  person: z.string().nullable(),
  organisation: z.string().nullable(),
  kvk: z.string().nullable(),
  service: z.string().nullable(),
  supplier: z.string().nullable(),
  level: assuranceLevelSchema.nullable(),
  term: termShape.nullable(),
  /** The register's term that a `changed` record corrects or follows. */
  before: termShape.nullable(),
  /** Whether a person may take this record over: new and changed yes, some ambiguous ones after a look. */
  acceptable: z.boolean(),
});
export type ComparedRow = z.infer<typeof comparedRowSchema>;

export const outcomeCountsSchema = z.strictObject({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.int(),
  ambiguous: z.int(),
});
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

/** A whole comparison: one row per record that is not empty, in file order. */
export interface ComparisonResult {
  readonly rows: readonly ComparedRow[];
  readonly counts: OutcomeCounts;
}
