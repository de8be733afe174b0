/**
 * `npm run bench [-- start | table]`: measures what is promised of speed and memory in the running application. Ratios are
 * taken within one run on one machine; a broken promise ends with code 1.
 */
import { join } from 'node:path';
import { isKept, type Measured, table } from '#test/bench/promise.ts';
import { SampleRegisters } from '#test/bench/sample-registers.ts';
import { benchStart, START_SIZES } from '#test/bench/start-bench.ts';
import { command } from './command.ts';
import { ensureFreshBuild } from './fresh-build.ts';

const root = join(import.meta.dirname, '..');

await command(async () => {
  await ensureFreshBuild(root);
  const registers = new SampleRegisters();
  const measured: Measured[] = [];
  try {
    await registers.fill(START_SIZES);
    measured.push(...(await benchStart(root, registers)));
  } finally {
    registers.remove();
  }
  process.stdout.write(`${table(measured)}\n`);
  return measured.every(isKept) ? 0 : 1;
});
