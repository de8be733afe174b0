/** `npm run pictures`: takes the README's pictures from the demo register, on a fixed day, in the running application. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronBinary } from '#test/support/electron-binary.ts';
import { command } from './command.ts';
import { ensureFreshBuild } from './fresh-build.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'images');

await command(async () => {
  await ensureFreshBuild(root);
  mkdirSync(folder, { recursive: true });
  const app = await _electron.launch({
    executablePath: electronBinary().path,
    args: [root, '--demo', '--today=2026-11-22'],
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.screenshot({ path: join(folder, 'vandaag.png') });
  await page
    .getByRole('button', { name: /^Waarom deze datum/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await page.screenshot({ path: join(folder, 'waarom-deze-datum.png') });
  await app.close();
  process.stdout.write(`pictures: written to ${join('docs', 'images')}\n`);
  return 0;
});
