/** A process that saves until it is stopped, seen from outside; and what must hold of the register that it leaves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { wordsOf } from '#test/support/store/crash-oracle.ts';
import { fingerprint, registerAfter } from '#test/support/store/workload.ts';

/** Letters in a name: a checkpoint then takes long enough to be stopped in. */
const SIZE = 150;
const WORKER = join(import.meta.dirname, '../support/store/worker.ts');

/** A store in the process that is broken on purpose. */
export type Fault = 'none' | 'answers-before-append' | 'no-fsync';

export interface Ran {
  /** The last change that it found when it opened the register; -1 = it could not. */
  readonly opened: number;
  /** The last change that it acknowledged before it ended. */
  readonly acknowledged: number;
  /** The last one of which this process knew when it stopped it. */
  readonly known: number;
  /** What it wrote to standard error. */
  readonly complaint: string;
}

/**
 * Runs the process until `stop` has stopped it, which is asked after so many acknowledged changes and so many turns of this
 * process. What it wrote before is read to the end: it was acknowledged.
 */
export async function runUntilStopped(
  folder: string,
  random: (below: number) => number,
  fault: Fault,
  stop: (kill: () => void) => void,
): Promise<Ran> {
  const worker = spawn(process.execPath, [WORKER, folder, String(SIZE), fault], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(worker, 'exit');
  let complaint = '';
  worker.stderr.on('data', (data) => {
    complaint += data;
  });
  let opened = -1;
  let acknowledged = 0;
  let known = 0;
  let left = 1 + random(40);
  const turns = random(40);
  for await (const line of createInterface({ input: worker.stdout })) {
    if (line.startsWith('open ')) {
      opened = Number(line.slice(5));
      acknowledged = opened;
      continue;
    }
    acknowledged = Math.max(acknowledged, Number(line));
    left -= 1;
    if (left !== 0) continue;
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    known = acknowledged;
    stop(() => worker.kill('SIGKILL'));
  }
  await exited;
  return { opened, acknowledged, known, complaint };
}

/** How the register in a folder ends, or what is wrong with it after so many changes were acknowledged, in words. */
export async function lookAfter(folder: string, acknowledged: number): Promise<number | string> {
  try {
    const { register, seq } = (await openRegisterReader(folder)).state();
    if (seq < acknowledged) return `change ${acknowledged} was acknowledged, found ${seq}`;
    if (fingerprint(register) !== fingerprint(registerAfter(seq, SIZE)))
      return `not the register after change ${seq}`;
    return seq;
  } catch (error) {
    return `cannot be opened: ${wordsOf(error)}`;
  }
}

/** What is wrong with the whole history and the folder after the last process, in words; `null` = nothing. */
export async function lookAtTheEnd(folder: string, last: number): Promise<string | null> {
  const { ok, changes, problems } = await verifyRegister(folder);
  if (!ok || changes !== last) return `verified ${changes} of ${last} changes, ${JSON.stringify(problems)}`;
  const store = await openRegisterStore({ folder, clock: fixedClock });
  const { seq } = store.state();
  await store.close();
  if (seq !== last) return `opened at change ${seq} in place of ${last}`;
  const names = await readdir(folder);
  const strange = names.filter((name) => !/^(?:snapshot-\d+\.json|journal-\d+\.log)$/.test(name));
  if (strange.length > 0) return `left behind: ${strange.join(', ')}`;
  if (process.platform === 'win32') return null;
  for (const name of names) {
    const { mode } = await stat(join(folder, name));
    if ((mode & 0o777) !== 0o600) return `${name} may be read by others`;
  }
  return ((await stat(folder)).mode & 0o777) === 0o700 ? null : 'the folder may be entered by others';
}
