/**
 * kill -9 at random moments of a process that saves, round after round on the same register: every acknowledged change
 * is there, and the register is exactly the one after some change. What a kill cannot show is in power-cut.test.ts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { fingerprint, registerAfter } from '#test/support/store/workload.ts';

const ROUNDS = 30;
const SEED = 20261122;
/** Letters in a name: a checkpoint then takes long enough to be killed in. */
const SIZE = 150;
const WORKER = join(import.meta.dirname, '../support/store/worker.ts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijdig-kill-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a worker, kills it at a moment drawn from `random`, and answers the last change it had acknowledged. */
async function killOne(random: (below: number) => number): Promise<{ opened: number; acknowledged: number }> {
  const worker = spawn(process.execPath, [WORKER, folder, String(SIZE)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(worker, 'exit');
  let complaint = '';
  worker.stderr.on('data', (data) => {
    complaint += data;
  });
  let opened = -1;
  let acknowledged = 0;
  const acknowledgements = 1 + random(40);
  const turns = random(40);
  let count = 0;
  // What the worker wrote before it was killed is read to the end: it was acknowledged.
  for await (const line of createInterface({ input: worker.stdout })) {
    if (line.startsWith('open ')) {
      opened = Number(line.slice(5));
      acknowledged = opened;
      continue;
    }
    acknowledged = Math.max(acknowledged, Number(line));
    count += 1;
    if (count !== acknowledgements) continue;
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    worker.kill('SIGKILL');
  }
  const [, signal] = await exited;
  expect({ signal, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' });
  return { opened, acknowledged };
}

it(`keeps every acknowledged change over ${ROUNDS} kills`, async () => {
  const random = randomFrom(SEED);
  let before = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { opened, acknowledged } = await killOne(random);
    expect(opened, `round ${round}: what the round before left`).toBe(before);
    const { register, seq } = (await openRegisterReader(folder)).state();
    expect(seq, `round ${round}: every acknowledged change`).toBeGreaterThanOrEqual(acknowledged);
    const same = fingerprint(register) === fingerprint(registerAfter(seq, SIZE));
    expect(same, `round ${round}: the register after change ${seq}`).toBe(true);
    before = seq;
  }
  expect(await verifyRegister(folder)).toMatchObject({ ok: true, changes: before, problems: [] });
  const store = await openRegisterStore({ folder, clock: fixedClock });
  expect(store.state().seq).toBe(before);
  await store.close();
  const names = await readdir(folder);
  expect(names.filter((name) => !/^(?:snapshot-\d+\.json|journal-\d+\.log)$/.test(name))).toEqual([]);
}, 120_000);
