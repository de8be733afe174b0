/** Language, theme and density: kept, and told to whoever shows or words something. */
import type { InputOf } from '#core/contract/contract.ts';
import { type Preferences, preferencesSchema, type SettingsNotice } from '#core/contract/preferences.ts';
import type { ShowTimes } from '#core/domain/reminders/show-times.ts';
import type { SettingsStore } from '#electron/ports/settings-store.ts';

type PreferencesPart = InputOf<'preferences.set'>;

export class PreferencesService {
  readonly #settings: SettingsStore;
  readonly #listeners = new Set<(preferences: Preferences) => void>();
  constructor(settings: SettingsStore) {
    this.#settings = settings;
  }

  get(): Preferences {
    return this.#settings.preferences();
  }

  /** When the user wants notifications. */
  showTimes(): ShowTimes {
    const { notifyFrom, notifyUntil, notifyWorkingDaysOnly, notifyUrgentAlways } = this.get();
    return {
      from: notifyFrom,
      until: notifyUntil,
      workingDaysOnly: notifyWorkingDaysOnly,
      urgentAlways: notifyUrgentAlways,
    };
  }

  /** Keeps what is given beside what was kept, and answers all of it; listeners hear of it afterwards. */
  set(part: PreferencesPart): Preferences {
    const preferences = preferencesSchema.parse({ ...this.get(), ...part });
    this.#settings.setPreferences(preferences);
    for (const listener of this.#listeners) listener(preferences);
    return preferences;
  }

  /** What the user should know of the file in which this is kept, until it was read. */
  notice(): SettingsNotice | null {
    return this.#settings.notice();
  }

  noticeSeen(): void {
    this.#settings.noticeSeen();
    for (const listener of this.#listeners) listener(this.get());
  }

  /** Answers the unsubscribe. */
  onChange(listener: (preferences: Preferences) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
