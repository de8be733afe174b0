/**
 * `npm ci` on a fresh clone is refused when the lock file lacks a package that another one names, also one for a
 * system that is not ours; `npm install` on one's own computer does not notice. So it is looked for here.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '..', '..');
const names = z.record(z.string(), z.string()).default({});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: names,
      optionalDependencies: names,
      devDependencies: names,
      integrity: z.string().optional(),
      version: z.string().optional(),
    }),
  ),
});
const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));

/** Where Node would look for a package, seen from another: nearest first. */
function places(from: string, name: string): string[] {
  const parents =
    from === ''
      ? []
      : from.split('/node_modules/').map((_, i, all) => all.slice(0, all.length - i).join('/node_modules/'));
  return [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

test('the lock file holds every package that it names, for every system', () => {
  const missing = Object.entries(packages).flatMap(([from, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...entry.devDependencies })
      .filter((name) => !places(from, name).some((place) => packages[place]))
      .map((name) => `${name}, named by ${from || 'package.json'}`),
  );
  expect(missing).toEqual([]);
});

test('every package is pinned by its contents', () => {
  const unpinned = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.integrity);
  expect(unpinned.map(([path]) => path)).toEqual([]);
});

test('package.json asks for exact versions', () => {
  const asked = packages[''] ?? { devDependencies: {}, optionalDependencies: {} };
  const versions = Object.values({ ...asked.devDependencies, ...asked.optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
