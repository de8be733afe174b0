/**
 * `npm run bench [-- start | table | domain]`: measures what is promised of speed and memory in the running application. Ratios are
 * taken within one run on one machine; a broken promise ends with code 1.
 */
import { join } from 'node:path';
import { benchDomain } from '#test/bench/domain-bench.ts';
import { isKept, type Measured, table } from '#test/bench/promise.ts';
import { SampleRegisters } from '#test/bench/sample-registers.ts';
import { benchStart, START_SIZES } from '#test/bench/start-bench.ts';
import { benchTable, TABLE_SIZES } from '#test/bench/table-bench.ts';
import { command } from './command.ts';
import { ensureFreshBuild } from './fresh-build.ts';

const root = join(import.meta.dirname, '..');
const BENCHES = {
  start: { sizes: START_SIZES, run: benchStart },
  table: { sizes: TABLE_SIZES, run: benchTable },
  domain: { sizes: [], run: async () => benchDomain() },
} as const;

await command(async () => {
  const asked = process.argv.slice(2);
  const benches = Object.entries(BENCHES).filter(([name]) => asked.length === 0 || asked.includes(name));
  if (benches.length === 0) throw new Error(`no such bench: ${asked.join(' ')}`);
  await ensureFreshBuild(root);
  const registers = new SampleRegisters();
  const measured: Measured[] = [];
  try {
    await registers.fill(new Set(benches.flatMap(([, { sizes }]) => sizes)));
    for (const [, { run }] of benches) measured.push(...(await run(root, registers)));
  } finally {
    registers.remove();
  }
  process.stdout.write(`${table(measured)}\n`);
  return measured.every(isKept) ? 0 : 1;
});
