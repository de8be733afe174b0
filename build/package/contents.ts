/** Is in the package what must be, and nothing else? Each fault found is one line. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FUSES } from './fuses.mjs';

/** Every file, hidden ones too, as `/path/in/folder`. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted();
}

/** Unpacks the archive into `folder` and compares it with what was built. */
export function checkArchive(root: string, asar: string, folder: string): string[] {
  const built = filesBelow(join(root, 'out'))
    .filter((path) => !path.startsWith('/.'))
    .map((path) => `/out${path}`);
  const wanted = new Set([...built, '/package.json']);
  extractAll(asar, folder);
  const packed = filesBelow(folder);
  return [
    ...packed.filter((path) => !wanted.has(path)).map((path) => `${path} does not belong in the archive`),
    ...[...wanted].filter((path) => !packed.includes(path)).map((path) => `${path} is not in the archive`),
    ...built
      .filter((path) => packed.includes(path))
      .filter((path) => !readFileSync(join(root, path)).equals(readFileSync(join(folder, path))))
      .map((path) => `${path} differs from what was built`),
  ];
}

/** Reads the fuses back from the packed program. */
export async function checkFuses(program: string): Promise<string[]> {
  const wire = new Map(Object.entries(await getCurrentFuseWire(program)));
  return Object.entries(FUSES)
    .filter(([fuse, on]) => wire.get(fuse) !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse]) => `the fuse ${FuseV1Options[Number(fuse)]} is not as wanted`);
}

/** What lies beside the archive: the languages we speak and the licence. */
export function checkSurroundings(folder: string): string[] {
  const files = new Set(globSync('**', { cwd: folder }));
  const needed = ['LICENSE', 'locales/nl.pak', 'locales/en-US.pak', 'resources/app.asar'];
  const unwanted = ['locales/fr.pak', 'resources/app.asar.unpacked', 'resources/app-update.yml'];
  return [
    ...needed.filter((path) => !files.has(path)).map((path) => `${path} is missing`),
    ...unwanted.filter((path) => files.has(path)).map((path) => `${path} should not be there`),
  ];
}
