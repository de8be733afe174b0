/**
 * Which disk a folder is on, and whether that disk comes off. Two parts of one disk are lost together, so it is the disk
 * that is compared and not the number of the file system; what cannot be known to be another disk is the same one.
 */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Mount, mountOf } from '#electron/system/place/mount-table.ts';

export interface Disk {
  /** The number of the file system: the same number is the same disk. */
  readonly device: string;
  /** Names of the disks below the file system (`sda`); empty where nobody knows. */
  readonly names: readonly string[];
  readonly isRemovable: boolean;
}

const BLOCK = '/sys/class/block';

/** The disk of a folder that need not be there yet; `null` when that cannot be known. */
export async function diskOf(
  path: string,
  mounts: readonly Mount[],
  platform: NodeJS.Platform,
): Promise<Disk | null> {
  const device = await deviceOf(path);
  if (device === null) return null;
  // Elsewhere the number is all there is: another letter on Windows, another volume on macOS.
  if (platform !== 'linux') return { device, names: [device], isRemovable: false };
  const mount = mountOf(path, mounts);
  if (mount?.type === 'zfs') return { device, names: [poolOf(mount.source)], isRemovable: false };
  if (mount === null || !mount.source.startsWith('/dev/')) return { device, names: [], isRemovable: false };
  const names = await disksBelow(basename(await realpath(mount.source).catch(() => mount.source)));
  const removable = await Promise.all(names.map(isRemovable));
  return { device, names, isRemovable: removable.includes(true) };
}

/** Whether losing one may be losing the other. */
export const isSameDisk = (a: Disk, b: Disk): boolean =>
  a.device === b.device ||
  a.names.length === 0 ||
  b.names.length === 0 ||
  a.names.some((name) => b.names.includes(name));

/** `tank/home` and `tank/backup` are parts of one pool of disks. */
const poolOf = (source: string): string => source.split('/')[0] ?? source;

async function deviceOf(path: string): Promise<string | null> {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      return String((await stat(folder, { bigint: true })).dev);
    } catch {
      if (dirname(folder) === folder) return null;
    }
  }
}

/** A partition is a part of the disk above it; an encrypted or joined disk stands on others; a file (`loop`) on any. */
async function disksBelow(name: string): Promise<string[]> {
  if (name.startsWith('loop')) return [];
  const place = await realpath(join(BLOCK, name)).catch(() => null);
  if (place === null) return [];
  const below = await readdir(join(place, 'slaves')).catch(() => []);
  if (below.length > 0) return (await Promise.all(below.map(disksBelow))).flat();
  const isPartition = await stat(join(place, 'partition')).then(
    () => true,
    () => false,
  );
  return [isPartition ? basename(dirname(place)) : name];
}

/** A stick, a card, or anything on a plug outside. */
async function isRemovable(name: string): Promise<boolean> {
  const place = await realpath(join(BLOCK, name)).catch(() => '');
  const says = await readFile(join(place, 'removable'), 'utf8').catch(() => '');
  return says.trim() === '1' || place.includes('/usb');
}
