/** The fences of the real house have no holes: no rule is switched off in a file without being listed here. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const sources = globSync('{core,electron,renderer}/**/*.{ts,tsx}', { cwd: ROOT });
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('every suppression says why, and none opens a fence', () => {
  const found = sources.flatMap((path) =>
    read(path)
      .split('\n')
      .filter(
        (line) =>
          line.includes('biome-ignore') || line.includes('@ts-ignore') || line.includes('@ts-nocheck'),
      )
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(found.filter((line) => !/biome-ignore [\w/]+: \S.{15,}/.test(line))).toEqual([]);
  expect(found.filter((line) => /noRestrictedImports|noRestrictedGlobals|noImportCycles/.test(line))).toEqual(
    [],
  );
});

describe('the command line', () => {
  /** Everything a file brings along, from our own files to the packages they name. */
  function reach(path: string, seen = new Set<string>()): Set<string> {
    if (seen.has(path)) return seen;
    seen.add(path);
    if (!/\.tsx?$/.test(path)) return seen;
    // Types are gone when the program runs.
    const code = read(path).replaceAll(/^(import|export) type [^;]*;/gm, '');
    for (const [, target = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)) {
      if (target.startsWith('#')) reach(target.slice(1), seen);
      else if (target.startsWith('./')) reach(relative(ROOT, resolve(ROOT, dirname(path), target)), seen);
      else seen.add(target);
    }
    return seen;
  }

  test('reaches nothing that needs electron', () => {
    const reached = reach('electron/cli.ts');
    expect(reached).toContain('node:fs');
    expect([...reached].filter((name) => name === 'electron' || name === 'electron-store')).toEqual([]);
  });

  test('while the application does', () => {
    expect(reach('electron/main.ts')).toContain('electron');
  });
});
