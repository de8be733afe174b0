import { existsSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder, defaultSettingsFolder } from '#electron/system/data-folder.ts';
import { readLaunchOptions } from '#electron/system/launch-options.ts';

describe('the data folder', () => {
  it.each([
    ['win32', { LOCALAPPDATA: 'L' }, /^L.Tijdig.register$/],
    ['win32', {}, /^H.AppData.Local.Tijdig.register$/],
    ['darwin', {}, /^H.Library.Application Support.Tijdig.register$/],
    ['linux', {}, /^H.\.local.share.tijdig.register$/],
    ['linux', { XDG_DATA_HOME: 'X' }, /^X.tijdig.register$/],
  ] as const)('on %s with %o lies in a local folder', (platform, env, expected) => {
    expect(defaultDataFolder(platform, env, 'H')).toMatch(expected);
  });
});

describe('the folder of the settings', () => {
  it.each([
    ['win32', { LOCALAPPDATA: 'L', APPDATA: 'R' }, /^L.Tijdig.settings$/],
    ['win32', { APPDATA: 'R' }, /^H.AppData.Local.Tijdig.settings$/],
  ] as const)('on %s with %o does not roam', (platform, env, expected) => {
    expect(defaultSettingsFolder(platform, env, 'H')).toMatch(expected);
  });

  it.each(['darwin', 'linux'] as const)('on %s is that of Electron, which is local', (platform) => {
    expect(defaultSettingsFolder(platform, {}, 'H')).toBeNull();
  });
});

describe('the options of a start', () => {
  it('are plain by default', () => {
    const options = readLaunchOptions([], { XDG_DATA_HOME: 'X', LOCALAPPDATA: 'X' });
    const userData = process.platform === 'win32' ? 'X\\Tijdig\\settings' : null;
    expect(options).toMatchObject({ demo: false, userData, today: null });
  });

  it('come from flags before the environment', () => {
    const env = { TIJDIG_DATA: 'E', TIJDIG_USER_DATA: 'U', TIJDIG_TODAY: '2026-01-01' };
    expect(readLaunchOptions(['--data=F', '--today=2026-11-22'], env)).toMatchObject({
      dataFolder: 'F',
      userData: 'U',
      today: '2026-11-22',
    });
    expect(readLaunchOptions([], env)).toMatchObject({ dataFolder: 'E', today: '2026-01-01' });
  });

  it('give the demo a folder of its own that is gone afterwards', () => {
    const options = readLaunchOptions(['--demo'], { TIJDIG_DATA: 'E' });
    expect(options.demo).toBe(true);
    expect(options.dataFolder).not.toBe('E');
    mkdirSync(options.dataFolder, { recursive: true });
    options.cleanUp();
    expect(existsSync(options.dataFolder)).toBe(false);
  });
});
