// Promise: app.getPath and app.setPath, with the defaults Electron has on Linux.
import { existsSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { launchSwitch } from '#test/support/electron-host/kernel/environment.ts';

const USER_FOLDERS = ['Desktop', 'Documents', 'Downloads', 'Music', 'Pictures', 'Videos'];

export class AppPaths {
  readonly #set = new Map<string, string>();

  get(name: string, appName: string): string {
    const path = this.#set.get(name) ?? this.#fallback(name, appName);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  set(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (existsSync(path) && !statSync(path).isDirectory()) throw new Error(`Failed to set path '${name}'`);
    this.#set.set(name, path);
  }

  #fallback(name: string, appName: string): string | undefined {
    const home = homedir();
    const appData = this.#set.get('appData') ?? process.env.XDG_CONFIG_HOME ?? join(home, '.config');
    const userData = this.#set.get('userData') ?? launchSwitch('user-data-dir') ?? join(appData, appName);
    const paths: Record<string, string> = {
      home,
      appData,
      userData,
      sessionData: userData,
      temp: tmpdir(),
      exe: process.execPath,
      module: process.execPath,
      logs: join(userData, 'logs'),
      crashDumps: join(userData, 'Crashpad'),
      ...Object.fromEntries(USER_FOLDERS.map((folder) => [folder.toLowerCase(), join(home, folder)])),
    };
    return paths[name];
  }
}
