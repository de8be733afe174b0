/** How this start of the application differs from a plain one: flags after the program, or the environment. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder, defaultSettingsFolder } from '#electron/system/data-folder.ts';

export interface LaunchOptions {
  /** A throw-away register with sample data. */
  readonly demo: boolean;
  readonly dataFolder: string;
  /** Folder of window place and preferences; `null` = Electron's own. */
  readonly userData: string | null;
  /** The day to reckon from instead of today, as it was written. */
  readonly today: string | null;
  /** Removes what the demo made; does nothing otherwise. */
  cleanUp(): void;
}

/** Reads `--demo`, `--data=DIR`, `--today=YYYY-MM-DD` and TIJDIG_DATA, TIJDIG_USER_DATA, TIJDIG_TODAY. */
export function readLaunchOptions(argv: readonly string[], env: NodeJS.ProcessEnv): LaunchOptions {
  const flag = (name: string) => argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const today = flag('today') ?? env.TIJDIG_TODAY ?? null;
  if (argv.includes('--demo')) {
    const folder = mkdtempSync(join(tmpdir(), 'tijdig-demo-'));
    return {
      demo: true,
      dataFolder: join(folder, 'register'),
      userData: join(folder, 'user-data'),
      today,
      cleanUp: () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  return {
    demo: false,
    dataFolder: flag('data') || env.TIJDIG_DATA || defaultDataFolder(process.platform, env),
    userData: env.TIJDIG_USER_DATA || defaultSettingsFolder(process.platform, env),
    today,
    cleanUp: () => {},
  };
}
