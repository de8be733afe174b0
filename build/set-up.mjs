/** `node build/set-up.mjs [code|app|tests]`: makes this checkout ready; says nothing when it is. */
import { join } from 'node:path';
import { setUpOrExit } from './set-up/from-command-line.mjs';

await setUpOrExit(join(import.meta.dirname, '..'), process.argv[2] ?? 'tests');
