/** `npm run e2e [-- Playwright's arguments]`: the end-to-end specs on the current sources. */
import { join } from 'node:path';
import { command } from './command.ts';
import { ensureFreshBuild } from './fresh-build.ts';
import { countLine } from './tests/count.ts';
import { runPlaywright } from './tests/runners.ts';

const root = join(import.meta.dirname, '..');

await command(async () => {
  await ensureFreshBuild(root);
  const count = await runPlaywright(root, 'e2e', ['--project=e2e', ...process.argv.slice(2)]);
  process.stdout.write(`${countLine(count)}\n`);
  return count.failed > 0 || count.passed === 0 ? 1 : 0;
});
