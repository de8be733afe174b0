// Promise: the two scripts that go into every page, bundled from page/ and kept by content, so that a start costs
// one file read instead of a bundler run.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = resolve(import.meta.dirname, '../page');
const CACHE = resolve(import.meta.dirname, '../../../../node_modules/.cache/tijdig-host');

export type InjectedScripts = { mainWorld: string; isolatedWorld: string };

export async function injectedScripts(): Promise<InjectedScripts> {
  const hash = sourceHash();
  const [mainWorld, isolatedWorld] = await Promise.all([
    bundle('main-world', hash),
    bundle('isolated-world', hash),
  ]);
  return { mainWorld, isolatedWorld };
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(SOURCE).sort()) hash.update(file).update(readFileSync(join(SOURCE, file)));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(name: string, hash: string): Promise<string> {
  const cached = join(CACHE, `${name}-${hash}.js`);
  if (existsSync(cached)) return readFileSync(cached, 'utf8');
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome140',
  });
  const text = outputFiles[0]?.text ?? '';
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${cached}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, cached); // several hosts may start at once: a half-written script must never be read
  return text;
}
