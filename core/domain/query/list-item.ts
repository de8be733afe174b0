/** One mandate as every list shows it: names resolved, dates and status derived for one day. */
import { z } from 'zod';
import { givenAnswerSchema } from '#core/domain/records/answer.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { NEXT_STEPS } from './next-step.ts';

const ITEM_KINDS = ['mandate'] as const;

/** The stable shape of the command line's `list`; fields may be added, never changed. */
export const listItemSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(ITEM_KINDS),
  person: z.string(),
  personId: z.string(),
  organisation: z.string(),
  kvk: z.string(),
  /** Name of the service; of several the names joined by ` | `; of a wider scope `null`. */
  service: z.string().nullable(),
  serviceId: z.string().nullable(),
  provider: z.string().nullable(),
  supplier: z.string().nullable(),
  level: assuranceLevelSchema,
  /** The term that sets the end of the running, next or last row of terms; a start may be not known. */
  startsOn: calendarDateSchema.nullable(),
  endsOn: calendarDateSchema,
  lastUsedOn: calendarDateSchema.nullable(),
  lastUse: z.enum(['date', 'never', 'unknown']),
  /** Earliest last day over the known clocks, and the clock that sets it. */
  breaksOn: calendarDateSchema,
  breaksBy: z.enum(CLOCK_KINDS),
  /** Last working day on which starting is still in time; `null` for what is withdrawn or suspended. */
  actBy: calendarDateSchema.nullable(),
  status: z.enum(STATUSES),
  /** The clock that sets `actBy`, and the one action that moves the item on; `null` where `actBy` is. */
  actClock: z.enum(CLOCK_KINDS).nullable(),
  next: z.enum(NEXT_STEPS).nullable(),
  /** The answer to the reminders of `actClock` that still holds, or `null`. */
  answer: givenAnswerSchema.nullable(),
});
export type ListItem = z.infer<typeof listItemSchema>;
