/** Every operation on the disk fails, once and for ever, while settings are opened, changed and opened again. */
import { describe, expect, it } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { MemoryDisk, systemError } from '#test/support/settings/memory-disk.ts';
import {
  CHOSEN,
  choose,
  DEFAULTS,
  FOLDER,
  inForce,
  LAST_GOOD,
  MAIN,
  openInMemory,
  PLACE,
} from '#test/support/settings/opened-settings.ts';

const ERRORS = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'EROFS', 'EXDEV'];
const ALL = { ...CHOSEN, ...PLACE, explained: true };

function chosenDisk(content: string | null): MemoryDisk {
  const disk = new MemoryDisk();
  choose(openInMemory(disk));
  if (content !== null) disk.files.set(MAIN, Buffer.from(content));
  return disk;
}

/** Opens, chooses the light theme and closes; what was said of it, and how many operations that took. */
function openAndChoose(disk: MemoryDisk, fails: (step: number) => string | null) {
  let step = 0;
  disk.fault = () => {
    step += 1;
    const code = fails(step);
    if (code !== null) throw systemError(code);
  };
  const settings = openInMemory(disk);
  let said: unknown = 'kept';
  try {
    settings.setPreferences({ ...CHOSEN, theme: 'light' });
  } catch (error) {
    said = error;
  }
  disk.fault = () => undefined;
  return { said, steps: step, settings };
}

describe.each([
  ['sound', null],
  ['broken', '{"pre'],
])('settings that are %s', (_what, content) => {
  const { steps } = openAndChoose(chosenDisk(content), () => null);

  it.each(['once', 'from then on'])('survive each error at each operation, %s', (how) => {
    for (const code of ERRORS) {
      for (let at = 1; at <= steps + 1; at += 1) {
        const disk = chosenDisk(content);
        const { said, settings } = openAndChoose(disk, (step) =>
          (how === 'once' ? step === at : step >= at) ? code : null,
        );
        const where = `${code} at ${at}`;
        const after = inForce(openInMemory(disk));
        if (said === 'kept') expect(after, where).toEqual({ ...ALL, theme: 'light' });
        else {
          expect(said, where).toBeInstanceOf(TijdigError);
          expect(settings.notice(), where).toEqual({ kind: 'not-kept', kept: null });
          // What could not be read at the start held as its default, and was told; nothing of it was written.
          expect([ALL, { ...ALL, theme: 'light' }], where).toContainEqual(after);
        }
        expect(
          [...disk.files.keys()].filter((path) => path.endsWith('.tmp')),
          where,
        ).toEqual([]);
      }
    }
  });
});

describe('a disk that is full without saying so', () => {
  it('is noticed for every length that it takes, and the settings are as they were', () => {
    const whole = chosenDisk(null).files.get(MAIN)?.length ?? 0;
    for (let takes = 0; takes < whole; takes += 1) {
      const disk = chosenDisk(null);
      const settings = openInMemory(disk);
      disk.takes = takes;
      expect(() => settings.setPreferences({ ...CHOSEN, theme: 'light' }), `${takes}`).toThrow('save-failed');
      expect(settings.preferences()).toEqual(CHOSEN);
      expect(settings.notice()).toEqual({ kind: 'not-kept', kept: null });
      disk.takes = null;
      expect(inForce(openInMemory(disk)), `${takes}`).toEqual(ALL);
      settings.setPreferences({ ...CHOSEN, theme: 'light' });
      expect(settings.notice()).toBeNull();
    }
  });

  it('is refused as full when it does say so', () => {
    const disk = chosenDisk(null);
    const settings = openInMemory(disk);
    disk.fault = (operation) => {
      if (operation === 'stage') throw systemError('ENOSPC');
    };
    expect(() => settings.setPreferences({ ...CHOSEN, theme: 'light' })).toThrow('disk-full');
    settings.setWindowPlace({ ...PLACE, width: 900 });
    settings.setClosingExplained();
    expect(inForce(settings)).toEqual(ALL);
  });

  it('does not cost what a broken file still had', () => {
    const disk = chosenDisk(null);
    disk.files.delete(LAST_GOOD);
    disk.files.set(MAIN, Buffer.from(JSON.stringify({ preferences: { ...CHOSEN, theme: 5 } })));
    disk.fault = (operation) => {
      if (operation === 'stage') throw systemError('ENOSPC');
    };
    expect(openInMemory(disk).preferences()).toEqual({ ...CHOSEN, theme: DEFAULTS.theme });
    disk.fault = () => undefined;
    const settings = openInMemory(disk);
    expect(settings.preferences()).toEqual({ ...CHOSEN, theme: DEFAULTS.theme });
    expect(settings.notice()).toMatchObject({ kind: 'reset' });
  });
});

