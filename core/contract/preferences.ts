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
