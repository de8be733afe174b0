/** Gathers what this machine knows of a path. What cannot be read tells nothing, and stops nobody. */
import { execFile } from 'node:child_process';
import { access, opendir, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { clientFiles, icloudFolders, productOfMarkers } from '#electron/system/place/client-files.ts';
import { type Mount, parseMacMounts, parseMountInfo } from '#electron/system/place/mount-table.ts';
import type { PlaceSigns, SynchronisedRoot } from '#electron/system/place/recognise-place.ts';

/** Looking further into a folder costs more than it tells: markers stand among few names. */
const MOST_NAMES = 5_000;

/** The machine, as far as a test may want another one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly mounts: () => Promise<readonly Mount[]>;
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  mounts: readMounts,
});

/** A path without links, as far as it is there; on Windows a mapped drive becomes `\\server\share`. */
export async function realPathOf(path: string): Promise<string> {
  const whole = resolve(path);
  for (let above = whole; ; above = dirname(above)) {
    try {
      return resolve(await realpath(above), relative(above, whole));
    } catch {
      if (dirname(above) === above) return whole;
    }
  }
}

/** What is known of the machine and of the folders above these paths. */
export async function readPlaceSigns(paths: readonly string[], machine: Machine): Promise<PlaceSigns> {
  const { platform, env, home } = machine;
  const [mounts, ...roots] = await Promise.all([
    machine.mounts(),
    rootsOfClients(machine),
    rootsOfIcloud(machine),
    ...paths.map((path) => rootsByMarkers(path, home)),
  ]);
  return { platform, env, home, mounts, roots: roots.flat() };
}

async function rootsOfClients({ platform, env, home }: Machine): Promise<SynchronisedRoot[]> {
  const found = clientFiles(platform, env, home).map(async ({ path, foldersIn, product }) => {
    const text = await readFile(path, 'utf8').catch(() => '');
    const folders = [...foldersIn(text)];
    const real = await Promise.all(folders.map(realPathOf));
    return [...folders, ...real].map((folder) => ({ folder, product }));
  });
  return (await Promise.all(found)).flat();
}

async function rootsOfIcloud({ platform, home }: Machine): Promise<SynchronisedRoot[]> {
  if (platform !== 'darwin') return [];
  const found = icloudFolders(home).map(async ({ sign, ...root }) =>
    access(sign).then(
      () => [root],
      () => [],
    ),
  );
  return (await Promise.all(found)).flat();
}

async function rootsByMarkers(path: string, home: string): Promise<SynchronisedRoot[]> {
  const roots: SynchronisedRoot[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    const product = productOfMarkers(await namesIn(folder), folder === home);
    if (product !== null) roots.push({ folder, product });
    if (dirname(folder) === folder) return roots;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) if (names.push(name) >= MOST_NAMES) break;
  } catch {
    // Not there yet, or not ours to read.
  }
  return names;
}

async function readMounts(): Promise<readonly Mount[]> {
  if (process.platform === 'linux') {
    return parseMountInfo(await readFile('/proc/self/mountinfo', 'utf8').catch(() => ''));
  }
  if (process.platform !== 'darwin') return [];
  const printed = await promisify(execFile)('/sbin/mount', { timeout: 5_000 }).catch(() => ({ stdout: '' }));
  return parseMacMounts(printed.stdout);
}
