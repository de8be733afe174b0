/** Every edit of the register as a command: the same from the window and, for mandates, from the command line's `apply`. */
import { z } from 'zod';
import { chainCommandSchema } from '#core/contract/chain-command.ts';
import { mandateCommandSchema } from '#core/contract/mandate-command.ts';
import { givenAnswerSchema } from '#core/domain/records/answer.ts';
import { LEGAL_FORMS, ORGANISATION_KINDS } from '#core/domain/records/organisation.ts';
import type { Action } from '#core/domain/records/register.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { REMINDED_CLOCKS } from '#core/domain/values/reminded.ts';

const id = z.string().min(1).max(120);
const name = z.string().trim().min(1).max(200);
const email = z.string().trim().max(254).nullable();
const confirmedNoBsn = z.boolean().optional();

const organisation = {
  name,
  legalForm: z.enum(LEGAL_FORMS).nullable(),
  kind: z.enum(ORGANISATION_KINDS),
  rsin: z.string().trim().max(20).nullable(),
  confirmedNoBsn,
};
const means = { level: z.enum(ASSURANCE_LEVELS), endsOn: calendarDateSchema.nullable() };

const recordCommandSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('person.register'), name, email, confirmedNoBsn }),
  z.strictObject({ do: z.literal('person.change'), id, name, email, confirmedNoBsn }),
  z.strictObject({ do: z.literal('organisation.register'), kvk: z.string().trim().max(20), ...organisation }),
  z.strictObject({ do: z.literal('organisation.change'), id, ...organisation }),
  z.strictObject({ do: z.literal('means.register'), personId: id, supplierId: id.nullable(), ...means }),
  z.strictObject({ do: z.literal('means.change'), id, ...means }),
  /** Takes a mandate out of the archive. */
  z.strictObject({ do: z.literal('mandate.restore'), id }),
  /**
   * Answers the reminders of one clock of the mandate, chain mandate, role, means, subscription or invitation `id`; without `clock` the one that must be acted on first. What
   * the clock belongs to (a means, an account) is answered for all mandates that it stops.
   */
  z.strictObject({
    do: z.literal('reminder.answer'),
    id,
    clock: z.enum(REMINDED_CLOCKS).optional(),
    answer: givenAnswerSchema,
    confirmedNoBsn,
  }),
  /** Takes the answer back. */
  z.strictObject({ do: z.literal('reminder.clear'), id, clock: z.enum(REMINDED_CLOCKS).optional() }),
]);
export type RecordCommand = z.infer<typeof recordCommandSchema>;

export const registerCommandSchema = z.union([mandateCommandSchema, chainCommandSchema, recordCommandSchema]);
export type RegisterCommand = z.infer<typeof registerCommandSchema>;

/** The most commands in one change. */
export const MOST_COMMANDS = 20_000;

/** What a change of these commands is called: their kind when they are all of one, else that of a selection. */
export function actionOf(commands: readonly RegisterCommand[]): Action {
  const [first, ...rest] = commands;
  return first !== undefined && rest.every((command) => command.do === first.do)
    ? first.do
    : 'selection.edit';
}
