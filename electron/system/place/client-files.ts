/** What synchronising programs write down about their own folders. */
import { join, posix, win32 } from 'node:path';
import type { SynchronisedRoot } from '#electron/system/place/recognise-place.ts';

/** A file of such a program, and how to find its folders in the text. */
export interface ClientFile {
  readonly path: string;
  readonly foldersIn: (text: string) => readonly string[];
  readonly product: string;
}

/** Where these files stand on a machine; most are not there. */
export function clientFiles(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): ClientFile[] {
  const paths = platform === 'win32' ? win32 : posix;
  const dropbox =
    platform === 'win32'
      ? [env.APPDATA, env.LOCALAPPDATA].flatMap((folder) => (folder ? [paths.join(folder, 'Dropbox')] : []))
      : [paths.join(home, '.dropbox')];
  const settings =
    platform === 'win32'
      ? (env.APPDATA ?? null)
      : platform === 'darwin'
        ? paths.join(home, 'Library', 'Preferences')
        : env.XDG_CONFIG_HOME || paths.join(home, '.config');
  return [
    ...dropbox.map((folder) => ({
      path: paths.join(folder, 'info.json'),
      foldersIn: foldersInDropboxInfo,
      product: 'Dropbox',
    })),
    ...(settings === null ? [] : OWNCLOUD_FAMILY).map(([product, folder, file]) => ({
      path: paths.join(settings ?? '', folder, file),
      foldersIn: foldersInOwnCloudSettings,
      product,
    })),
  ];
}

/** Programs built on ownCloud write their settings alike. */
const OWNCLOUD_FAMILY = [
  ['Nextcloud', 'Nextcloud', 'nextcloud.cfg'],
  ['ownCloud', 'ownCloud', 'owncloud.cfg'],
  ['SURFdrive', 'surfdrive', 'surfdrive.cfg'],
  ['STACK', 'STACK', 'stack.cfg'],
] as const;

/** `{"personal":{"path":"…"},"business":{"path":"…"}}`; what is no such file holds no folders. */
export function foldersInDropboxInfo(text: string): string[] {
  try {
    const accounts: unknown = JSON.parse(text);
    if (typeof accounts !== 'object' || accounts === null) return [];
    return Object.values(accounts).flatMap((account: unknown) =>
      typeof account === 'object' && account !== null && 'path' in account && typeof account.path === 'string'
        ? [account.path]
        : [],
    );
  } catch {
    return [];
  }
}

/** Lines such as `0\Folders\1\localPath=C:/Users/Jan/Nextcloud/`. */
export const foldersInOwnCloudSettings = (text: string): string[] =>
  [...text.matchAll(/^[^\r\n=]*\\localPath="?([^"\r\n]+)/gm)].flatMap(([, folder]) =>
    folder === undefined ? [] : [folder.trim()],
  );

/** Names that such a program leaves in the folder that it keeps in step. */
const MARKERS: readonly (readonly [RegExp, string])[] = [
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.dropbox(?:\.cache)?$/, 'Dropbox'],
  [/^\.tmp\.drive(?:download|upload)$/, 'Google Drive'],
  [/^\.nextcloudsync\.log$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
  [/^\._?sync_[0-9a-f]+\.db$/, 'Nextcloud'],
  [/^\.csync_journal\.db$/, 'ownCloud'],
];

/** The product whose marker stands among the names of a folder. `.dropbox` in the user's own folder is its settings. */
export function productOfMarkers(names: readonly string[], isHome: boolean): string | null {
  for (const [marker, product] of MARKERS) {
    if (names.some((name) => marker.test(name) && !(isHome && name === '.dropbox'))) return product;
  }
  return null;
}

/** On macOS, when iCloud keeps Desktop and Documents: its own folder then shows both. */
export const icloudFolders = (home: string): readonly (SynchronisedRoot & { readonly sign: string })[] =>
  ['Desktop', 'Documents'].map((name) => ({
    folder: join(home, name),
    product: 'iCloud Drive',
    sign: join(home, 'Library', 'Mobile Documents', 'com~apple~CloudDocs', name),
  }));
