/**
 * Whatever damage is planted, verifying finds it, and what it says is true: what it calls safe is the register after that
 * change and can be had, and every change that it does not call lost can still be read, byte for byte.
 */
import { describe, expect, it } from 'vitest';
import { countRecords } from '#core/domain/records/register.ts';
import { soundPartOf } from '#electron/store/sound-part.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import type { CrashDisk } from '#test/support/store/crash-disk.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, fingerprintsUpTo, requestFor } from '#test/support/store/workload.ts';

const CHANGES = 8;
const PRINTS = fingerprintsUpTo(CHANGES);
const HEAD = 20;

const filesOf = (disk: CrashDisk) =>
  [...disk.files()].filter(([path]) => /\/(?:snapshot|journal)-\d+\.\w+$/.test(path));
const nameOf = (path: string) => path.slice(FOLDER.length + 1);

/** The frame of each change in the journals of a sound register, read without the store's own code. */
function framesOf(disk: CrashDisk): ReadonlyMap<number, Buffer> {
  const frames = new Map<number, Buffer>();
  for (const [path, content] of filesOf(disk)) {
    if (!path.includes('journal')) continue;
    const bytes = Buffer.from(content);
    for (let at = bytes.indexOf('\n') + 1; at < bytes.length; ) {
      const end = at + HEAD + bytes.readUInt32LE(at);
      frames.set(Number(bytes.readBigUInt64LE(at + 4)), bytes.subarray(at, end));
      at = end;
    }
  }
  return frames;
}

/** What verifying says that is not true of this disk; empty = all of it is. */
async function untruths(disk: CrashDisk, frames: ReadonlyMap<number, Buffer>): Promise<readonly string[]> {
  const answer = await verifyRegister(FOLDER, disk);
  const { register, seq } = await soundPartOf(disk, FOLDER);
  const wrong: string[] = [];
  if (answer.ok) wrong.push('called sound');
  if (fingerprint(register) !== PRINTS[seq]) wrong.push(`not the register after change ${seq}`);
  if (answer.changes !== seq || answer.records !== countRecords(register))
    wrong.push('another register is safe');
  if (answer.whole && seq !== CHANGES) wrong.push(`whole after change ${seq}`);
  if (!answer.whole && answer.lost === null) wrong.push('not whole and nothing lost');
  if (answer.lost !== null && answer.lost.from !== seq + 1)
    wrong.push('what is lost does not follow what is safe');
  const lost = answer.problems.flatMap((problem) => problem.lost ?? []);
  const journals = filesOf(disk).filter(([path]) => path.includes('journal'));
  for (const [change, frame] of frames) {
    const isLost = lost.some(({ from, to }) => from <= change && (to === null || change <= to));
    const isThere = journals.some(([, bytes]) => Buffer.from(bytes).includes(frame));
    if (!isLost && !isThere) wrong.push(`change ${change} is gone, and not called lost`);
  }
  return wrong.map((one) => `${one}: ${JSON.stringify(answer)}`);
}

/** All untruths about a register after each damage; `damages` answers copies, each damaged in one way. */
async function untruthsAfter(
  sound: CrashDisk,
  damages: (path: string, bytes: Buffer) => Iterable<readonly [string, (disk: CrashDisk) => unknown]>,
): Promise<{ readonly wrong: readonly string[]; readonly planted: number }> {
  const frames = framesOf(sound);
  const wrong: string[] = [];
  let planted = 0;
  for (const [path, bytes] of filesOf(sound)) {
    for (const [name, damage] of damages(path, Buffer.from(bytes))) {
      const disk = sound.copy();
      await damage(disk);
      planted += 1;
      for (const one of await untruths(disk, frames)) wrong.push(`${nameOf(path)} ${name}: ${one}`);
    }
  }
  return { wrong, planted };
}

const newestJournal = (disk: CrashDisk) =>
  filesOf(disk)
    .map(([path]) => path)
    .filter((path) => path.includes('journal'))
    .toSorted()
    .at(-1);

describe.each(['closed', 'killed'] as const)('of a %s register', (end) => {
  it('every flipped bit is found and told truly', async () => {
    const { wrong, planted } = await untruthsAfter(await registerOf(CHANGES, end), function* (path, bytes) {
      for (let at = 0; at < bytes.length; at += 5) {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
        yield [`byte ${at} flipped`, (disk) => disk.put(path, flipped)];
      }
    });
    expect(wrong).toEqual([]);
    expect(planted).toBeGreaterThan(600);
  });

  it('every cut is found and told truly, but for one that looks like an unfinished change', async () => {
    const sound = await registerOf(CHANGES, end);
    const { wrong } = await untruthsAfter(sound, function* (path, bytes) {
      const header = bytes.indexOf('\n') + 1;
      const until = path === newestJournal(sound) ? header : bytes.length;
      for (let length = 0; length < until; length += 9)
        yield [`cut to ${length}`, (disk) => disk.put(path, bytes.subarray(0, length))];
    });
    expect(wrong).toEqual([]);
  });

  it('a missing file is found and told truly', async () => {
    const sound = await registerOf(CHANGES, end);
    const { wrong } = await untruthsAfter(sound, function* (path) {
      // The history makes up for any snapshot that is not there: one that went unnoticed would not matter.
      if (path.includes('journal')) yield ['missing', (disk) => disk.remove(path)];
    });
    expect(wrong).toEqual([]);
  });

  it('two files that changed places are found and told truly', async () => {
    const sound = await registerOf(CHANGES, end);
    const { wrong, planted } = await untruthsAfter(sound, function* (path, bytes) {
      const kind = path.includes('journal') ? 'journal' : 'snapshot';
      for (const [other, content] of filesOf(sound)) {
        if (other <= path || !other.includes(kind)) continue;
        const swap = (disk: CrashDisk) => {
          disk.put(path, content);
          disk.put(other, bytes);
        };
        yield [`in the place of ${nameOf(other)}`, swap];
      }
    });
    expect(wrong).toEqual([]);
    expect(planted).toBeGreaterThan(2);
  });

  it('a frame that stands twice, or is missing, is found and told truly', async () => {
    const sound = await registerOf(CHANGES, end);
    const frames = [...framesOf(sound).values()];
    const { wrong, planted } = await untruthsAfter(sound, function* (path, bytes) {
      if (!path.includes('journal')) return;
      for (const frame of frames) {
        const at = bytes.indexOf(frame);
        if (at < 0) continue;
        const before = bytes.subarray(0, at + frame.length);
        const after = bytes.subarray(at + frame.length);
        yield [`frame at ${at} twice`, (disk) => disk.put(path, Buffer.concat([before, frame, after]))];
        if (after.length > 0 || path !== newestJournal(sound)) {
          const without = Buffer.concat([bytes.subarray(0, at), after]);
          yield [`frame at ${at} missing`, (disk) => disk.put(path, without)];
        }
      }
    });
    expect(wrong).toEqual([]);
    expect(planted).toBeGreaterThan(10);
  });
});

