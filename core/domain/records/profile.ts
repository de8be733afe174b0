/** Who uses Tijdig, and the user's own numbers that change dates. One record, so that a copied register is complete. */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

/** Roles of DOMAIN, Reminders: user, administrator, legal representative, "I log in, somebody else manages". */
export const USER_ROLES = ['user', 'administrator', 'legal-representative', 'user-managed-by-other'] as const;
export type UserRole = (typeof USER_ROLES)[number];

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
};
