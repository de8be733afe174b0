/** Language, looks and notifications: what may be lost without changing a date (the rest lives in the register). */
import { z } from 'zod';

export const LANGUAGES = ['nl', 'en'] as const;
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const preferencesSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  /** When notifications may be shown, `HH:MM`; equal times are every hour (`core/domain/reminders/show-times.ts`). */
  notifyFrom: timeSchema,
  notifyUntil: timeSchema,
  notifyWorkingDaysOnly: z.boolean(),
  /** The last day to act and the last day come at any time. */
  notifyUrgentAlways: z.boolean(),
  /** Notifications name the person; the system keeps their texts where others may read them. */
  notifyNames: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'nl',
  theme: 'system',
  density: 'comfortable',
  notifyFrom: '07:00',
  notifyUntil: '22:00',
  notifyWorkingDaysOnly: false,
  notifyUrgentAlways: true,
  notifyNames: false,
};

/**
 * What the user should know of the file with settings: it was broken and everything is as it was, it was broken and
 * something stands on its default again, or what is chosen now may be gone at the next start.
 */
export const SETTINGS_NOTICES = ['restored', 'reset', 'not-kept'] as const;
export const settingsNoticeSchema = z.strictObject({
  kind: z.enum(SETTINGS_NOTICES),
  /** Name under which the broken file was kept; `null` when there is none. */
  kept: z.string().max(200).nullable(),
});
export type SettingsNotice = z.infer<typeof settingsNoticeSchema>;
