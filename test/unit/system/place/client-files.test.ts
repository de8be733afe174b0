/** What synchronising programs write down of their folders and leave in them. */
import { describe, expect, it } from 'vitest';
import {
  clientFiles,
  foldersInDropboxInfo,
  foldersInOwnCloudSettings,
  productOfMarkers,
} from '#electron/system/place/client-files.ts';

describe('the files of Dropbox', () => {
  it('name each account’s folder', () => {
    const text =
      '{"personal":{"path":"/home/jan/DB","host":1},"business":{"path":"/werk"},"x":null,"y":{"path":1}}';
    expect(foldersInDropboxInfo(text)).toEqual(['/home/jan/DB', '/werk']);
  });

  it.each(['', 'null', '[]', '"x"', '{'])('that hold %j name nothing', (text) => {
    expect(foldersInDropboxInfo(text)).toEqual([]);
  });
});

it('the settings of Nextcloud name each folder', () => {
  const text = [
    '[Accounts]',
    '0\\Folders\\1\\localPath=C:/Users/Jan/Wolk/',
    '0\\FoldersWithPlaceholders\\2\\localPath="D:/Met spatie"',
    '0\\Folders\\1\\targetPath=/',
    'localPath=niet deze',
  ].join('\r\n');
  expect(foldersInOwnCloudSettings(text)).toEqual(['C:/Users/Jan/Wolk/', 'D:/Met spatie']);
});

describe('the places of these files', () => {
  it.each([
    [
      'win32',
      { APPDATA: 'R', LOCALAPPDATA: 'L' },
      ['R\\Dropbox\\info.json', 'L\\Dropbox\\info.json', 'R\\Nextcloud\\nextcloud.cfg'],
    ],
    ['win32', {}, []],
    ['darwin', {}, ['/h/.dropbox/info.json', '/h/Library/Preferences/Nextcloud/nextcloud.cfg']],
    ['linux', {}, ['/h/.dropbox/info.json', '/h/.config/Nextcloud/nextcloud.cfg']],
    ['linux', { XDG_CONFIG_HOME: '/c' }, ['/h/.dropbox/info.json', '/c/Nextcloud/nextcloud.cfg']],
  ] as const)('on %s with %o', (platform, env, expected) => {
    const paths = clientFiles(platform, env, '/h').map(({ path }) => path);
    expect(paths.filter((path) => /Dropbox|dropbox|Nextcloud/.test(path))).toEqual(expected);
  });
});

describe('a folder with', () => {
  it.each([
    ['.stfolder', 'Syncthing'],
    ['.dropbox', 'Dropbox'],
    ['.dropbox.cache', 'Dropbox'],
    ['.tmp.driveupload', 'Google Drive'],
    ['.sync_0a1b2c3d4e5f.db', 'Nextcloud'],
    ['._sync_0a1b2c.db', 'Nextcloud'],
    ['.nextcloudsync.log', 'Nextcloud'],
    ['.owncloudsync.log', 'ownCloud'],
  ])('%s is kept in step by %s', (name, product) => {
    expect(productOfMarkers(['a', name], false)).toBe(product);
  });

  it('the settings of Dropbox in the home of a user is not', () => {
    expect(productOfMarkers(['.dropbox'], true)).toBeNull();
    expect(productOfMarkers(['.dropbox.cache'], true)).toBe('Dropbox');
    expect(productOfMarkers(['stfolder', '.sync.db'], false)).toBeNull();
  });
});
