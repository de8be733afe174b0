/** An unpacked application made by electron-builder, from Electron's real distribution where it is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import configuration from '#build/electron-builder.config.mjs';
import { writeStandInDistribution } from './stand-in-distribution.ts';

export interface Packed {
  /** The program with the fuses. */
  readonly program: string;
  readonly asar: string;
  readonly folder: string;
  readonly distribution: 'real' | 'stand-in';
}

function distributionFolder(root: string): { folder: string; kind: Packed['distribution'] } {
  const electron = join(root, 'node_modules', 'electron');
  const real = join(electron, 'dist');
  if (existsSync(join(real, 'version'))) return { folder: real, kind: 'real' };
  const folder = join(root, '.cache', 'stand-in-electron');
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
  writeStandInDistribution(folder, version);
  return { folder, kind: 'stand-in' };
}

/** Packs for Linux on x64; needs a fresh `out/`. */
export async function packForLinux(root: string): Promise<Packed> {
  const { folder: electronDist, kind } = distributionFolder(root);
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: { ...configuration, electronDist },
  });
  const folder = join(root, 'dist', 'linux-unpacked');
  return {
    program: join(folder, 'tijdig'),
    asar: join(folder, 'resources', 'app.asar'),
    folder,
    distribution: kind,
  };
}
