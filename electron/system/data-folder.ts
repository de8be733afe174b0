/**
 * Where the register lives: a local folder of this user on this computer, never a roaming or synchronised one
 * (electron's own userData roams on Windows).
 */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The default data folder per operating system. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home = homedir(),
): string {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Tijdig', 'register');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tijdig', 'register');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'tijdig', 'register');
}
