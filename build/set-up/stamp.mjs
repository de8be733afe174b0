/**
 * The stamp in node_modules says which lock file was installed, and is written last: an install that was cut off
 * leaves no stamp and is done again. It also remembers what need not be tried at each start.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Stamp
 * @property {string} fingerprint Of the lock file and the dependencies asked for.
 * @property {string} node Version of the Node that will run the project.
 * @property {string} [electronFailed] Why Electron's binary could not be fetched.
 */

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.tijdig-set-up');

/**
 * Changes with the lock file, the dependencies asked for and the kind of computer (native parts differ).
 * @param {string} root
 * @param {{ platform: string, arch: string }} machine
 */
export function fingerprint(root, machine) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(`${machine.platform}-${machine.arch}`)
    .digest('hex');
}

/** The stamp, or null when there is none or it cannot be read. @param {string} root @returns {Stamp | null} */
export function readStamp(root) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile(root), 'utf8'));
    return typeof stamp?.fingerprint === 'string' && typeof stamp.node === 'string' ? stamp : null;
  } catch {
    return null;
  }
}

/** Whole or not at all: a reader never sees half a stamp. @param {string} root @param {Stamp} stamp */
export function writeStamp(root, stamp) {
  const file = stampFile(root);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(stamp, null, 2)}\n`);
  renameSync(unfinished, file);
}
