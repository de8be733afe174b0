/**
 * A small checkout of its own for set-up to work on, with a stand-in for npm that only notes what it was asked and
 * leaves what npm would leave.
 */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILD = resolve(import.meta.dirname, '..', '..', '..', 'build');

/** What the stand-in does once it has noted its arguments. */
export type NpmBehaviour = 'install' | 'fail' | 'hang';

const NPM = `
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/.bin', { recursive: true });
appendFileSync('npm.log', JSON.stringify({ pid: process.pid, args: process.argv.slice(2) }) + '\\n');
if (process.env.NPM_BEHAVIOUR === 'hang') setInterval(() => {}, 1000);
else if (process.env.NPM_BEHAVIOUR === 'fail') { console.log('npm says why'); process.exitCode = 1; }
else setTimeout(() => {
  mkdirSync('node_modules/left-pad');
  writeFileSync('node_modules/left-pad/package.json', '{}');
  symlinkSync(process.execPath, 'node_modules/.bin/node');
  const record = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  delete record.packages[''];
  writeFileSync('node_modules/.package-lock.json', JSON.stringify(record));
}, 100);
`;

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Checkout {
  readonly root = mkdtempSync(join(tmpdir(), 'tijdig-set-up-'));

  constructor() {
    const bin = join(this.root, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'npm'), `#!${process.execPath}\n${NPM}`);
    writeFileSync(join(bin, 'package.json'), '{"type":"module"}');
    chmodSync(join(bin, 'npm'), 0o755);
    for (const part of ['set-up.mjs', 'run.mjs', 'follow.mjs', 'set-up'])
      cpSync(join(BUILD, part), join(this.root, 'build', part), { recursive: true });
    this.lock('1.0.0');
  }

  /** Asks for this version of the one dependency, in package.json and lock file. */
  lock(version: string): void {
    const devDependencies = { 'left-pad': version };
    const packages = {
      '': { devDependencies },
      'node_modules/left-pad': { version, integrity: `sha512-${version}` },
    };
    this.write('package.json', JSON.stringify({ type: 'module', devDependencies }));
    this.write('package-lock.json', JSON.stringify({ packages }));
  }

  write(path: string, content: string): void {
    writeFileSync(join(this.root, path), content);
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Every call of npm so far. */
  npmCalls(): { readonly pid: number; readonly args: readonly string[] }[] {
    if (!this.has('npm.log')) return [];
    const lines = readFileSync(join(this.root, 'npm.log'), 'utf8').trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line));
  }

  /** Starts one of the build scripts; `ended` resolves with what it left. */
  start(args: readonly string[], npm: NpmBehaviour = 'install', input = '') {
    const child = spawn(process.execPath, args, {
      cwd: this.root,
      env: { PATH: join(this.root, 'bin'), NPM_BEHAVIOUR: npm },
      stdio: 'pipe',
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
      });
    child.stdin.end(input);
    const ended = new Promise<Outcome>((done) => child.once('exit', (code) => done({ code, ...said })));
    return { child, ended };
  }

  setUp(npm: NpmBehaviour = 'install'): Promise<Outcome> {
    return this.start(['build/set-up.mjs', 'code'], npm).ended;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
