/** The register as it was recorded at the end of a past day. */
import { z } from 'zod';
import { listItemSchema } from '#core/domain/query/list-item.ts';
import { ROW_KINDS } from '#core/domain/query/table-query.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

/** Kinds of records that are counted. */
const COUNTED = [...ROW_KINDS, 'person', 'organisation'] as const;

export const pastListSchema = z.strictObject({
  on: calendarDateSchema,
  /** The last change that was recorded by the end of that day; 0 = nothing was. */
  seq: z.int(),
  /** Records of each kind that were not archived. */
  counts: z.record(z.enum(COUNTED), z.int()),
  /** The mandates that were not archived, as they stood on that day. */
  total: z.int(),
  items: z.array(listItemSchema),
});
export type PastList = z.infer<typeof pastListSchema>;
