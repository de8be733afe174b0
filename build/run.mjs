/**
 * `node build/run.mjs <code|app|tests> <script> [arguments]`: set-up, then one of our scripts on Node 24 with the
 * same standard streams, signals and exit code. The npm scripts start this way because the first command of a fresh
 * clone runs on the computer's own Node, and a shell that found that one keeps using it after set-up brought ours.
 */
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { follow } from './follow.mjs';
import { setUpOrExit } from './set-up/from-command-line.mjs';
import { isNewEnough, nodeProgram } from './set-up/node-24.mjs';

const root = join(import.meta.dirname, '..');
const [purpose, script, ...args] = process.argv.slice(2);
const machine = await setUpOrExit(root, purpose);
const file = resolve(root, script ?? 'build/set-up.mjs');

const ownPrograms = join(root, 'node_modules', '.bin');
const path = process.env.PATH ?? '';
if (!path.split(delimiter).includes(ownPrograms)) process.env.PATH = ownPrograms + delimiter + path;

if (isNewEnough(machine.nodeVersion)) {
  process.argv.splice(1, Number.POSITIVE_INFINITY, file, ...args);
  await import(pathToFileURL(file).href);
} else {
  process.exitCode = await follow(nodeProgram(root, machine), [file, ...args]);
}