describe('settings that cannot be read or written', () => {
  const closed = (disk: MemoryDisk) => {
    disk.fault = () => {
      throw systemError('EACCES');
    };
  };

  it('let the application start with the defaults, and say so once', () => {
    const disk = chosenDisk(null);
    closed(disk);
    const settings = openInMemory(disk);
    expect(settings.preferences()).toEqual(DEFAULTS);
    expect(settings.notice()).toEqual({ kind: 'not-kept', kept: null });
    settings.noticeSeen();
    expect(() => settings.setPreferences(CHOSEN)).toThrow('save-failed');
    expect(settings.notice()).toBeNull();
    disk.fault = () => undefined;
    expect(inForce(openInMemory(disk))).toEqual(ALL);
  });

  it('are put aside, and not lost, when only the file is closed', () => {
    const disk = chosenDisk(null);
    const content = disk.files.get(MAIN);
    disk.fault = (operation, path) => {
      if (operation === 'read' && path === MAIN && disk.files.get(path) === content)
        throw systemError('EACCES');
    };
    const settings = openInMemory(disk);
    expect(inForce(settings)).toEqual(ALL);
    settings.setPreferences({ ...CHOSEN, theme: 'light' });
    const { kind, kept } = settings.notice() ?? {};
    expect(kind).toBe('restored');
    expect(disk.files.get(MAIN.replace('settings.json', kept ?? ''))).toBe(content);
  });

  it('because another file took their place are not even read: it may be larger than the memory', () => {
    const disk = chosenDisk(null);
    let reads = 0;
    disk.describe = (path) => ({
      isFile: true,
      size: path === MAIN ? 1e12 : (disk.files.get(path)?.length ?? 0),
    });
    disk.fault = (operation, path) => {
      if (operation === 'read' && path === MAIN) reads += 1;
    };
    expect(openInMemory(disk).preferences()).toEqual(CHOSEN);
    expect(reads).toBe(0);
  });

  it('that break while the application runs are mended by the next choice', () => {
    const disk = chosenDisk(null);
    const settings = openInMemory(disk);
    disk.files.set(MAIN, Buffer.from('{'));
    settings.setPreferences({ ...CHOSEN, theme: 'light' });
    expect(settings.notice()).toMatchObject({ kind: 'restored' });
    expect(inForce(openInMemory(disk))).toEqual({ ...ALL, theme: 'light' });
  });

  it('whose notice cannot be put away say that instead', () => {
    const disk = chosenDisk('{');
    const settings = openInMemory(disk);
    closed(disk);
    settings.noticeSeen();
    expect(settings.notice()).toEqual({ kind: 'not-kept', kept: null });
    settings.noticeSeen();
    expect(settings.notice()).toBeNull();
  });
});

describe('a choice', () => {
  it('is read back and its name is on the disk before the good copy follows', () => {
    const disk = chosenDisk(null);
    const settings = openInMemory(disk);
    const steps: string[] = [];
    disk.fault = (operation, path) => {
      if (['stage', 'write', 'read', 'syncFolder', 'rename'].includes(operation)) {
        steps.push(`${operation} ${path.slice(FOLDER.length + 1, MAIN.length)}`.trim());
      }
    };
    settings.setPreferences({ ...CHOSEN, theme: 'light' });
    expect(steps.slice(steps.indexOf('write settings.json'))).toEqual([
      'write settings.json',
      'read settings.json',
      'syncFolder',
      'rename settings.last',
    ]);
  });

  it('is written beside what another process chose in between', () => {
    const disk = chosenDisk(null);
    const settings = openInMemory(disk);
    let others = 3;
    disk.fault = (operation, path) => {
      if (operation !== 'describe' || path !== LAST_GOOD || others === 0) return;
      others -= 1;
      disk.files.set(
        MAIN,
        Buffer.from(JSON.stringify({ preferences: { ...CHOSEN, density: 'comfortable' } })),
      );
    };
    settings.setPreferences({ ...CHOSEN, theme: 'light' });
    expect(others).toBeLessThan(3);
    expect(openInMemory(disk).preferences().theme).toBe('light');
  });

  it('is done again when another process wrote over it, and refused when that never ends', () => {
    const disk = chosenDisk(null);
    const theirs = Buffer.from(JSON.stringify({ preferences: { ...CHOSEN, density: 'comfortable' } }));
    const settings = openInMemory(disk);
    let others = 2;
    let written = false;
    disk.fault = (operation, path) => {
      if (operation === 'write') written = true;
      if (operation !== 'describe' || path !== MAIN || !written || others === 0) return;
      others -= 1;
      written = false;
      disk.files.set(MAIN, theirs);
    };
    settings.setPreferences({ ...CHOSEN, theme: 'light' });
    expect(others).toBe(0);
    expect(openInMemory(disk).preferences()).toMatchObject({ theme: 'light', density: 'comfortable' });
    others = Number.POSITIVE_INFINITY;
    expect(() => settings.setPreferences({ ...CHOSEN, language: 'nl' })).toThrow('save-failed');
  });
});
