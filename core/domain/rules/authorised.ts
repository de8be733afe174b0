/** Who can renew something (bevoegde), as far as is known, and why (DOMAIN: Words; Terms and clocks, 5). */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

const AUTHORITIES = ['administrator', 'legal-representative'] as const;

/** Somebody who can renew on the day it is asked for. */
export const authorisedOneSchema = z.strictObject({
  /** `null` = the user of Tijdig, who has not said who he or she is. */
  personId: z.string().nullable(),
  by: z.enum(AUTHORITIES),
  /** The administrator role or the legal representative's record; `null` = only the profile says so. */
  recordId: z.string().nullable(),
  /** Only together with as many others as the organisation needs signatures. */
  joint: z.boolean(),
  /** Last day, inclusive; `null` = no end is known. */
  until: calendarDateSchema.nullable(),
});
export type AuthorisedOne = z.infer<typeof authorisedOneSchema>;

/** Why it is not known whether anybody can renew. */
const AUTHORITY_DOUBTS = [
  /** No administrator and no legal representative was ever recorded there. */
  'nothing-recorded',
  /** The organisation has administrators, but at which supplier this stands is not known. */
  'supplier-unknown',
  /** Of a legal representative it is not known whether he or she may act alone. */
  'authority-unknown',
  /** Legal representatives act together; with how many is not known. */
  'signatures-needed-unknown',
  /** Fewer are recorded than must sign together. */
  'too-few-joint',
] as const;

/** What a form for an administrator role asks for where the supplier does not say. */
export const DEFAULT_PAPERS = ['signed-form', 'by-post', 'kvk-extract-14-days'] as const;

export const papersSchema = z.discriminatedUnion('kind', [
  /** The lines of the supplier's profile. */
  z.strictObject({ kind: z.literal('supplier'), lines: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('default'), codes: z.array(z.enum(DEFAULT_PAPERS)) }),
]);
export type Papers = z.infer<typeof papersSchema>;

export const authorisedSchema = z.strictObject({
  /** "Not known" is no "nobody": there may well be somebody who was not recorded. */
  state: z.enum(['known', 'not-known', 'nobody']),
  /** The last day on which somebody known can still act, without a day in between; `null` = no end is known, or nobody is. */
  until: calendarDateSchema.nullable(),
  who: z.array(authorisedOneSchema),
  /** Administrators who would, but whose own it is, at a supplier that bars approving one's own. */
  barred: z.array(z.string()),
  doubts: z.array(z.enum(AUTHORITY_DOUBTS)),
  /** Administrator roles there that would reach, and have ended or were withdrawn. */
  endedRoleIds: z.array(z.string()),
  /** What the form for an administrator role asks for; `null` where an administrator can renew, or no role ended and others can. */
  papers: papersSchema.nullable(),
});
export type Authorised = z.infer<typeof authorisedSchema>;
