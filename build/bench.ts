/**
 * `npm run bench [-- start | table | domain | store]`: measures what is promised of speed and memory in the running application, its
 * rules and its store. Ratios are taken within one run on one machine; a broken promise ends with code 1.
 */
import { join } from 'node:path';
import { benchDomain } from '#test/bench/domain-bench.ts';
import { isKept, type Measured, table } from '#test/bench/promise.ts';
import { SampleRegisters } from '#test/bench/sample-registers.ts';
import { benchStart, START_SIZES } from '#test/bench/start-bench.ts';
import { benchStore, storeSizes } from '#test/bench/store-bench.ts';
import { benchTable, TABLE_SIZES } from '#test/bench/table-bench.ts';
import { command } from './command.ts';
import { ensureFreshBuild } from './fresh-build.ts';

const root = join(import.meta.dirname, '..');
/** What the store bench can be told (see there). */
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const BENCHES = {
  start: { sizes: START_SIZES, inWindow: true, run: benchStart },
  table: { sizes: TABLE_SIZES, inWindow: true, run: benchTable },
  domain: { sizes: [], inWindow: false, run: async () => benchDomain() },
  store: { sizes: storeSizes(flags), inWindow: false, run: benchStore },
} as const;

await command(async () => {
  const asked = process.argv.slice(2).filter((argument) => !flags.includes(argument));
  const benches = Object.entries(BENCHES).filter(([name]) => asked.length === 0 || asked.includes(name));
  if (benches.length === 0) throw new Error(`no such bench: ${asked.join(' ')}`);
  if (benches.some(([, { inWindow }]) => inWindow)) await ensureFreshBuild(root);
  const registers = new SampleRegisters();
  const measured: Measured[] = [];
  try {
    await registers.fill(new Set(benches.flatMap(([, { sizes }]) => sizes)));
    for (const [, { run }] of benches) measured.push(...(await run(root, registers, flags)));
  } finally {
    registers.remove();
  }
  process.stdout.write(`${table(measured)}\n`);
  return measured.every(isKept) ? 0 : 1;
});
