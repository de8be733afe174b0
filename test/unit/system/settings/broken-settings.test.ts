/**
 * However the file with settings is broken, on a real disk and with the real electron-store: the application starts, what
 * can be kept is kept, the broken file stays, and the user is told once.
 */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CHOSEN,
  choose,
  DEFAULTS,
  inForce,
  openOnDisk,
  PLACE,
} from '#test/support/settings/opened-settings.ts';

let folder: string;
let main: string;
let lastGood: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tijdig-settings-'));
  main = join(folder, 'settings.json');
  lastGood = join(folder, 'settings.last-good.json');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const open = () => openOnDisk(folder);
const broken = () => fs.readdirSync(folder).filter((name) => name.startsWith('settings.broken-'));
const temporary = () => fs.readdirSync(folder).filter((name) => name.includes('tmp'));
const ALL = { ...CHOSEN, ...PLACE, explained: true };

const UTF16 = Buffer.from(`\ufeff${JSON.stringify({ preferences: CHOSEN })}`, 'utf16le');
const BROKEN: readonly (readonly [string, string | Buffer])[] = [
  ['empty', ''],
  ['null', 'null'],
  ['a number', '0'],
  ['a text', '""'],
  ['a list', '[]'],
  ['no JSON', '{"preferences":{"langu'],
  ['only a byte order mark', '\ufeff'],
  ['zeroes', Buffer.alloc(4096)],
  ['half of UTF-16', UTF16.subarray(0, 21)],
  ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ['nested without end', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['of another kind', Buffer.alloc(2_000_000, 'x')],
];

describe.each(BROKEN)('a settings file that is %s', (_what, content) => {
  it('costs nothing where there is a good copy, stays beside, and is told until it was read', () => {
    choose(open());
    fs.writeFileSync(main, content);
    const settings = open();
    expect(inForce(settings)).toEqual(ALL);
    const [kept = ''] = broken();
    expect(fs.readFileSync(join(folder, kept))).toEqual(Buffer.from(content));
    expect(settings.notice()).toEqual({ kind: 'restored', kept });
    expect(open().notice()).toEqual({ kind: 'restored', kept });
    open().noticeSeen();
    expect(open().notice()).toBeNull();
    expect(inForce(open())).toEqual(ALL);
    expect(broken()).toHaveLength(1);
  });

  it('is replaced by the defaults where there is none, and that is told', () => {
    fs.writeFileSync(main, content);
    const settings = open();
    expect(settings.preferences()).toEqual(DEFAULTS);
    expect(settings.notice()).toMatchObject({ kind: 'reset', kept: broken()[0] });
    settings.setPreferences(CHOSEN);
    expect(open().preferences()).toEqual(CHOSEN);
  });
});

describe('a settings file of which a part is broken', () => {
  const stored = (change: object) =>
    fs.writeFileSync(main, JSON.stringify({ ...JSON.parse(fs.readFileSync(main, 'utf8')), ...change }));

  it.each([
    ['one preference', { preferences: { ...CHOSEN, theme: 5 } }],
    ['a preference of a newer version', { preferences: { ...CHOSEN, theme: 'sepia' } }],
    ['all preferences', { preferences: null }],
    ['preferences that are a word which one of them may be', { preferences: 'nl' }],
    ['a place that no window can have', { window: { ...PLACE, x: 1e15 } }],
    ['a place without a size', { window: {} }],
    ['nothing that is wrong, but all is missing', { preferences: {}, window: undefined }],
  ])('(%s) takes that part from the good copy', (_what, change) => {
    choose(open());
    stored(change);
    const settings = open();
    expect(inForce(settings)).toEqual(ALL);
    expect(settings.notice()).toEqual({ kind: 'restored', kept: broken()[0] });
  });

  it('keeps the other parts where there is no copy', () => {
    choose(open());
    stored({ preferences: { ...CHOSEN, theme: 5 }, closingExplained: 'yes' });
    fs.rmSync(lastGood);
    const settings = open();
    expect(inForce(settings)).toEqual({ ...ALL, theme: DEFAULTS.theme, explained: false });
    expect(settings.notice()).toMatchObject({ kind: 'reset' });
  });

  it('keeps what only a newer version knows, and never what only JavaScript knows', () => {
    choose(open());
    const newer = { later: { on: true }, preferences: { ...CHOSEN, font: 'large' } };
    stored(newer);
    fs.writeFileSync(
      main,
      fs.readFileSync(main, 'utf8').replace('{', '{"__proto__":{"polluted":1},"constructor":1,'),
    );
    const settings = open();
    expect(settings.notice()).toBeNull();
    settings.setPreferences({ ...CHOSEN, language: 'nl' });
    const after = JSON.parse(fs.readFileSync(main, 'utf8'));
    expect(after).toMatchObject({ later: { on: true }, preferences: { font: 'large', language: 'nl' } });
    expect(Object.keys(after)).not.toContain('constructor');
    expect('polluted' in {}).toBe(false);
  });
});

describe('a settings file that an editor saved differently', () => {
  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first, without a mark', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('(%s) is read, and can be written again', (_what, encode) => {
    choose(open());
    fs.writeFileSync(main, encode(fs.readFileSync(main, 'utf8')));
    fs.rmSync(lastGood);
    const settings = open();
    expect(inForce(settings)).toEqual(ALL);
    settings.setPreferences({ ...CHOSEN, theme: 'light' });
    expect(open().preferences()).toEqual({ ...CHOSEN, theme: 'light' });
  });
});

