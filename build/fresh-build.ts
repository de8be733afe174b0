/**
 * Builds only when a source differs from what `out/` was built from. Contents decide, not dates: a checkout of another
 * branch and back costs nothing, and an edit that keeps its date is not missed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './set-up/lock.mjs';
import { Machine } from './set-up/machine.mjs';

const SOURCES = [
  'core',
  'electron',
  'renderer',
  'build/vite.config.ts',
  'build/vite',
  'package.json',
  'package-lock.json',
];

const stampFile = (root: string): string => join(root, 'out', '.built-from');

function filesBelow(root: string, path: string): string[] {
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function sourceFingerprint(root: string): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((path) =>
    /\.[a-z]+$/.test(path) ? [join(root, path)] : filesBelow(root, path),
  );
  for (const file of files) hash.update(`\n${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function isFresh(root: string): boolean {
  try {
    return readFileSync(stampFile(root), 'utf8') === sourceFingerprint(root);
  } catch {
    return false;
  }
}

async function build(root: string): Promise<void> {
  const machine = new Machine();
  const stop = (signal: NodeJS.Signals): void => machine.stop(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  await withLock(join(root, '.cache', 'build.lock'), machine, async (noteCommand) => {
    if (isFresh(root)) return; // Built by whoever held the lock.
    const fingerprint = sourceFingerprint(root);
    rmSync(stampFile(root), { force: true });
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', '--app', '-c', join(root, 'build', 'vite.config.ts')];
    const { code } = await machine.run(process.execPath, args, {
      cwd: root,
      // A NODE_ENV from outside would put React's development build in the bundle.
      env: { ...process.env, NODE_ENV: 'production' },
      onStart: noteCommand,
    });
    if (code !== 0) throw new Error('The build failed: see above.');
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(stampFile(root), fingerprint);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
}

/** Makes `out/` match the sources. Throws when the build fails; what Vite says goes to stderr. */
export async function ensureFreshBuild(root: string): Promise<void> {
  if (!isFresh(root)) await build(root);
}

/** Builds whatever the state of `out/`. */
export async function buildAnew(root: string): Promise<void> {
  rmSync(stampFile(root), { force: true });
  await build(root);
}
