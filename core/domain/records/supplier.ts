/**
 * A supplier (leverancier) and what is known of its practice. Practice differs per supplier and changes, so it is
 * editable data with a source and the day it was checked, never code (DOMAIN, first line).
 */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

/** What can be asked of a supplier and takes working days to handle. */
export const SUPPLIER_ACTIONS = [
  'extend',
  'new-mandate',
  'chain-with-signature',
  'admin-role-by-form',
  'new-means-eh3',
  'new-means-eh4',
  'log-in',
] as const;
export type SupplierAction = (typeof SUPPLIER_ACTIONS)[number];

export const supplierSchema = z.strictObject({
  id: idSchema<'supplier'>(),
  name: z.string().trim().min(1).max(100),
  /** Working days per action; an action that is left out is not known and gets the default. */
  handlingDays: z.partialRecord(z.enum(SUPPLIER_ACTIONS), z.int().min(0).max(120)),
  /** Months without a login after which a mandate ends; `none` = never, `unknown` = the default of 24. */
  inactivityMonths: z.union([z.int().min(1).max(60), z.literal('none'), z.literal('unknown')]),
  /** Whether any login of the person at this supplier counts, or only one with the mandate itself. */
  inactivityScope: z.enum(['account', 'mandate', 'unknown']),
  /** Renewal in the portal opens this many days before the end; `null` = not known or always open. */
  renewsFromDaysBefore: z.int().min(0).max(1830).nullable(),
  /** Renewal is possible only after the end. */
  renewsOnlyAfterEnd: z.boolean(),
  /** A renewal's new term starts on the day of renewal or on the day after the old end. */
  newTermStarts: z.enum(['renewal-day', 'day-after-end', 'unknown']),
  /** Years for which the supplier offers a term; empty = not known. */
  termYears: z.array(z.int().min(1).max(5)).max(5),
  /** How a chain mandate is renewed here: extended, or withdrawn and created anew. */
  chainRenewal: z.enum(['extend', 'withdraw-and-recreate', 'unknown']),
  /** Whether a chain stands in the register of one side or of both (DOMAIN: Chain mandates). */
  chainRegistration: z.enum(['one-register', 'two-registers', 'unknown']),
  /** Whether an administrator may renew or approve what is his own. */
  selfApproval: z.enum(['allowed', 'barred', 'unknown']),
  /** The papers that a form asks for, each a line; empty = not known. */
  papers: z.array(z.string().trim().min(1).max(200)).max(20),
  /** What to do in this supplier's portal, in its own words; `null` = not known. */
  instruction: z.string().max(4000).nullable(),
  /** Name or address of the portal, shown as text and never opened. */
  portal: z.string().max(300).nullable(),
  phone: z.string().max(60).nullable(),
  email: z.string().max(254).nullable(),
  /** Where these values come from, and the day they were last checked; `null` = not known. */
  source: z.string().max(500).nullable(),
  checkedOn: calendarDateSchema.nullable(),
});
export type Supplier = z.infer<typeof supplierSchema>;
