/** Who uses Tijdig, and the user's own numbers that change dates. One record, so that a copied register is complete. */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';
import { REMINDED_KINDS, STEP_ANCHORS } from '#core/domain/values/reminded.ts';

/** Roles of DOMAIN, Reminders: user, administrator, legal representative, "I log in, somebody else manages". */
export const USER_ROLES = ['user', 'administrator', 'legal-representative', 'user-managed-by-other'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Steps that the user chose for a kind of item, in place of the usual ones (DOMAIN: Reminders). */
export const scheduleOverrideSchema = z.strictObject({
  /** For this supplier; `null` = for every supplier that has none of its own. */
  supplierId: idSchema<'supplier'>().nullable(),
  kind: z.enum(REMINDED_KINDS),
  /** At least one: what must never remind is answered, not left without steps. */
  steps: z
    .array(z.strictObject({ anchor: z.enum(STEP_ANCHORS), offsetDays: z.int().min(-1830).max(366) }))
    .min(1)
    .max(30),
});
export type ScheduleOverride = z.infer<typeof scheduleOverrideSchema>;

export const profileSchema = z.strictObject({
  id: z.literal('profile'),
  /** The person who uses Tijdig; `null` until the first run has been answered. */
  personId: idSchema<'person'>().nullable(),
  organisationId: idSchema<'organisation'>().nullable(),
  role: z.enum(USER_ROLES).nullable(),
  /** Own margin in working days, added to each handling time. */
  ownBufferDays: z.int().min(0).max(60),
  /** Days on which nobody works here, beside the national holidays. */
  closures: z.array(z.strictObject({ on: calendarDateSchema, name: z.string().max(100) })).max(400),
  /** Of two for the same supplier and kind the later one counts. */
  schedules: z.array(scheduleOverrideSchema).max(500),
});
export type Profile = z.infer<typeof profileSchema>;

/** What holds before anybody answered anything (own margin: DOMAIN, Terms and clocks, 6). */
export const DEFAULT_PROFILE: Profile = {
  id: 'profile',
  personId: null,
  organisationId: null,
  role: null,
  ownBufferDays: 3,
  closures: [],
  schedules: [],
};
