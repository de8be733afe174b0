/** Writes language, theme and density on the root element; the style sheets do the rest. */
import type { Preferences } from '#core/contract/preferences.ts';

export function applyPreferences({ language, theme, density }: Preferences): void {
  const root = document.documentElement;
  root.lang = language;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.dataset.density = density;
}
