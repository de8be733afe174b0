/**
 * `node build/run.mjs <code|app|tests> <script> [arguments]`: set-up, then one of our scripts on Node 24 with the
 * same standard streams, signals and exit code. The npm scripts start this way because the first command of a fresh
 * clone runs on the computer's own Node, and a shell that found that one keeps using it after set-up brought ours.
 */
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const child = spawn(nodeProgram(root, machine), [file, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGHUP', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  // The terminal sends Ctrl+C to the whole group: the child has it already.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('close', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
