/**
 * Preferences and window place in electron-store. What it holds may be lost without changing a date, so a file that is
 * broken is moved aside, the last good copy is used, and the application starts.
 */
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import { DEFAULT_PREFERENCES, type Preferences, preferencesSchema } from '#core/contract/preferences.ts';
import type { Logger } from '#electron/ports/logger.ts';
import type { ClosingNotice, SettingsStore, WindowPlace } from '#electron/ports/settings-store.ts';

const NAME = 'settings';
const DEFAULT_PLACE: WindowPlace = { width: 1280, height: 800, maximized: false };

const placeSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});

/** Opens the settings below `folder`; a broken file is reported to `logger` and kept beside the new one. */
export function openSettings(folder: string, logger: Logger): SettingsStore & ClosingNotice {
  const file = join(folder, `${NAME}.json`);
  const lastGood = join(folder, `${NAME}.last-good.json`);
  const open = () =>
    new Store({
      cwd: folder,
      name: NAME,
      clearInvalidConfig: false,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
    });
  const store = openOrRepair(open, file, lastGood, logger);
  const write = (key: string, value: unknown): void => {
    try {
      store.set(key, value);
      if (JSON.stringify(store.get(key)) === JSON.stringify(value)) copyFileSync(file, lastGood);
      else logger.error('settings.write', new Error('settings read back differently'));
    } catch (error) {
      logger.error('settings.write', error);
    }
  };
  return {
    preferences: () => read(() => store.get('preferences'), preferencesSchema, DEFAULT_PREFERENCES),
    setPreferences: (preferences: Preferences) => write('preferences', preferences),
    windowPlace: () => read(() => store.get('window'), placeSchema, DEFAULT_PLACE) as WindowPlace,
    setWindowPlace: (place) => write('window', place),
    closingExplained: () => read(() => store.get('closingExplained'), z.boolean(), false),
    setClosingExplained: () => write('closingExplained', true),
  };
}

function openOrRepair(open: () => Store, file: string, lastGood: string, logger: Logger): Store {
  try {
    const store = open();
    if (typeof store.store === 'object' && store.store !== null) return store;
  } catch (error) {
    logger.error('settings.open', error);
  }
  if (existsSync(file)) renameSync(file, `${file}.broken`);
  if (existsSync(lastGood)) copyFileSync(lastGood, file);
  try {
    return open();
  } catch (error) {
    logger.error('settings.last-good', error);
    renameSync(file, `${file}.broken`);
    return open();
  }
}

function read<T>(get: () => unknown, schema: z.ZodType<T>, otherwise: T): T {
  try {
    const parsed = schema.safeParse(get());
    return parsed.success ? parsed.data : otherwise;
  } catch {
    return otherwise;
  }
}
