import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseVersion, flipFuses } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkArchive, checkFuses, checkSurroundings } from '#build/package/contents.ts';
import { FUSES } from '#build/package/fuses.mjs';
import { writeStandInDistribution } from '#build/package/stand-in-distribution.ts';

let folder: string;
/** What was built, and a copy of it that a test may spoil before it is packed. */
const built = () => join(folder, 'built');
const source = () => join(folder, 'source');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tijdig-package-'));
  mkdirSync(join(built(), 'out', 'main'), { recursive: true });
  writeFileSync(join(built(), 'out', 'main', 'main.js'), 'main');
  writeFileSync(join(built(), 'package.json'), '{}');
  cpSync(built(), source(), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function faults(): Promise<string[]> {
  const asar = join(folder, 'app.asar');
  await createPackage(source(), asar);
  return checkArchive(built(), asar, join(folder, 'unpacked'));
}

describe('the archive', () => {
  test('is right when it holds the build and package.json', async () => {
    expect(await faults()).toEqual([]);
  });

  test('is wrong with anything more', async () => {
    mkdirSync(join(source(), 'node_modules', 'zod'), { recursive: true });
    writeFileSync(join(source(), 'node_modules', 'zod', 'index.js'), '');
    writeFileSync(join(source(), 'LICENSE'), '');
    writeFileSync(join(source(), 'out', '.built-from'), '');
    expect(await faults()).toEqual([
      '/LICENSE does not belong in the archive',
      '/node_modules/zod/index.js does not belong in the archive',
      '/out/.built-from does not belong in the archive',
    ]);
  });

  test('is wrong with anything less, or other contents', async () => {
    rmSync(join(source(), 'package.json'));
    writeFileSync(join(source(), 'out', 'main', 'main.js'), 'other');
    expect(await faults()).toEqual([
      '/package.json is not in the archive',
      '/out/main/main.js differs from what was built',
    ]);
  });
});

describe.skipIf(process.platform !== 'linux')('the program', () => {
  test('fails the check as Electron ships it, and passes once its fuses are set', async () => {
    writeStandInDistribution(join(folder, 'electron'), '45.4.1');
    const program = join(folder, 'electron', 'electron');
    expect(await checkFuses(program)).toContain('the fuse RunAsNode is not as wanted');
    await flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...FUSES });
    expect(await checkFuses(program)).toEqual([]);
  });

  test('brings our languages, the licence, and nothing that looks for updates', () => {
    writeStandInDistribution(join(folder, 'electron'), '45.4.1');
    expect(checkSurroundings(join(folder, 'electron'))).toEqual([
      'resources/app.asar is missing',
      'locales/fr.pak should not be there',
    ]);
  });
});
