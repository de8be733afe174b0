/**
 * A damaged file never leads to an empty start, nor to a register that differs unnoticed: either everything is there,
 * or opening is refused and the file is named and kept.
 */
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { aroundFileSystem } from '#test/support/store/around-file-system.ts';
import type { CrashDisk } from '#test/support/store/crash-disk.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter } from '#test/support/store/workload.ts';

const CHANGES = 8;
const WHOLE = fingerprint(registerAfter(CHANGES));
const text = (content: string) => Buffer.from(content);

/** What a program, a person or a disk may put in place of a file. */
const REPLACEMENTS: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  ['nothing', () => text('')],
  ['null', () => text('null')],
  ['0', () => text('0')],
  ['false', () => text('false')],
  ['an empty string', () => text('""')],
  ['an empty object', () => text('{}')],
  ['an empty list', () => text('[]\n')],
  ['a line end', () => text('\n')],
  ['zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['a byte order mark before it', (bytes) => Buffer.concat([text('\ufeff'), bytes])],
  ['UTF-16', (bytes) => Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le')],
  ['Windows line ends', (bytes) => text(Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n'))],
  ['its first half', (bytes) => bytes.slice(0, bytes.length / 2)],
  ['its last half', (bytes) => bytes.slice(bytes.length / 2)],
  ['itself twice', (bytes) => Buffer.concat([bytes, bytes])],
  ['a block of zeros within', (bytes) => Buffer.from(bytes).fill(0, bytes.length >> 2, bytes.length >> 1)],
];

const filesOf = (disk: CrashDisk) =>
  [...disk.files()].filter(([path]) => /\/(?:snapshot|journal)-\d+\.\w+$/.test(path));

/** How opening for reading ends: `whole`, `refused` with a file's name, or what is wrong with it, in words. */
async function reading(disk: CrashDisk, between: Between): Promise<'whole' | 'refused' | string> {
  try {
    const { register, seq } = (await openRegisterReader(FOLDER, between(disk))).state();
    return seq === CHANGES && fingerprint(register) === WHOLE ? 'whole' : `started with change ${seq}`;
  } catch (error) {
    const expected = error instanceof TijdigError && /^register-(?:damaged|newer)$/.test(error.code);
    return expected && typeof error.parameters.file === 'string' ? 'refused' : `failed with ${error}`;
  }
}

/** Every way in which a damaged register of that kind was opened wrongly; empty = never. */
async function wrongStarts(end: 'closed' | 'killed', between: Between): Promise<readonly string[]> {
  const sound = await registerOf(CHANGES, end);
  const wrong: string[] = [];
  for (const [path, bytes] of filesOf(sound)) {
    // A killed process's last frame cannot be told from one that was cut: see torn-tail.test.ts.
    const newest =
      end === 'killed' &&
      path ===
        filesOf(sound)
          .map(([one]) => one)
          .findLast((one) => one.includes('journal'));
    for (const [name, replace] of REPLACEMENTS) {
      if (newest && /half|block/.test(name)) continue;
      const disk = sound.copy();
      disk.put(path, replace(bytes));
      const how = await reading(disk, between);
      if (how !== 'whole' && how !== 'refused') wrong.push(`${basename(path)} replaced by ${name}: ${how}`);
    }
  }
  return wrong;
}

describe.each(['closed', 'killed'] as const)('a %s register', (end) => {
  it('opens whole or not at all, whatever takes the place of a file', async () => {
    expect(await wrongStarts(end, (disk) => disk)).toEqual([]);
  });

  it('opens whole or not at all, and is never called sound, whichever bit of it flips', async () => {
    const sound = await registerOf(CHANGES, end);
    const random = randomFrom(20261122);
    const wrong: string[] = [];
    let flips = 0;
    for (const [path, bytes] of filesOf(sound)) {
      for (let at = 0; at < bytes.length; at += 1) {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << random(8)), at);
        const disk = sound.copy();
        disk.put(path, flipped);
        const how = await reading(disk, (fs) => fs);
        const { ok } = await verifyRegister(FOLDER, disk);
        if ((how !== 'whole' && how !== 'refused') || ok) wrong.push(`${path} byte ${at}: ${how}, ok ${ok}`);
        flips += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(flips).toBeGreaterThan(3000);
  }, 30_000);

  it('opens whole or not at all when a file is gone', async () => {
    const sound = await registerOf(CHANGES, end);
    for (const [path] of filesOf(sound)) {
      const disk = sound.copy();
      await disk.remove(path);
      expect(['whole', 'refused'], basename(path)).toContain(await reading(disk, (fs) => fs));
    }
  });
});

it('notices a store that takes what it cannot read for nothing', async () => {
  const startsEmpty: Between = (disk) =>
    aroundFileSystem(disk, async (operation, path, run) => {
      const answer = await run();
      if (operation !== 'list') return answer;
      const sound = (await verifyRegister(path, disk)).ok;
      if (!sound) throw Object.assign(new Error('hidden'), { code: 'ENOENT' });
      return answer;
    });
  expect((await wrongStarts('closed', startsEmpty)).length).toBeGreaterThan(50);
  expect(await wrongStarts('closed', startsEmpty)).toContainEqual(
    expect.stringMatching(/journal-\d+\.log replaced by null: started with change 0/),
  );
});

describe('opening a damaged register for writing', () => {
  it('makes up for a damaged snapshot from the history, keeps the damaged file aside and writes a new one', async () => {
    const disk = await registerOf(CHANGES, 'closed');
    const [path] = filesOf(disk).findLast(([one]) => one.includes('snapshot')) ?? [''];
    disk.put(path, text('null'));
    const store = await openOn(disk);
    expect(fingerprint(store.state().register)).toBe(WHOLE);
    await store.close();
    const kept = [...disk.files()].filter(([one]) => one.startsWith(`${FOLDER}/quarantine/`));
    expect(kept.map(([, bytes]) => String(bytes))).toEqual(['null']);
    expect(kept[0]?.[0]).toContain(basename(path));
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: CHANGES });
  });

  it('refuses a damaged journal, names it and leaves every file as it is', async () => {
    const disk = await registerOf(CHANGES, 'killed');
    const [path, bytes] = filesOf(disk).findLast(([one]) => one.includes('journal')) ?? ['', text('')];
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3);
    disk.put(path, damaged);
    const before = filesOf(disk);
    await expect(openOn(disk)).rejects.toMatchObject({
      code: 'register-damaged',
      parameters: { file: basename(path) },
    });
    expect(filesOf(disk)).toEqual(before);
  });

  it('refuses to start empty when nothing is left but what was put aside as damaged', async () => {
    const disk = await registerOf(0, 'closed');
    await disk.remove(`${FOLDER}/journal-1.log`);
    await disk.makeFolder(`${FOLDER}/quarantine`);
    disk.put(`${FOLDER}/quarantine/x-snapshot-2.json`, text('x'));
    await expect(openOn(disk)).rejects.toMatchObject({ code: 'register-damaged' });
  });

  it('lets go of the lock when it refuses', async () => {
    const disk = await registerOf(CHANGES, 'killed');
    disk.put(`${FOLDER}/journal-1.log`, text(''));
    for (const [path] of filesOf(disk)) if (path.includes('snapshot')) await disk.remove(path);
    await expect(openOn(disk, 5)).rejects.toMatchObject({ code: 'register-damaged' });
    expect([...disk.files().keys()].filter((path) => path.includes('lock'))).toEqual([]);
  });
});
