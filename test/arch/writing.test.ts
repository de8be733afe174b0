/** Whoever opens a register to write in it asks first whether the place is fit for one. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const openers = globSync('electron/**/*.ts', { cwd: ROOT })
  .filter((path) => !path.startsWith('electron/store/'))
  .filter((path) => readFileSync(join(ROOT, path), 'utf8').includes('openRegisterStore('));

test('the command line opens for writing in one place, and the application in another', () => {
  expect(openers.sort()).toEqual(['electron/cli/open-for-writing.ts', 'electron/compose.ts']);
  for (const path of openers) {
    expect(readFileSync(join(ROOT, path), 'utf8')).toMatch(
      /await refuseUnfitPlace\([\s\S]*openRegisterStore\(/,
    );
  }
});
