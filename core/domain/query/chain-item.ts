/** One chain mandate as every list shows it: names resolved, dates, sides, what works and what is missing derived for one day. */
import { z } from 'zod';
import { givenAnswerSchema } from '#core/domain/records/answer.ts';
import { CHAIN_SIDES, FOLLOW_UP_STEPS } from '#core/domain/records/chain-mandate.ts';
import { SERVICE_MATCHES } from '#core/domain/rules/chain-services.ts';
import { DIRECTIONS, MOVERS, REGISTRATIONS, SIDE_STATES } from '#core/domain/rules/chain-sides.ts';
import { LACKS, SERVICE_WORKS, UNKNOWNS, WORKS } from '#core/domain/rules/chain-works.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { CHAIN_NEXT_STEPS } from './chain-next-step.ts';
import { partySchema } from './chain-party.ts';

const sideSchema = z.strictObject({
  state: z.enum(SIDE_STATES),
  /** Whether the chain depends on this side; in one register a side that is not known is the entry of the other. */
  needed: z.boolean(),
  ours: z.boolean(),
  supplierId: z.string().nullable(),
  supplier: z.string().nullable(),
  /** The term that sets the end of the running, next or last row of terms; `null` = not known, or no such side. */
  startsOn: calendarDateSchema.nullable(),
  endsOn: calendarDateSchema.nullable(),
});

export const chainItemSchema = z.strictObject({
  id: z.string(),
  kind: z.literal('chain'),
  grantor: partySchema,
  intermediary: partySchema,
  /** `as-intermediary` ("namens"): we act for the grantor. `as-grantor` ("door"): we granted it. */
  direction: z.enum(DIRECTIONS).nullable(),
  level: assuranceLevelSchema,
  /** As recorded, else as the supplier's profile says. */
  registration: z.enum(REGISTRATIONS),
  /** Name of the service; of several the names joined by ` | `; of a wider scope `null`. */
  service: z.string().nullable(),
  serviceId: z.string().nullable(),
  provider: z.string().nullable(),
  sides: z.strictObject({ grantor: sideSchema, intermediary: sideSchema }),
  serviceMatch: z.enum(SERVICE_MATCHES),
  /** Those to whom it is assigned now or later; `null` = not known. */
  users: z
    .array(
      z.strictObject({
        personId: z.string(),
        person: z.string(),
        /** Whether the assignment holds today. */
        assigned: z.boolean(),
        /** The earliest of means and inactivity; `null` = neither is known. */
        until: calendarDateSchema.nullable(),
      }),
    )
    .nullable(),
  works: z.enum(WORKS),
  /** Works-or-not per service; `serviceId` `null` = what a scope reaches without naming it. */
  services: z.array(
    z.strictObject({
      serviceId: z.string().nullable(),
      service: z.string().nullable(),
      works: z.enum(SERVICE_WORKS),
    }),
  ),
  missing: z.array(
    z.strictObject({
      what: z.enum(LACKS),
      side: z.enum(CHAIN_SIDES).nullable(),
      whoseMove: z.enum(MOVERS),
      serviceId: z.string().nullable(),
    }),
  ),
  notKnown: z.array(
    z.strictObject({
      what: z.enum(UNKNOWNS),
      side: z.enum(CHAIN_SIDES).nullable(),
      serviceId: z.string().nullable(),
    }),
  ),
  /** Earliest last day over the known clocks, and the clock that sets it; `null` = no clock is known. */
  breaksOn: calendarDateSchema.nullable(),
  breaksBy: z.enum(CLOCK_KINDS).nullable(),
  /** Last working day on which starting is still in time; `null` where there is nothing to do or no clock is known. */
  actBy: calendarDateSchema.nullable(),
  actClock: z.enum(CLOCK_KINDS).nullable(),
  status: z.enum(STATUSES),
  next: z.enum(CHAIN_NEXT_STEPS).nullable(),
  /** The answer to the reminders of `actClock` that still holds, or `null`. */
  answer: givenAnswerSchema.nullable(),
  followUp: z.strictObject({
    reached: z.enum(FOLLOW_UP_STEPS).nullable(),
    next: z.enum(FOLLOW_UP_STEPS).nullable(),
    since: calendarDateSchema.nullable(),
    stalled: z.boolean(),
  }),
});
export type ChainItem = z.infer<typeof chainItemSchema>;
