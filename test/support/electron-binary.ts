// Promise: one answer to "what runs the application": `TIJDIG_ELECTRON`, else the downloaded binary, else the host.
// It never starts a download: requiring the `electron` package would.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type ElectronBinary = { kind: 'real' | 'host'; path: string };

const ROOT = resolve(import.meta.dirname, '../..');
const HOST = join(import.meta.dirname, 'electron-host/electron');

export function electronBinary(): ElectronBinary {
  const chosen = process.env.TIJDIG_ELECTRON;
  if (chosen !== undefined && chosen !== '') return { kind: 'real', path: resolve(chosen) };
  const downloaded = downloadedBinary();
  return downloaded === undefined ? { kind: 'host', path: HOST } : { kind: 'real', path: downloaded };
}

function downloadedBinary(): string | undefined {
  const electron = join(ROOT, 'node_modules/electron');
  const pathFile = join(electron, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(electron, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}
