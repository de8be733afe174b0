import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildAnew, ensureFreshBuild } from '#build/fresh-build.ts';

let root: string;

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const builds = () => readFileSync(join(root, 'builds'), 'utf8').length;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tijdig-build-'));
  for (const file of ['core/a.ts', 'electron/b.ts', 'renderer/c.tsx', 'build/vite/d.ts']) write(file, '');
  for (const file of ['build/vite.config.ts', 'package.json', 'package-lock.json']) write(file, '{}');
  // Stands in for Vite: notes that it ran, and fails when told to.
  write(
    'node_modules/vite/bin/vite.js',
    `const fs = require('node:fs');
     fs.appendFileSync('builds', '.');
     process.exitCode = fs.existsSync('broken') ? 1 : 0;`,
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('builds once, and again only when a source differs', async () => {
  await ensureFreshBuild(root);
  utimesSync(join(root, 'core/a.ts'), new Date(), new Date());
  await ensureFreshBuild(root);
  expect(builds()).toBe(1);
  write('core/a.ts', 'changed');
  await ensureFreshBuild(root);
  write('core/new.ts', '');
  await ensureFreshBuild(root);
  expect(builds()).toBe(3);
});

test('a failed build is never taken for a fresh one', async () => {
  await ensureFreshBuild(root);
  write('core/a.ts', 'changed');
  write('broken', '');
  await expect(ensureFreshBuild(root)).rejects.toThrow('The build failed');
  write('core/a.ts', '');
  rmSync(join(root, 'broken'));
  await ensureFreshBuild(root);
  expect(builds()).toBe(3);
});

test('two at once build once; asked for, it builds anyway', async () => {
  await Promise.all([ensureFreshBuild(root), ensureFreshBuild(root)]);
  expect(builds()).toBe(1);
  await buildAnew(root);
  expect(builds()).toBe(2);
});
