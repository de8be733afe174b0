/**
 * `npm test [-- words]`: builds what changed, then runs every test; the end-to-end specs once more without any
 * network. Words narrow the run to the test files whose path has them. The last line counts over all runners.
 */
import { join } from 'node:path';
import { command } from './command.ts';
import { ensureFreshBuild } from './fresh-build.ts';
import { type Count, countLine, sum } from './tests/count.ts';
import { noNetworkWrapper } from './tests/no-network.ts';
import { namesOfFailed, runPlaywright, runVitest } from './tests/runners.ts';

const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);

async function runWithoutNetwork(): Promise<Count[]> {
  const network = noNetworkWrapper();
  if ('reason' in network) {
    process.stdout.write(`End-to-end without network: skipped, ${network.reason}.\n`);
    return [];
  }
  process.stdout.write('End-to-end without network:\n');
  return [await runPlaywright(root, 'e2e-without-network', ['--project=e2e'], network.wrapper)];
}

await command(async () => {
  await ensureFreshBuild(root);
  const reports = ['vitest', 'playwright', ...(words.length === 0 ? ['e2e-without-network'] : [])];
  const counts = [await runVitest(root, words)];
  counts.push(
    await runPlaywright(root, 'playwright', words.length > 0 ? ['--pass-with-no-tests', ...words] : []),
  );
  if (words.length === 0) counts.push(...(await runWithoutNetwork()));
  const total = sum(counts);
  if (total.failed > 0) {
    const names = namesOfFailed(root, reports);
    process.stdout.write(names.map((name) => `failed: ${name}\n`).join(''));
  }
  if (total.passed + total.failed === 0) process.stdout.write('No test ran.\n');
  process.stdout.write(`${countLine(total)}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
