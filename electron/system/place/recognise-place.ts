/**
 * Recognises folders in which a register cannot be kept safely: those that a program keeps in step with a server (it
 * moves, locks and puts back files while they are written), and those on a network (a sync may promise what no disk has
 * taken, and nobody here knows whether the process that holds the lock still lives). Pure: everything that is known of
 * the machine is an argument.
 */
import { type Mount, productOfMount } from '#electron/system/place/mount-table.ts';
import { partsBelow, partsOf } from '#electron/system/place/path-parts.ts';
import { productOfNames } from '#electron/system/place/synchronised-names.ts';

/** A folder that is kept in step, as the program itself says or as a file that it left shows. */
export interface SynchronisedRoot {
  readonly folder: string;
  readonly product: string;
}

/** What is known of the machine. */
export interface PlaceSigns {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder. */
  readonly home: string;
  readonly roots: readonly SynchronisedRoot[];
  readonly mounts: readonly Mount[];
}

export interface UnfitPlace {
  readonly kind: 'synchronised' | 'network';
  readonly product: string;
}

/** Why a folder is no place for a register; `null` when nothing speaks against it. `path` is absolute. */
export function recognisePlace(path: string, signs: PlaceSigns): UnfitPlace | null {
  const { platform, home } = signs;
  const root = [...rootsOfEnvironment(signs), ...signs.roots].find(
    ({ folder }) => partsBelow(path, folder, platform) !== null,
  );
  const product = root?.product ?? productOfNames(path, home, platform);
  if (product !== null) return { kind: 'synchronised', product };
  const mounted = productOfMount(path, signs.mounts);
  if (mounted !== null) return mounted;
  const network = platform === 'win32' ? productOfWindowsPath(path) : productOfKnownFolder(path, signs);
  return network === null ? null : { kind: 'network', product: network };
}

/** Folders that Windows names in the environment. What stands in `APPDATA` roams with the user from computer to computer. */
function rootsOfEnvironment({ platform, env }: PlaceSigns): SynchronisedRoot[] {
  if (platform !== 'win32') return [];
  const named: readonly (readonly [string, string | undefined])[] = [
    ['OneDrive', env.OneDrive],
    ['OneDrive', env.OneDriveCommercial],
    ['OneDrive', env.OneDriveConsumer],
    ['Windows', env.APPDATA],
  ];
  return named.flatMap(([product, folder]) => (folder ? [{ product, folder }] : []));
}

/** `\\server\share`, also in its long form; not `\\?\C:\` and `\\.\`, which are on this machine. */
function productOfWindowsPath(path: string): string | null {
  const plain = path.replaceAll('/', '\\');
  const long = /^\\\\[?.]\\(UNC\\)?/i.exec(plain);
  if (long !== null) return long[1] === undefined ? null : 'SMB';
  if (!plain.startsWith('\\\\')) return null;
  return /^\\\\wsl(?:\$|\.localhost)\\/i.test(plain) ? 'WSL' : 'SMB';
}

/** Where there is no table: folders that by custom reach over a network. */
function productOfKnownFolder(path: string, { mounts, platform }: PlaceSigns): string | null {
  if (mounts.length > 0) return null;
  const [first = '', second] = partsOf(path, platform);
  const isNetwork =
    second !== undefined && (first === 'net' || (platform === 'darwin' && first === 'Network'));
  return isNetwork ? 'NFS' : null;
}
