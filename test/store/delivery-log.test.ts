/** What was told stays told: through a kill, a power cut, a full disk and a damaged file. */
import { describe, expect, it } from 'vitest';
import type { DeliveryEntry } from '#core/domain/reminders/delivery.ts';
import { openDeliveryLog } from '#electron/store/file-delivery-log.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import type { Problem } from '#electron/store/problem.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { aroundFileSystem, asItIs, systemError } from '#test/support/store/around-file-system.ts';
import { CrashDisk, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';

const PATH = `${FOLDER}/deliveries.log`;
const told = (key: string): DeliveryEntry => ({
  kind: 'attempted',
  at: '2026-11-22T09:00:00.000Z',
  keys: [key],
  offSince: null,
});
const at = (kind: 'shown' | 'failed' | 'clicked' | 'alive' | 'missed-seen', hour = '09'): DeliveryEntry => ({
  kind,
  at: `2026-11-22T${hour}:00:00.000Z`,
});

async function opened(fs: FileSystem) {
  const problems: Problem[] = [];
  const log = await openDeliveryLog({ fs, folder: FOLDER, report: (problem) => problems.push(problem) });
  return { log, problems };
}

/** A disk with a log in which these were told; not closed. */
async function diskWith(...keys: readonly string[]): Promise<CrashDisk> {
  const disk = new CrashDisk();
  await disk.makeFolder(FOLDER);
  await disk.syncFolder('/');
  const { log } = await opened(disk);
  for (const key of keys) await log.add(told(key));
  return disk;
}
const keysOn = async (disk: FileSystem) => [...(await opened(disk)).log.state().told];
const bytesOf = (disk: CrashDisk) => Buffer.from(disk.files().get(PATH) ?? []);

describe('a delivery log', () => {
  it('knows after a restart what was told, how that fared, when it last ran and what was missed', async () => {
    const disk = await diskWith('a');
    const { log } = await opened(disk);
    await log.add({ ...told('b'), offSince: '2026-11-20T17:40:00.000Z' } as DeliveryEntry);
    await log.add(at('shown'));
    await log.add(at('shown', '10'));
    await log.add(at('alive', '11'));
    await log.close();
    expect((await opened(disk)).log.state()).toEqual({
      told: new Set(['a', 'b']),
      missed: { offSince: '2026-11-20T17:40:00.000Z', keys: ['b'] },
      aliveAt: '2026-11-22T11:00:00.000Z',
      notifications: 'shown',
      since: '2026-11-22T09:00:00.000Z',
    });
    const again = await opened(disk);
    await again.log.add(at('missed-seen', '12'));
    expect((await opened(disk)).log.state().missed).toBeNull();
  });

  it('has on the disk what it acknowledged, whatever a power cut takes', async () => {
    const disk = await diskWith('a', 'b', 'c');
    expect(await keysOn(disk.powerCut(NOTHING_UNSYNCED))).toEqual(['a', 'b', 'c']);
  });

  it('is cut at every byte of its last line without losing another, and goes on', async () => {
    const whole = bytesOf(await diskWith('a', 'b', 'c'));
    const before = bytesOf(await diskWith('a', 'b')).length;
    for (let length = before + 1; length < whole.length; length += 1) {
      const disk = await diskWith('a');
      disk.put(PATH, whole.subarray(0, length));
      const { log, problems } = await opened(disk);
      expect([...log.state().told]).toEqual(['a', 'b']);
      expect(problems).toEqual([]);
      await log.add(told('d'));
      expect(await keysOn(disk)).toEqual(['a', 'b', 'd']);
    }
  });

  it('that is damaged anywhere else is put aside and reported, and its sound lines still count', async () => {
    const whole = bytesOf(await diskWith('a', 'b', 'c'));
    for (const [key, left] of [
      ['a', ['b', 'c']],
      ['b', ['a', 'c']],
    ] as const) {
      const disk = await diskWith('a');
      const damaged = Buffer.from(whole);
      // Another letter in the key: a sound entry as far as anybody can see, but for the checksum.
      damaged.write('z', damaged.indexOf(`"${key}"`) + 1);
      disk.put(PATH, damaged);
      const { log, problems } = await opened(disk);
      expect([...log.state().told]).toEqual(left);
      expect(problems).toMatchObject([{ code: 'deliveries-damaged', file: 'deliveries.log' }]);
      const aside = [...disk.files()].find(([path]) => /damaged-.*deliveries\.log$/.test(path));
      expect(Buffer.from(aside?.[1] ?? [])).toEqual(damaged);
      await log.add(told('d'));
      expect(await keysOn(disk)).toEqual([...left, 'd']);
    }
  });

  it.each(['', 'null', '\u0000\u0000\u0000', '{}\n'])('whose content is %j is reported', async (content) => {
    const disk = await diskWith('a');
    disk.put(PATH, Buffer.from(content));
    expect((await opened(disk)).problems).toHaveLength(1);
  });

  it.each([
    ['write', 'disk-full'],
    ['datasync', 'disk-full'],
    ['rename', 'disk-full'],
    ['create', 'disk-full'],
  ] as const)(
    'says so when %s fails, knows it all the same, and has it all once there is room',
    async (failing, code) => {
      const disk = await diskWith('a');
      let full = false;
      const fs = aroundFileSystem(disk, (operation, path, run) =>
        full && (operation === failing || operation === 'datasync')
          ? Promise.reject(systemError('ENOSPC'))
          : asItIs(operation, path, run),
      );
      const { log } = await opened(fs);
      full = true;
      await expect(log.add(told('b'))).rejects.toMatchObject({ code });
      expect([...log.state().told]).toEqual(['a', 'b']);
      full = false;
      await log.add(told('c'));
      expect(await keysOn(disk.powerCut(NOTHING_UNSYNCED))).toEqual(['a', 'b', 'c']);
    },
  );

  it('writes nothing any more once it is closed', async () => {
    const disk = await diskWith('a');
    const { log } = await opened(disk);
    await log.close();
    await expect(log.add(told('b'))).rejects.toMatchObject({ code: 'save-failed' });
    expect(await keysOn(disk)).toEqual(['a']);
  });

  it('is begun anew when it has grown long, with everything it said', async () => {
    const disk = await diskWith('a', 'b');
    const { log } = await opened(disk);
    for (let times = 0; times < 2_001; times += 1) await log.add(at('alive'));
    await log.close();
    const again = await opened(disk);
    const long = bytesOf(disk).length;
    await again.log.add(told('c'));
    expect(bytesOf(disk).length).toBeLessThan(long / 50);
    expect(await keysOn(disk)).toEqual(['a', 'b', 'c']);
  });
});

describe('a register with a delivery log beside it', () => {
  it('is verified, read and opened as before, and unfinished files of the log go', async () => {
    const disk = await registerOf(4, 'closed');
    const { log } = await opened(disk);
    await log.add(told('a'));
    disk.put(`${FOLDER}/.deliveries.log.1.tmp`, Buffer.from('half'));
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 4 });
    expect((await openRegisterReader(FOLDER, disk)).state().seq).toBe(4);
    const store = await openOn(disk);
    expect(store.state().seq).toBe(4);
    expect([...disk.files().keys()].some((path) => path.endsWith('.tmp'))).toBe(false);
    expect(await keysOn(disk)).toEqual(['a']);
  });
});