describe('something else in the place of the settings file', () => {
  it.each([
    ['a folder with something in it', () => fs.cpSync(import.meta.dirname, main, { recursive: true })],
    ['a link to itself', () => fs.symlinkSync(main, main)],
    ['a link to a folder', () => fs.symlinkSync(tmpdir(), main)],
    ['a device that never ends', () => fs.symlinkSync('/dev/zero', main)],
  ])('(%s) is moved aside as it is', (_what, put) => {
    choose(open());
    fs.rmSync(main);
    put();
    const before = fs.lstatSync(main).ino;
    expect(inForce(open())).toEqual(ALL);
    expect(fs.lstatSync(join(folder, broken()[0] ?? '')).ino).toBe(before);
    expect(fs.lstatSync(main).isFile()).toBe(true);
  });

  it('(a link to settings elsewhere) stays a link', () => {
    choose(open());
    const elsewhere = join(folder, 'elsewhere.json');
    fs.renameSync(main, elsewhere);
    fs.symlinkSync(elsewhere, main);
    open().setPreferences({ ...CHOSEN, theme: 'light' });
    expect(fs.lstatSync(main).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(elsewhere, 'utf8')).toContain('light');
    expect(open().preferences().theme).toBe('light');
  });

  it('(nothing at all) is a first start, and after that the good copy', () => {
    expect(open().notice()).toBeNull();
    choose(open());
    fs.rmSync(main);
    expect(open().notice()).toEqual({ kind: 'restored', kept: null });
    expect(inForce(open())).toEqual(ALL);
  });

  it('(in the place of the good copy too) costs the settings, never the start', () => {
    choose(open());
    for (const path of [main, lastGood]) {
      fs.rmSync(path);
      fs.mkdirSync(path);
    }
    const settings = open();
    expect(settings.preferences()).toEqual(DEFAULTS);
    expect(settings.notice()).toMatchObject({ kind: 'reset' });
    choose(settings);
    expect(inForce(open())).toEqual(ALL);
  });
});

describe('broken settings that are kept', () => {
  it('never overwrite each other, and the newest five stay', () => {
    choose(open());
    for (let time = 1; time <= 8; time += 1) {
      fs.writeFileSync(main, `broken ${time}`);
      open();
    }
    const texts = broken().map((name) => fs.readFileSync(join(folder, name), 'utf8'));
    expect(texts.sort()).toEqual([4, 5, 6, 7, 8].map((time) => `broken ${time}`));
  });

  it('belong to the user alone, as all of the settings', () => {
    choose(open());
    for (const path of [main, lastGood]) expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  });
});

it('leaves nothing of a process that was killed while it wrote', () => {
  choose(open());
  fs.writeFileSync(`${main}.tmp-1234567890abcdef`, '{"pre');
  fs.writeFileSync(`${lastGood}.0f8fad5b-d9cb-469f-a165-70867728950e.tmp`, '{"pre');
  expect(inForce(open())).toEqual(ALL);
  expect(temporary()).toEqual([]);
});

it('reads every file that was cut off, at every byte', () => {
  choose(open());
  const whole = fs.readFileSync(main);
  for (let length = 0; length < whole.length; length += 1) {
    fs.writeFileSync(main, whole.subarray(0, length));
    expect(inForce(open()), `cut at ${length}`).toEqual(ALL);
  }
  expect(temporary()).toEqual([]);
});
