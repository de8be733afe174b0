/**
 * The edits of a mandate as commands: one JSON object each, the same from the window and from the command line's
 * `apply`.
 */
import { z } from 'zod';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

const id = z.string().min(1).max(120);
const day = calendarDateSchema;
const text = (max: number) => z.string().trim().min(1).max(max);

/** Registering names things the way people do; what is not known may be left out. */
const registerSchema = z.strictObject({
  do: z.literal('mandate.register'),
  organisation: text(200).optional(),
  kvk: text(20),
  person: text(200),
  email: text(254).optional(),
  supplier: text(100).optional(),
  provider: text(200).optional(),
  /** Name of the service; several are separated by `|`. */
  service: text(2000),
  level: text(20).optional(),
  startsOn: day.optional(),
  endsOn: day,
  lastUsedOn: day.optional(),
  lastUse: z.enum(['never', 'unknown']).optional(),
  branch: text(20).optional(),
  note: text(4000).optional(),
  /** A nine-digit number in the note or a name was looked at and is no BSN. */
  confirmedNoBsn: z.boolean().optional(),
});
export type RegisterMandate = z.infer<typeof registerSchema>;

const changeSchema = z.strictObject({
  do: z.literal('mandate.change'),
  id,
  level: assuranceLevelSchema.optional(),
  /** Corrects the term that sets the end. */
  startsOn: day.nullable().optional(),
  endsOn: day.optional(),
  lastUse: z.enum(['never', 'unknown']).optional(),
  note: z.string().trim().max(4000).nullable().optional(),
  /** A nine-digit number in the note was looked at and is no BSN. */
  confirmedNoBsn: z.boolean().optional(),
});
export type ChangeMandate = z.infer<typeof changeSchema>;

const reason = z.string().trim().max(500).optional();

export const mandateCommandSchema = z.discriminatedUnion('do', [
  registerSchema,
  changeSchema,
  /** Somebody logged in on this day. */
  z.strictObject({ do: z.literal('mandate.use'), id, on: day }),
  /** A new term under the same mandate; old terms stay. */
  z.strictObject({ do: z.literal('mandate.renew'), id, startsOn: day, endsOn: day }),
  /** Suspended from `from` through `to`; both may be left out: from today, until further notice. */
  z.strictObject({ do: z.literal('mandate.suspend'), id, from: day.optional(), to: day.optional(), reason }),
  /** Withdrawn: from `on` it does not work any more. */
  z.strictObject({ do: z.literal('mandate.revoke'), id, on: day, reason }),
  z.strictObject({ do: z.literal('mandate.archive'), id, reason }),
]);
export type MandateCommand = z.infer<typeof mandateCommandSchema>;
