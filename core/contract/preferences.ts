/** Window, language, theme and density: what may be lost without changing a date (the rest lives in the register). */
import { z } from 'zod';

export const LANGUAGES = ['nl', 'en'] as const;
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

export const preferencesSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
});
export type Preferences = z.infer<typeof preferencesSchema>;
export const DEFAULT_PREFERENCES: Preferences = { language: 'nl', theme: 'system', density: 'comfortable' };

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
