/**
 * `npm run simulate -- --seeds N --years Y [--seed S]`: random histories of registers, days off, restarts, edits and answers, each
 * against what DOMAIN says must be told. Of a history that fails the seed and the shortest that still does are shown; code 1.
 */
import { parseArgs } from 'node:util';
import { simulate } from '#test/simulate/simulate.ts';
import { command } from './command.ts';

/** More of the same says nothing new. */
const MOST_SHOWN = 3;

function count(text: string, name: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`not a number: --${name} ${text}`);
  return Number(text);
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '50' },
      years: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
    },
  });
  const years = count(values.years, 'years');
  const seeds = count(values.seeds, 'seeds');
  const first = count(values.seed, 'seed');
  let [ran, looks, told, failed] = [0, 0, 0, 0];
  for (let seed = first; seed < first + seeds && failed < MOST_SHOWN; seed += 1) {
    const simulated = simulate(seed, years);
    ran += 1;
    looks += simulated.looks;
    told += simulated.told;
    if (simulated.failure === null) continue;
    failed += 1;
    process.stdout.write(`${simulated.failure}\n\n`);
  }
  process.stdout.write(
    `${ran} seeds from ${first}, ${years} years each: ${looks} looks, ${told} reminders, ${failed} failed\n`,
  );
  return failed === 0 ? 0 : 1;
});
