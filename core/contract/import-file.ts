/** Files and pasted texts that are read: compared with the register, taken over when the user says so. */
import { z } from 'zod';
import { command } from '#core/contract/method.ts';
import { readMailSchema } from '#core/contract/supplier-mail.ts';
import { comparedRowSchema, outcomeCountsSchema } from '#core/domain/import/comparison.ts';
import { TABLE_LIMITS } from '#core/domain/import/import-table.ts';

const comparisonSchema = z.strictObject({
  /** Names this comparison in `import.apply`; good for one use, until the register changes. */
  token: z.string().max(100),
  fileName: z.string(),
  rows: z.array(comparedRowSchema),
  counts: outcomeCountsSchema,
});

export type Comparison = z.output<typeof comparisonSchema>;

/** What was chosen or pasted: a table, compared with the register, or a supplier's mail. */
const readFileSchema = z.discriminatedUnion('kind', [
  comparisonSchema.extend({ kind: z.literal('table') }),
  readMailSchema.extend({ kind: z.literal('mail') }),
]);
export type ReadFile = z.output<typeof readFileSchema>;

export const IMPORT_METHODS = {
  /** Lets the user choose a file and reads it; `null` when the user cancelled. Writes nothing. */
  'import.choose': command(z.strictObject({}), readFileSchema.nullable()),
  /** Reads what was pasted: cells of a spreadsheet (tabs), CSV, or a mail. Writes nothing. */
  'import.paste': command(z.strictObject({ text: z.string().max(20_000_000) }), readFileSchema),
  /** Takes over the chosen records of a comparison in one change. */
  'import.apply': command(
    z.strictObject({ token: z.string().max(100), rows: z.array(z.int().min(1)).max(TABLE_LIMITS.records) }),
    z.strictObject({ seq: z.int(), written: z.int() }),
  ),
} as const;
