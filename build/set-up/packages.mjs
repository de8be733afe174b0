/**
 * Installs exactly the lock file. Decides by the stamp; a tree that npm itself finished with this very lock file
 * (`npm ci` or `npm install` by hand) is taken as it is.
 */
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** npm's own record of what it installed; it writes this file last. @param {string} root */
const installedRecord = (root) => join(root, 'node_modules', '.package-lock.json');

/** @typedef {{ integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry */

/** May the tree lack this entry? Optional ones belong to other kinds of computer. @param {Entry} entry @param {import('./machine.mjs').Machine} machine */
function mayBeAbsent(entry, machine) {
  const isForUs =
    entry.os?.includes(machine.platform) &&
    entry.cpu?.includes(machine.arch) &&
    !entry.libc?.includes('musl');
  return entry.optional === true && !isForUs;
}

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** In an order of its own: npm sorts them in the lock file. @param {Record<string, Record<string, string>>} manifest */
const dependenciesOf = ({ dependencies, devDependencies, optionalDependencies }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .map((entry) => entry.join(' '))
    .sort()
    .join();

/** @param {string} root @param {import('./machine.mjs').Machine} machine */
export function isInstalledByHand(root, machine) {
  try {
    const { '': asked, ...others } = readJson(join(root, 'package-lock.json')).packages;
    if (dependenciesOf(asked) !== dependenciesOf(readJson(join(root, 'package.json')))) return false;
    /** @type {Record<string, Entry>} */
    const wanted = others;
    /** @type {Record<string, Entry>} */
    const installed = readJson(installedRecord(root)).packages;
    const isComplete = Object.entries(wanted).every(([path, entry]) => {
      const found = installed[path];
      return found ? found.integrity === entry.integrity : mayBeAbsent(entry, machine);
    });
    if (!isComplete || Object.keys(installed).some((path) => !(path in wanted))) return false;
    // Reading them is the proof that a removal was not cut off halfway.
    for (const path of Object.keys(installed)) readFileSync(join(root, path, 'package.json'));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {import('./machine.mjs').Machine} machine
 * @param {(pid: number) => void} noteCommand
 */
export async function installPackages(root, machine, noteCommand) {
  machine.say('installing the packages of the lock file…');
  // First of all: should npm be killed while it removes the old tree, nothing may pass for complete.
  rmSync(installedRecord(root), { force: true });
  const { code } = await machine.run(
    'npm',
    // NODE_ENV=production and `omit` settings would leave out what the build needs.
    [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
    ],
    { cwd: root, env: withoutOwnPrograms(root, machine.env), onStart: noteCommand },
  );
  if (code !== 0) throw new Error('npm ci failed: see its message above. Nothing else was changed.');
}

/** npm must not run on the Node inside the folder it is about to replace. @param {string} root @param {NodeJS.ProcessEnv} env */
function withoutOwnPrograms(root, env) {
  const own = join(root, 'node_modules');
  const path = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(own));
  return { ...env, PATH: path.join(delimiter) };
}
