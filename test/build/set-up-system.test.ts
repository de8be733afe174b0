import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Machine } from '#build/set-up/machine.mjs';
import { setUp } from '#build/set-up/set-up.mjs';

/** A Linux of the test's choosing that runs nothing and writes down what it was asked. */
class PaperMachine extends Machine {
  readonly said: string[] = [];
  readonly ran: string[] = [];
  readonly lacks = new Set<string>();
  /** Commands that fail, by their first two words. */
  readonly failing = new Set<string>(['node install.js']);
  system = 'debian';
  override platform: NodeJS.Platform = 'linux';
  override nodeVersion = '24.0.0';
  override env: NodeJS.ProcessEnv = {};
  override isRoot = true;

  override get distribution(): string {
    return this.system;
  }
  override say(line: string): void {
    this.said.push(line);
  }
  override hasProgram(name: string): boolean {
    return !this.lacks.has(name);
  }
  override exists(path: string): boolean {
    return path.startsWith('/usr/share') ? !this.lacks.has(path) : super.exists(path);
  }
  /** Programs that come with an installation; undefined when it brings all that lacks. */
  brings: string[] | undefined;
  override run(command: string, args: string[]) {
    const words = [command, ...args]
      .map((word) => word.split('/').at(-1))
      .filter((word) => !word?.includes('='));
    const line = words.filter((word) => word !== '-q' && word !== '-o').join(' ');
    this.ran.push(line);
    if (line.startsWith('apt-get install'))
      for (const name of this.brings ?? [...this.lacks]) this.lacks.delete(name);
    const fails = this.failing.has(line.split(' ').slice(0, 2).join(' '));
    return Promise.resolve({ code: fails ? 1 : 0, output: fails ? 'Error: no answer' : '', timedOut: false });
  }
}

let root: string;
let machine: PaperMachine;

const lockFile = (version: string) =>
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { version } } }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tijdig-set-up-'));
  writeFileSync(join(root, 'package.json'), '{}');
  lockFile('1');
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{"packages":{}}');
  machine = new PaperMachine();
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The computer's answers from here on, without what set-up did before. */
async function settled(): Promise<void> {
  await setUp(root, 'tests', machine);
  machine.ran.length = 0;
  machine.said.length = 0;
}

describe('what the system must bring', () => {
  test('nothing is asked of a system that has it all', async () => {
    await settled();
    await setUp(root, 'tests', machine);
    expect(machine.ran).toEqual([]);
    expect(machine.said).toEqual([]);
  });

  test('root on Debian gets exactly what is missing', async () => {
    await settled();
    machine.lacks.add('chromium').add('/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf');
    await setUp(root, 'tests', machine);
    expect(machine.ran).toEqual([
      'dpkg --configure -a',
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium fonts-open-sans',
    ]);
  });

  test('a package that brings its parts elsewhere is asked for once', async () => {
    await settled();
    machine.lacks.add('dunst').add('xauth');
    machine.brings = ['xauth'];
    await setUp(root, 'tests', machine);
    expect(machine.said.at(-1)).toBe('installed, but not where they were looked for: dunst');
    machine.ran.length = 0;
    await setUp(root, 'tests', machine);
    expect(machine.ran).toEqual([]);
  });

  test('another user on Debian gets the one line that installs it', async () => {
    await settled();
    machine.isRoot = false;
    machine.lacks.add('Xvfb');
    await setUp(root, 'tests', machine);
    expect(machine.ran).toEqual([]);
    expect(machine.said).toEqual([
      'missing on this computer; to install: sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb',
    ]);
  });

  test('another distribution is told the names, even as root', async () => {
    await settled();
    machine.system = 'fedora';
    machine.lacks.add('dunst');
    await setUp(root, 'tests', machine);
    expect(machine.ran).toEqual([]);
    expect(machine.said[0]).toContain('dunst');
  });

  test('an installation that was cut off or failed is done again, whole', async () => {
    await settled();
    machine.lacks.add('xdotool');
    machine.failing.add('apt-get install');
    await setUp(root, 'tests', machine);
    expect(machine.said.at(-1)).toContain('apt-get install');
    machine.failing.delete('apt-get install');
    machine.ran.length = 0;
    await setUp(root, 'tests', machine);
    expect(machine.ran.at(-1)).toContain('chromium');
    machine.ran.length = 0;
    await setUp(root, 'tests', machine);
    expect(machine.ran).toEqual([]);
  });

  test('the command line asks for no window, browser or display', async () => {
    machine.lacks.add('chromium');
    await setUp(root, 'code', machine);
    expect(machine.ran).toEqual([]);
  });

  test('Windows and macOS are asked for no packages', async () => {
    machine.platform = 'darwin';
    machine.lacks.add('chromium');
    await setUp(root, 'tests', machine);
    expect(machine.ran).toEqual(['node install.js']);
  });
});

describe("Electron's binary", () => {
  test('is tried once, then only after another lock file or when asked', async () => {
    await setUp(root, 'app', machine);
    await setUp(root, 'app', machine);
    expect(machine.ran).toEqual(['node install.js']);
    machine.env = { TIJDIG_RETRY_ELECTRON: '1' };
    await setUp(root, 'app', machine);
    machine.env = {};
    lockFile('2');
    await setUp(root, 'app', machine);
    expect(machine.ran).toHaveLength(3);
  });

  test('is tried at every start where nothing can stand in for it', async () => {
    machine.platform = 'win32';
    await setUp(root, 'app', machine);
    await setUp(root, 'app', machine);
    expect(machine.ran).toHaveLength(2);
    expect(machine.said.at(-1)).toContain('no window without it');
  });

  test('is not fetched when another one was named', async () => {
    machine.env = { TIJDIG_ELECTRON: '/opt/electron' };
    await setUp(root, 'app', machine);
    expect(machine.ran).toEqual([]);
  });

  test('with a display needs nothing else to show the window', async () => {
    machine.env = { TIJDIG_ELECTRON: '/opt/electron', DISPLAY: ':0' };
    machine.lacks.add('chromium');
    await setUp(root, 'app', machine);
    expect(machine.ran).toEqual([]);
  });
});

test('a Node that is too old, with no other brought along, is one clear line', async () => {
  machine.nodeVersion = '20.20.2';
  await expect(setUp(root, 'code', machine)).rejects.toThrow(
    /^Tijdig needs Node 24 or newer and this is Node 20.20.2: .*$/,
  );
});
