/** Getting at the register: what is said while it opens, when it fails, and after another attempt or a repair. */
import { describe, expect, it } from 'vitest';
import type { Backup } from '#core/contract/backups.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { openApplicationRegister } from '#electron/app/application-register.ts';
import { RegisterAccess } from '#electron/app/register-access.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { SOUND_AND_EMPTY } from '#test/support/verifications.ts';

const OWN: Backup = {
  id: 'here/backup-1.json',
  place: 'here',
  own: true,
  at: '2026-11-21T10:00:00Z',
  reason: 'automatic',
  state: 'sound',
  bytes: 1000,
  holds: { records: 12, changes: 40, history: 'complete' },
};

const register = () =>
  openApplicationRegister({
    write: async () => new InMemoryRegisterStore({ clock: fixedClock }),
    read: () => Promise.reject(new Error('not needed')),
  });

function accessWith(attempts: readonly (() => ReturnType<typeof register>)[]) {
  const told: string[] = [];
  const logged: string[] = [];
  const waiting = [...attempts];
  let hear = (_read: number, _records: number) => {};
  const access: RegisterAccess = new RegisterAccess({
    folder: '/data',
    open: (progress) => {
      hear = progress;
      return (waiting.shift() ?? register)();
    },
    verify: async () => SOUND_AND_EMPTY,
    repair: async () => void told.push('repair'),
    backups: async () => [OWN, { ...OWN, place: 'second' }, { ...OWN, state: 'damaged' }],
    restore: async (id) => void told.push(`restore ${id}`),
    showFolder: async () => void told.push('folder'),
    quit: () => void told.push('quit'),
    logger: { info: () => {}, error: (event) => void logged.push(event) },
    changed: () => void told.push(access.status().phase),
  });
  return { access, told, logged, progress: (read: number, records: number) => hear(read, records) };
}
const refused = (error: unknown) => () => Promise.reject(error);
const DAMAGED = new TijdigError('register-damaged', { file: 'journal-1.log', reason: 'header' });

describe('the status', () => {
  it('says how far opening is, and then that it is open', async () => {
    const { access, told, progress } = accessWith([]);
    expect(access.status()).toEqual({ phase: 'opening', progress: null });
    progress(500, 20_000);
    expect(access.status()).toEqual({ phase: 'opening', progress: { read: 500, records: 20_000 } });
    await access.attempted;
    expect(access.status()).toEqual({ phase: 'open', mode: { kind: 'writing' } });
    expect(told).toEqual(['open']);
    expect((await access.opened).mode()).toEqual({ kind: 'writing' });
  });

  it('keeps why it failed, with the folder, and what was not foreseen as that', async () => {
    const { access, logged } = accessWith([refused(DAMAGED), refused(new Error('a mistake'))]);
    await access.attempted;
    expect(access.status()).toEqual({
      phase: 'failed',
      error: { code: 'register-damaged', parameters: { file: 'journal-1.log', reason: 'header' } },
      folder: '/data',
    });
    expect(await access.tryAgain()).toMatchObject({ error: { code: 'unexpected' } });
    expect(logged).toEqual(['open', 'open']);
  });
});

describe('another attempt', () => {
  it('opens a register that could not be opened before', async () => {
    const { access, told } = accessWith([refused(DAMAGED)]);
    await access.attempted;
    expect(await access.tryAgain()).toEqual({ phase: 'open', mode: { kind: 'writing' } });
    expect(told).toEqual(['failed', 'open']);
    await access.opened;
    expect(await access.tryAgain()).toMatchObject({ phase: 'open' });
  });

  it('comes after a repair', async () => {
    const { access, told } = accessWith([refused(DAMAGED)]);
    await access.attempted;
    expect(await access.repair()).toMatchObject({ phase: 'open' });
    expect(told).toEqual(['failed', 'repair', 'open']);
  });

  it('comes after a backup was put back, of those that can be', async () => {
    const { access, told } = accessWith([refused(DAMAGED)]);
    await access.attempted;
    expect(await access.backups()).toEqual([OWN]);
    expect(await access.restore(OWN.id)).toMatchObject({ phase: 'open' });
    expect(told).toEqual(['failed', `restore ${OWN.id}`, 'open']);
  });

  it('repairs nothing that is open', async () => {
    const { access, told } = accessWith([]);
    await access.attempted;
    await access.repair();
    expect(told).toEqual(['open']);
  });
});

it('looks, shows the folder and quits as it is asked', async () => {
  const { access, told } = accessWith([refused(DAMAGED)]);
  await access.attempted;
  expect(await access.findings()).toEqual(SOUND_AND_EMPTY);
  await access.showFolder();
  access.quit();
  expect(told).toEqual(['failed', 'folder', 'quit']);
});
