// Promise: `node test/support/electron-host/surface/check.ts` compiles the product's main process against the host's
// surface and ends like the compiler. It takes the module declarations out of a copy of electron.d.ts first: an
// ambient `declare module 'electron'` would win over the surface, and the namespace with the types is still needed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CACHE = join(ROOT, 'node_modules/.cache/tijdig-host');
const MODULES = /^declare module '(node:)?[\w/-]+' \{\n(?: .*\n)+\}\n/gm;

const types = readFileSync(join(ROOT, 'node_modules/electron/electron.d.ts'), 'utf8');
const withoutModules = types.replace(MODULES, '');
if (/declare module 'electron/.test(withoutModules))
  throw new Error('electron.d.ts has a new shape: the surface check would prove nothing');
mkdirSync(CACHE, { recursive: true });
writeFileSync(join(CACHE, 'electron-namespace.d.ts'), withoutModules);

const compiler = join(ROOT, 'node_modules/.bin/tsc');
const { status } = spawnSync(compiler, ['-p', import.meta.dirname, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
