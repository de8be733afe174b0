/** `npm run package`: packs an unpacked application, looks into it, and starts what is in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command.ts';
import { ensureFreshBuild } from './fresh-build.ts';
import { checkArchive, checkFuses, checkSurroundings } from './package/contents.ts';
import { packForLinux } from './package/pack.ts';
import { tryApplication, tryCommandLine } from './package/trial.ts';

const root = join(import.meta.dirname, '..');

await command(async () => {
  if (process.platform !== 'linux') throw new Error('npm run package packs and tries the Linux application.');
  await ensureFreshBuild(root);
  const packed = await packForLinux(root);
  const trial = mkdtempSync(join(tmpdir(), 'tijdig-package-'));
  try {
    const folder = join(trial, 'app');
    const faults = [
      ...checkArchive(root, packed.asar, folder),
      ...checkSurroundings(packed.folder),
      ...(await checkFuses(packed.program)),
      ...tryCommandLine(folder),
      ...(await tryApplication(root, folder, trial)),
    ];
    for (const fault of faults) process.stderr.write(`package: ${fault}\n`);
    const verdict = faults.length === 0 ? 'packed, checked and started' : `${faults.length} faults`;
    process.stdout.write(`package: ${verdict} (${packed.distribution} Electron distribution)\n`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
});
