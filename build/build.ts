/** `npm run build`: builds whatever the state of `out/`. */
import { join } from 'node:path';
import { command } from './command.ts';
import { buildAnew } from './fresh-build.ts';

await command(async () => {
  await buildAnew(join(import.meta.dirname, '..'));
  return 0;
});
