/**
 * Runs a command in our place: same streams, signals passed on, its exit code returned. It does not outlive who asked
 * for it: a shell that npm started dies of a signal without passing it on, and would leave an application running.
 */
import { spawn } from 'node:child_process';

const PASSED_ON = /** @type {const} */ (['SIGHUP', 'SIGTERM']);
const LOOK_EVERY_MS = 500;

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} the exit code
 */
export async function follow(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  // Ctrl+C in a terminal reaches the child by itself; passing it on as well would count as pressed twice.
  const interrupt = () => process.stdin.isTTY || child.kill('SIGINT');
  for (const signal of PASSED_ON) process.on(signal, passOn);
  process.on('SIGINT', interrupt);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, LOOK_EVERY_MS);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
    });
  } finally {
    clearInterval(watch);
    for (const signal of PASSED_ON) process.off(signal, passOn);
    process.off('SIGINT', interrupt);
  }
}
