/** Settings in electron-store. It writes them; what is read and promised of them is in `settings/`. */
import Store from 'electron-store';
import type { BackupSettings } from '#electron/ports/backups.ts';
import type { Logger } from '#electron/ports/logger.ts';
import type { ClosingNotice, SettingsStore } from '#electron/ports/settings-store.ts';
import type { WriteSettings } from '#electron/system/settings/kept-settings.ts';
import { openKeptSettings } from '#electron/system/settings/open-settings.ts';
import { SETTINGS_NAME } from '#electron/system/settings/settings-files.ts';

/** Opens the settings below `folder`. Never throws; what was broken is told by `notice` and to `logger`. */
export function openSettings(folder: string, logger: Logger): SettingsStore & ClosingNotice & BackupSettings {
  let store: Store | null = null;
  const write: WriteSettings = (settings) => {
    store ??= new Store({
      cwd: folder,
      name: SETTINGS_NAME,
      clearInvalidConfig: false,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      // It is always given all of it; what stands in the file may be something that it refuses to open.
      deserialize: () => ({}),
    });
    store.store = settings;
  };
  return openKeptSettings({ folder, write, logger });
}
