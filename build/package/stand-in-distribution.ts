/**
 * A folder that looks like Electron's distribution to electron-builder, for computers where the real one cannot be
 * had: everything about packing can be checked with it, except that the packed program itself shows a window.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What @electron/fuses looks for in a binary, followed by version 1, nine fuses, and Electron's own defaults. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_SHIPPED = '101100011';

const RESOURCES = [
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'icudtl.dat',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'LICENSES.chromium.html',
];
const LOCALES = ['de', 'en-GB', 'en-US', 'fr', 'nl'];

/** Makes it anew in `folder`. */
export function writeStandInDistribution(folder: string, electronVersion: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const program = join(folder, 'electron');
  copyFileSync('/bin/true', program);
  const wire = Buffer.from([1, FUSES_AS_SHIPPED.length]);
  const fuses = Buffer.concat([Buffer.from(SENTINEL), wire, Buffer.from(FUSES_AS_SHIPPED)]);
  writeFileSync(program, fuses, { flag: 'a' });
  for (const name of RESOURCES) writeFileSync(join(folder, name), '');
  for (const name of LOCALES) writeFileSync(join(folder, 'locales', `${name}.pak`), '');
  writeFileSync(join(folder, 'LICENSE'), 'A stand-in: no part of Electron is in this folder.\n');
  writeFileSync(join(folder, 'version'), electronVersion);
}