describe('what is lost', () => {
  /** Journals 1 to 4, no snapshots: the history alone tells what the register is. */
  async function withoutSnapshots(): Promise<CrashDisk> {
    const disk = await registerOf(CHANGES, 'killed');
    for (const [path] of filesOf(disk)) if (path.includes('snapshot')) await disk.remove(path);
    return disk;
  }

  it('is named from its first change to its last where what follows says how many there were', async () => {
    const disk = await withoutSnapshots();
    const bytes = Buffer.from(disk.files().get('/data/journal-2.log') ?? '');
    disk.put('/data/journal-2.log', bytes.fill(0x58, bytes.length - 40, bytes.length - 30));
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({
      changes: 3,
      whole: false,
      lost: { from: 4, to: 8 },
      until: '2026-11-22T09:00:00.000Z',
      problems: [{ code: 'journal-damaged', file: 'journal-2.log', lost: { from: 4, to: 4 } }],
    });
  });

  it('has no last change where the newest file is damaged: nobody knows what stood in it', async () => {
    const disk = await withoutSnapshots();
    const path = newestJournal(disk) ?? '';
    disk.put(path, Buffer.from('x'));
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({
      whole: false,
      lost: { from: 8, to: null },
      problems: [{ lost: { from: 8, to: null } }],
    });
  });

  it('is history only, where a later snapshot holds the register', async () => {
    const disk = await registerOf(CHANGES, 'closed');
    await disk.remove('/data/journal-2.log');
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({
      changes: 8,
      whole: true,
      lost: null,
      problems: [{ code: 'journal-missing', file: 'journal-2.log', lost: { from: 2, to: 4 } }],
    });
  });

  it('is nothing where only a snapshot is damaged', async () => {
    const disk = await registerOf(CHANGES, 'closed');
    for (const [path] of filesOf(disk)) if (path.includes('snapshot')) disk.put(path, Buffer.from('null'));
    const { whole, lost, changes, problems } = await verifyRegister(FOLDER, disk);
    expect({ whole, lost, changes }).toEqual({ whole: true, lost: null, changes: 8 });
    expect(problems.map((problem) => problem.lost)).toEqual([null, null]);
  });

  it('is in doubt where two journals do not follow on each other', async () => {
    const disk = await withoutSnapshots();
    const other = await registerOf(CHANGES, 'killed', 'another');
    disk.put('/data/journal-2.log', other.files().get('/data/journal-2.log') ?? new Uint8Array());
    const { problems } = await verifyRegister(FOLDER, disk);
    expect(problems).toMatchObject([
      { file: 'journal-2.log', lost: { from: 1, to: 1 } },
      { file: 'journal-3.log', lost: { from: 2, to: 4 } },
    ]);
  });

  it('is never taken from a snapshot of another register', async () => {
    const disk = await registerOf(CHANGES, 'closed');
    const other = await registerOf(CHANGES + 3, 'closed', 'another');
    const foreign = [...other.files()].findLast(([path]) => path.includes('snapshot-5'));
    disk.put('/data/snapshot-5.json', foreign?.[1] ?? new Uint8Array());
    expect(foreign).toBeDefined();
    const { register, seq, whole, contradicted } = await soundPartOf(disk, FOLDER);
    expect({ seq, whole, contradicted }).toEqual({ seq: CHANGES, whole: true, contradicted: [5] });
    expect(fingerprint(register)).toBe(PRINTS[CHANGES]);
  });
});

it('does not call an unfinished change damage, and mentions it', async () => {
  const disk = await registerOf(CHANGES, 'killed');
  const path = newestJournal(disk) ?? '';
  const bytes = disk.files().get(path) ?? new Uint8Array();
  disk.put(path, bytes.subarray(0, -3));
  expect(await verifyRegister(FOLDER, disk)).toMatchObject({
    ok: true,
    whole: true,
    changes: CHANGES - 1,
    unfinished: nameOf(path),
    problems: [],
  });
  const store = await openOn(disk);
  await store.commit(() => requestFor(CHANGES));
  await store.close();
  expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, unfinished: null });
});
