/**
 * Where the register and the settings live: local folders of this user on this computer, never roaming ones. Where a
 * folder was chosen instead, `place-check.ts` judges it.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The default data folder per operating system. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home = homedir(),
): string {
  if (platform === 'win32') return join(localFolder(env, home), 'Tijdig', 'register');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tijdig', 'register');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'tijdig', 'register');
}

/** Where the settings live, with all that Chromium keeps; `null` where Electron's own folder is local already. */
export function defaultSettingsFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home = homedir(),
): string | null {
  return platform === 'win32' ? join(localFolder(env, home), 'Tijdig', 'settings') : null;
}

/** On Windows: the part of the user's data that does not roam. */
const localFolder = (env: NodeJS.ProcessEnv, home: string): string =>
  env.LOCALAPPDATA || join(home, 'AppData', 'Local');
