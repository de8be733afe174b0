/** Everything that is known of one mandate, for the detail beside the list. */
import { z } from 'zod';
import { todayItemSchema } from '#core/domain/query/today-overview.ts';
import { answerSchema } from '#core/domain/records/answer.ts';
import { scopeSchema, suspensionSchema, termSchema } from '#core/domain/records/mandate.ts';
import { meansSchema } from '#core/domain/records/means.ts';
import { organisationSchema } from '#core/domain/records/organisation.ts';
import { personSchema } from '#core/domain/records/person.ts';
import { USER_ROLES } from '#core/domain/records/profile.ts';
import { ACTIONS } from '#core/domain/records/register.ts';
import { supplierSchema } from '#core/domain/records/supplier.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

export const mandateDetailSchema = z.strictObject({
  item: todayItemSchema,
  /** All terms there ever were, newest end first. */
  terms: z.array(termSchema),
  scope: scopeSchema,
  suspensions: z.array(suspensionSchema),
  revoked: z.strictObject({ on: calendarDateSchema.nullable(), reason: z.string().nullable() }).nullable(),
  archivedOn: calendarDateSchema.nullable(),
  note: z.string().nullable(),
  /** `null` when the record is missing. */
  person: personSchema.nullable(),
  organisation: organisationSchema.nullable(),
  supplier: supplierSchema.nullable(),
  /** The person's means at this supplier, highest level first. */
  means: z.array(meansSchema),
  /** The answers that hold for its clocks. */
  answers: z.array(answerSchema),
  /** Names of those known who can renew it, and until when; empty = none known. */
  authorised: z.array(z.strictObject({ name: z.string(), until: calendarDateSchema.nullable() })),
});
export type MandateDetail = z.infer<typeof mandateDetailSchema>;

/** One change that touched the mandate, its terms, its answers or its means; newest first. */
export const historyEntrySchema = z.strictObject({
  seq: z.int(),
  /** ISO 8601 instant in UTC. */
  at: z.string(),
  /** Name of the person who did it, or `null`. */
  by: z.string().nullable(),
  /** In which role that person used Tijdig then, or `null`. */
  role: z.enum(USER_ROLES).nullable(),
  action: z.enum(ACTIONS),
  reason: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
