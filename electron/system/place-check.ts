/**
 * The place of the data: a register is written only on a disk of this machine. Folders on a network or that a program
 * keeps in step are refused, and welcome for a second copy. Reading is allowed anywhere.
 */
import { resolve } from 'node:path';
import type { Place } from '#core/contract/place.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Places } from '#electron/ports/places.ts';
import { type Disk, diskOf, isSameDisk } from '#electron/system/place/disks.ts';
import { type Machine, readPlaceSigns, realPathOf, thisMachine } from '#electron/system/place/place-signs.ts';
import { type PlaceSigns, recognisePlace, type UnfitPlace } from '#electron/system/place/recognise-place.ts';

/** Throws `place-synchronised` or `place-network` with `folder` and `product` when no register may be written there. */
export async function refuseUnfitPlace(folder: string, machine: Machine = thisMachine()): Promise<void> {
  const { unfit } = await lookAt(folder, machine);
  if (unfit === null) return;
  const code = unfit.kind === 'synchronised' ? 'place-synchronised' : 'place-network';
  throw new TijdigError(code, { folder: resolve(folder), product: unfit.product });
}

/** What kind of place a folder is, beside the disk of `reference`. Never throws. */
export async function describePlace(
  folder: string,
  reference: string,
  machine: Machine = thisMachine(),
): Promise<Place> {
  const { path, signs, unfit } = await lookAt(folder, machine);
  if (unfit !== null) return unfit;
  const [disk, other] = await Promise.all([
    diskOf(path, signs.mounts, signs.platform),
    diskOf(await realPathOf(reference), signs.mounts, signs.platform),
  ]);
  return { kind: kindBeside(path, disk, other, signs), product: null };
}

/** The places of this machine. */
export const machinePlaces: Places = { describe: describePlace };

async function lookAt(
  folder: string,
  machine: Machine,
): Promise<{ readonly path: string; readonly signs: PlaceSigns; readonly unfit: UnfitPlace | null }> {
  const named = resolve(folder);
  const path = await realPathOf(named);
  const signs = await readPlaceSigns([...new Set([named, path])], machine);
  return { path, signs, unfit: recognisePlace(path, signs) ?? recognisePlace(named, signs) };
}

/** Without an answer it counts as the same disk: a copy there promises nothing. */
function kindBeside(
  path: string,
  disk: Disk | null,
  other: Disk | null,
  { platform }: PlaceSigns,
): Place['kind'] {
  if (disk === null || other === null || isSameDisk(disk, other)) return 'local-same-disk';
  const isOutside = platform === 'darwin' && path.startsWith('/Volumes/');
  return disk.isRemovable || isOutside ? 'removable' : 'other-disk';
}
