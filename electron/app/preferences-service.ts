/** Language, theme and density: kept, and told to whoever shows or words something. */
import type { Preferences } from '#core/contract/preferences.ts';
import type { SettingsStore } from '#electron/ports/settings-store.ts';

export class PreferencesService {
  readonly #settings: SettingsStore;
  readonly #listeners = new Set<(preferences: Preferences) => void>();
  constructor(settings: SettingsStore) {
    this.#settings = settings;
  }

  get(): Preferences {
    return this.#settings.preferences();
  }

  /** Keeps the preferences and answers them; listeners hear of it afterwards. */
  set(preferences: Preferences): Preferences {
    this.#settings.setPreferences(preferences);
    for (const listener of this.#listeners) listener(preferences);
    return preferences;
  }

  /** Answers the unsubscribe. */
  onChange(listener: (preferences: Preferences) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
