/** `npm run pictures`: takes the README's pictures from the demo register, on a fixed day, in the running application. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronBinary } from '#test/support/electron-binary.ts';
import { NotificationService } from '#test/support/notification-service.ts';
import { command } from './command.ts';
import { ensureFreshBuild } from './fresh-build.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'images');

await command(async () => {
  await ensureFreshBuild(root);
  mkdirSync(folder, { recursive: true });
  // On a desktop that shows notifications, as most do.
  const notifications = await NotificationService.start('present');
  const app = await _electron.launch({
    executablePath: electronBinary().path,
    args: [root, '--demo', '--today=2026-11-22'],
    env: {
      ...(process.env as Record<string, string>),
      DBUS_SESSION_BUS_ADDRESS: notifications.address,
    },
  });
  const page = await app.firstWindow();
  const picture = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  const first = page.getByRole('row').first();
  await first.waitFor();
  await picture('vandaag');
  await first.press('Enter');
  await page.getByRole('button', { name: /^Waarom deze datum/ }).click();
  await page.getByRole('dialog').waitFor();
  await picture('waarom-deze-datum');
  await app.close();
  await notifications.stop();
  process.stdout.write(`pictures: written to ${join('docs', 'images')}\n`);
  return 0;
});
