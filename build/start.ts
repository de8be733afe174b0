/** `npm start [-- --demo]`: builds what changed, then shows the application; the arguments are the application's. */
import { join } from 'node:path';
import { command } from './command.ts';
import { follow } from './follow.mjs';
import { ensureFreshBuild } from './fresh-build.ts';

const root = join(import.meta.dirname, '..');

await command(async () => {
  await ensureFreshBuild(root);
  const runApp = join(root, 'test', 'support', 'electron-host', 'run-app.ts');
  return follow(process.execPath, [runApp, ...process.argv.slice(2)], { cwd: root });
});
