/**
 * `npm run torture -- crashes|kills|cuts|full|fuzz|model [--rounds N] [--seed S]`: what `npm test` does to the register store a
 * little, done as often as it takes. Without a name each in turn. Ends with code 1 when something was lost; docs/torture.md tells
 * how to read that.
 */
import { parseArgs } from 'node:util';
import { TORTURES, type TortureName } from '#test/torture/tortures.ts';
import { command } from './command.ts';

function count(text: string, name: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`not a number: --${name} ${text}`);
  return Number(text);
}

function named(name: string): TortureName {
  if (name in TORTURES) return name as TortureName;
  throw new Error(`not one of ${Object.keys(TORTURES).join(', ')}: ${name}`);
}

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const names = (positionals.length > 0 ? positionals : Object.keys(TORTURES)).map(named);
  const seed = count(values.seed, 'seed');
  let failed = 0;
  for (const name of names) {
    const { usual, run } = TORTURES[name];
    const rounds = values.rounds === undefined ? usual : count(values.rounds, 'rounds');
    const began = performance.now();
    const { done, failures } = await run(seed, rounds);
    for (const failure of failures) process.stdout.write(`${failure}\n\n`);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`${name}: ${done}, ${failures.length} failed (${seconds} s)\n`);
    failed += failures.length;
  }
  return failed === 0 ? 0 : 1;
});
