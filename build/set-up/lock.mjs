/**
 * One worker at a time in this checkout, across processes. The lock is a folder that appears whole (made aside, then
 * renamed), so it always names its owner. An owner that no longer runs holds nothing: its lock is taken over, and
 * the command it left running (npm goes on when its parent is killed) is ended first.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {{ pid: number, started: string }} Owner */

const WAIT_LIMIT_MS = 20 * 60_000;

/**
 * When the process started, in the kernel's ticks: tells a process from a later one with the same number. Empty when
 * it does not run, also when it only waits for its parent to notice its end, and where the kernel does not say.
 * @param {number} pid
 */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** @param {number} pid @returns {Owner} */
const describe = (pid) => ({ pid, started: startOf(pid) });

/** @param {Owner} owner */
function runs(owner) {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return owner.started === startOf(owner.pid);
}

/** @param {string} file @returns {Owner | null} */
function readOwner(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} folder */
function take(folder) {
  const aside = `${folder}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, 'owner'), JSON.stringify(describe(process.pid)));
  try {
    renameSync(aside, folder);
    return true;
  } catch {
    rmSync(aside, { recursive: true, force: true });
    return false;
  }
}

/** @param {string} folder */
function clearWhenAbandoned(folder) {
  const owner = readOwner(join(folder, 'owner'));
  if (!owner || runs(owner)) return;
  const aside = `${folder}.abandoned.${process.pid}`;
  try {
    renameSync(folder, aside);
  } catch {
    return; // Another process was quicker.
  }
  if (readOwner(join(aside, 'owner'))?.pid !== owner.pid) {
    // Another process cleared the old lock and took its own in between: give it back.
    renameSync(aside, folder);
    return;
  }
  const left = readOwner(join(aside, 'command'));
  if (left?.started && runs(left)) process.kill(left.pid, 'SIGKILL');
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Does the work alone; waits for a running owner and says so once.
 * @template T
 * @param {string} folder
 * @param {{ say: (line: string) => void, throwIfStopped: () => void }} machine
 * @param {(noteCommand: (pid: number) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, machine, work) {
  mkdirSync(dirname(folder), { recursive: true });
  const until = Date.now() + WAIT_LIMIT_MS;
  for (let told = false; !take(folder); ) {
    clearWhenAbandoned(folder);
    if (!told && readOwner(join(folder, 'owner'))) {
      machine.say('another Tijdig command is preparing this folder; waiting for it.');
      told = true;
    }
    if (Date.now() > until) throw new Error(`Gave up waiting for ${folder}.`);
    await pause(told ? 200 : 20);
    machine.throwIfStopped();
  }
  try {
    return await work((pid) => writeFileSync(join(folder, 'command'), JSON.stringify(describe(pid))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
