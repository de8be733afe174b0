/**
 * An empty house with the real rules: a temporary folder with this project's configuration and packages, and in its
 * rooms only what a test writes. The rules are the project's own, the project itself is never touched, and a test
 * that is cut off leaves nothing behind that another run could trip over.
 */
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const PROJECT = resolve(import.meta.dirname, '..', '..', '..');
const RULES = ['.gitignore', 'package.json', 'build/fences/*', '**/biome.json*', '**/tsconfig*.json'];
const NOT_OURS = /node_modules|^out\b|^\.cache|electron-host/;

/** What was found in each file, by its path: rule names or compiler codes. */
export type Findings = ReadonlyMap<string, ReadonlySet<string>>;

const biomeReport = z.object({
  diagnostics: z.array(
    z.object({ category: z.string().nullable(), location: z.object({ path: z.string().nullable() }) }),
  ),
});

function output(root: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return new Promise((done) => child.once('close', () => done(text)));
}

function collect(pairs: Iterable<readonly [path: string, finding: string]>): Findings {
  const findings = new Map<string, Set<string>>();
  for (const [path, finding] of pairs) {
    const found = findings.get(path) ?? new Set();
    findings.set(path, found.add(finding));
  }
  return findings;
}

export class Mirror {
  readonly root = mkdtempSync(join(tmpdir(), 'tijdig-arch-'));

  constructor() {
    for (const path of globSync(RULES, { cwd: PROJECT, exclude: (name) => NOT_OURS.test(name) }))
      cpSync(join(PROJECT, path), join(this.root, path));
    symlinkSync(join(PROJECT, 'node_modules'), join(this.root, 'node_modules'));
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** Lint findings of every file, such as `lint/style/noDefaultExport`. */
  async lint(): Promise<Findings> {
    const biome = join(PROJECT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const text = await output(this.root, [biome, 'lint', '--reporter=json', '--max-diagnostics=none']);
    const { diagnostics } = biomeReport.parse(JSON.parse(text));
    return collect(diagnostics.map(({ category, location }) => [location.path ?? '', category ?? '']));
  }

  /** Compiler findings of one side's files, such as `TS2304`. */
  async types(config: string): Promise<Findings> {
    const tsc = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
    const text = await output(this.root, [tsc, '--project', config, '--pretty', 'false']);
    const lines = [...text.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)];
    return collect(lines.map(([, path = '', code = '']) => [path, code] as const));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
