/**
 * The edits of a mandate as commands: one JSON object each, the same from the window and from the command line's
 * `apply`.
 */
import { z } from 'zod';
import { parseAssuranceLevel } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

const id = z.string().min(1).max(120);
const day = calendarDateSchema;
const text = (max: number) => z.string().trim().min(1).max(max);
/** As people write it: "eh2plus", "EH 3". */
const level = z.string().transform((written, context) => {
  const read = parseAssuranceLevel(written);
  if (read !== null) return read;
  context.issues.push({ code: 'custom', message: 'not an assurance level', input: written });
  return z.NEVER;
});
/** A nine-digit number in a free text was looked at and is no BSN. */
const confirmedNoBsn = z.boolean().optional();

/** Registering names things the way people do; what is not known may be left out. */
export const mandateRegisterSchema = z.strictObject({
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
  confirmedNoBsn,
});
export type RegisterMandate = z.infer<typeof mandateRegisterSchema>;

const changeSchema = z.strictObject({
  do: z.literal('mandate.change'),
  id,
  level: level.optional(),
  /** Corrects the term that sets the end. */
  startsOn: day.nullable().optional(),
  endsOn: day.optional(),
  lastUse: z.enum(['never', 'unknown']).optional(),
  note: z.string().trim().max(4000).nullable().optional(),
  confirmedNoBsn,
});
export type ChangeMandate = z.infer<typeof changeSchema>;

const why = { reason: z.string().trim().max(500).optional(), confirmedNoBsn };

export const mandateCommandSchema = z.discriminatedUnion('do', [
  mandateRegisterSchema,
  changeSchema,
  /** Somebody logged in on this day. */
  z.strictObject({ do: z.literal('mandate.use'), id, on: day }),
  /** A new term under the same mandate; old terms stay. */
  z.strictObject({ do: z.literal('mandate.renew'), id, startsOn: day, endsOn: day }),
  /** Suspended from `from` through `to`; both may be left out: from today, until further notice. */
  z.strictObject({ do: z.literal('mandate.suspend'), id, from: day.optional(), to: day.optional(), ...why }),
  /** Works again from `on`, today when it is left out: ends every suspension that runs then. */
  z.strictObject({ do: z.literal('mandate.resume'), id, on: day.optional(), ...why }),
  /** Withdrawn: from `on` it does not work any more. Once more corrects the day. */
  z.strictObject({ do: z.literal('mandate.revoke'), id, on: day, ...why }),
  z.strictObject({ do: z.literal('mandate.archive'), id, ...why }),
]);
export type MandateCommand = z.infer<typeof mandateCommandSchema>;
