/** Folders that programs keep in step with a server, by the names that these programs give them. */
import { partsBelow } from '#electron/system/place/path-parts.ts';

interface NamedProduct {
  readonly product: string;
  readonly name: RegExp;
}

/** Names that say it wherever they stand. */
const ANYWHERE: readonly NamedProduct[] = [
  { product: 'OneDrive', name: /^onedrive(?: ?[-–(].*)?$/i },
  { product: 'Dropbox', name: /^(?:.+ )?dropbox(?: \(.*\))?$/i },
  { product: 'Google Drive', name: /^google ?drive(?:-.*)?$/i },
  { product: 'Google Drive', name: /^(?:my|mijn) drive$/i },
  { product: 'iCloud Drive', name: /^icloud ?drive$/i },
  { product: 'iCloud Drive', name: /^com~apple~clouddocs$/i },
  { product: 'SURFdrive', name: /^surfdrive$/i },
  { product: 'Nextcloud', name: /^nextcloud\d*$/i },
  { product: 'ownCloud', name: /^owncloud\d*$/i },
  { product: 'Proton Drive', name: /^proton ?drive(?:-.*)?$/i },
  { product: 'Synology Drive', name: /^synology ?drive$/i },
  { product: 'pCloud', name: /^pcloud ?drive$/i },
];

/** Names that mean something only where these programs put them: straight below the user's own folder. */
const BELOW_HOME: readonly NamedProduct[] = [
  { product: 'Box', name: /^box(?:[ -](?:sync|box))?$/i },
  { product: 'STACK', name: /^stack(?: ?drive)?$/i },
  { product: 'MEGA', name: /^mega(?:sync)?$/i },
];

const named = (products: readonly NamedProduct[], part: string): string | null =>
  products.find(({ name }) => name.test(part))?.product ?? null;

/** The product that a path's names give away. The user's own name is none of them. */
export function productOfNames(path: string, home: string, platform: NodeJS.Platform): string | null {
  const below = partsBelow(path, home, platform);
  const parts = below ?? partsBelow(path, '/', platform) ?? [];
  if (below !== null) {
    const [first = '', second = '', third = ''] = below;
    if (platform === 'darwin' && first === 'Library') {
      // Here macOS keeps what other programs keep in step; the name begins with that of the program.
      if (second === 'CloudStorage' && third !== '') return ofCloudStorage(third);
      if (second === 'Mobile Documents') return 'iCloud Drive';
    }
    const product = named(BELOW_HOME, first);
    if (product !== null) return product;
  }
  for (const part of parts) {
    const product = named(ANYWHERE, part);
    if (product !== null) return product;
  }
  return null;
}

const ofCloudStorage = (name: string): string =>
  named(ANYWHERE, name) ?? named(BELOW_HOME, name) ?? (name.split('-')[0] || name);
