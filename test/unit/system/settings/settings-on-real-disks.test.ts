/** What only a real disk shows: two processes at once, a process that is killed, and a disk that is really full. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preferencesSchema } from '#core/contract/preferences.ts';
import { CHOSEN, choose, inForce, openOnDisk, PLACE } from '#test/support/settings/opened-settings.ts';

const WRITER = resolve('test/support/settings/writer.ts');
const ALL = { ...CHOSEN, ...PLACE, explained: true };

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tijdig-settings-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const main = () => join(folder, 'settings.json');
const writer = (times: number, part: string) =>
  spawn(process.execPath, [WRITER, folder, `${times}`, part], { stdio: ['ignore', 'inherit', 'inherit'] });
const ended = (child: ChildProcess) => new Promise((done) => child.once('close', done));

describe('two processes that choose at the same time', () => {
  it('never leave a file that is broken, nor anything else', async () => {
    choose(openOnDisk(folder));
    const children = [writer(60, 'theme'), writer(60, 'language')];
    let looks = 0;
    const watched = Promise.all(children.map(ended)).then(() => 'done' as const);
    const aWhile = () => new Promise<'looked'>((done) => setImmediate(() => done('looked')));
    while ((await Promise.race([watched, aWhile()])) !== 'done') {
      preferencesSchema.partial().parse(JSON.parse(fs.readFileSync(main(), 'utf8')).preferences);
      looks += 1;
    }
    expect(looks).toBeGreaterThan(10);
    expect(fs.readdirSync(folder).sort()).toEqual(['settings.json', 'settings.last-good.json']);
    expect(inForce(openOnDisk(folder))).toMatchObject({ ...PLACE, density: CHOSEN.density, explained: true });
  });
});

describe('a process that is killed while it chooses', () => {
  it('leaves the settings of one moment or another, and nothing half', async () => {
    choose(openOnDisk(folder));
    for (let round = 0; round < 4; round += 1) {
      const child = writer(1_000_000, 'theme');
      const before = fs.readFileSync(main(), 'utf8');
      while (fs.readFileSync(main(), 'utf8') === before) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await ended(child);
      const settings = openOnDisk(folder);
      expect(settings.notice()).toBeNull();
      expect(['light', 'dark']).toContain(settings.preferences().theme);
      expect(fs.readdirSync(folder).sort()).toEqual(['settings.json', 'settings.last-good.json']);
    }
  });
});

describe('a disk that is really full', () => {
  const mounted = () => join(folder, 'small');
  const mount = () => {
    fs.mkdirSync(mounted());
    return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mounted()]).status === 0;
  };

  it('refuses each choice that it cannot take, loses none before it, and works when there is room again', (context) => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !mount()) return context.skip();
    try {
      const settings = openOnDisk(mounted());
      choose(settings);
      const ballast = join(mounted(), 'ballast');
      const room = () => fs.statfsSync(mounted()).bavail;
      // Down to the last block, one at a time: on the way the copy fits and electron-store's own file does not.
      while (room() > 3) fs.appendFileSync(ballast, Buffer.alloc(4096));
      const said = new Set<string>();
      for (let left = room(); left >= 0; left -= 1) {
        const theme = left % 2 === 0 ? 'light' : 'contrast';
        const before = inForce(openOnDisk(mounted()));
        let outcome = 'kept';
        try {
          settings.setPreferences({ ...CHOSEN, theme });
        } catch (error) {
          outcome = error instanceof Error ? error.message : '';
        }
        said.add(outcome);
        expect(inForce(openOnDisk(mounted()))).toEqual(outcome === 'kept' ? { ...ALL, theme } : before);
        if (room() > 0) fs.appendFileSync(ballast, Buffer.alloc(4096));
      }
      expect([...said]).toContain('disk-full');
      fs.rmSync(ballast);
      settings.setPreferences(CHOSEN);
      expect(inForce(openOnDisk(mounted()))).toEqual(ALL);
    } finally {
      spawnSync('umount', [mounted()]);
    }
  });
});
