/** Settings in a folder: the real ones on electron-store, or on a disk in memory. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES, type Preferences } from '#core/contract/preferences.ts';
import { openKeptSettings } from '#electron/system/settings/open-settings.ts';
import type { MemoryDisk } from '#test/support/settings/memory-disk.ts';

// electron-store imports electron, whose package answers the place of a binary and fetches one where it finds none.
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= tmpdir();
const { openSettings } = await import('#electron/system/electron-settings-store.ts');

export const FOLDER = '/settings';
export const MAIN = join(FOLDER, 'settings.json');
export const LAST_GOOD = join(FOLDER, 'settings.last-good.json');

/** What the user chose in these tests. */
export const CHOSEN: Preferences = {
  ...DEFAULT_PREFERENCES,
  language: 'en',
  theme: 'dark',
  density: 'compact',
};
export const PLACE = { x: 10, y: 20, width: 1000, height: 700, maximized: false };
export const DEFAULTS = DEFAULT_PREFERENCES;

const quiet = { info: () => undefined, error: () => undefined };

/** Opens settings as the application does. */
export const openOnDisk = (folder: string) => openSettings(folder, quiet);

export const openInMemory = (disk: MemoryDisk) =>
  openKeptSettings({ folder: FOLDER, write: disk.writer(MAIN), logger: quiet, disk });

/** All that is chosen, as it holds now. */
export const inForce = (settings: ReturnType<typeof openOnDisk>) => ({
  ...settings.preferences(),
  ...settings.windowPlace(),
  explained: settings.closingExplained(),
});

export function choose(settings: ReturnType<typeof openOnDisk>): void {
  settings.setPreferences(CHOSEN);
  settings.setWindowPlace(PLACE);
  settings.setClosingExplained();
}
