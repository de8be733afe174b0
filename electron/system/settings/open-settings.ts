/** Preferences, the window's place and what was told once, on settings that survive a broken file. */
import type { Preferences } from '#core/contract/preferences.ts';
import type { BackupSettings } from '#electron/ports/backups.ts';
import type { Logger } from '#electron/ports/logger.ts';
import type { ClosingNotice, SettingsStore } from '#electron/ports/settings-store.ts';
import { KeptSettings, type WriteSettings } from '#electron/system/settings/kept-settings.ts';
import { nodeSettingsDisk, type SettingsDisk } from '#electron/system/settings/settings-disk.ts';
import { SettingsFiles } from '#electron/system/settings/settings-files.ts';
import type { SettingsChange } from '#electron/system/settings/settings-values.ts';

export interface SettingsOptions {
  /** Folder of the settings; made when it is not there. */
  readonly folder: string;
  readonly write: WriteSettings;
  readonly logger: Logger;
  readonly disk?: SettingsDisk;
}

/**
 * Opens the settings. Never throws. `setPreferences` and `setSecondPlace` throw `disk-full` or `save-failed`, because the user waits for it;
 * what nobody waits for is only logged.
 */
export function openKeptSettings(options: SettingsOptions): SettingsStore & ClosingNotice & BackupSettings {
  const { folder, write, logger, disk = nodeSettingsDisk } = options;
  const settings = new KeptSettings(new SettingsFiles(folder, disk), write, logger);
  const changeQuietly = (change: SettingsChange): void => {
    try {
      settings.change(change);
    } catch (error) {
      logger.error('settings.write', error);
    }
  };
  return {
    preferences: () => settings.values.preferences,
    setPreferences: (next) => settings.change({ preferences: differing(settings.values.preferences, next) }),
    windowPlace: () => settings.values.window,
    setWindowPlace: (window) => changeQuietly({ window }),
    closingExplained: () => settings.values.closingExplained,
    setClosingExplained: () => changeQuietly({ closingExplained: true }),
    secondPlace: () => settings.values.secondPlace,
    setSecondPlace: (secondPlace) => settings.change({ secondPlace }),
    notice: () => settings.notice,
    noticeSeen: () => settings.dismissNotice(),
  };
}

/** Only what was chosen is written: another process may have written the rest. */
const differing = (old: Preferences, next: Preferences): Partial<Preferences> =>
  Object.fromEntries(Object.entries(next).filter(([key, value]) => value !== old[key as keyof Preferences]));
