/** The register as the application has it: written, or else looked at and followed; every refused edit says why. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode, ErrorParameters } from '#core/errors/error-codes.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { openApplicationRegister } from '#electron/app/application-register.ts';
import type { RegisterFollower } from '#electron/ports/register-follower.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { registerAfter, requestFor } from '#test/support/store/workload.ts';

const HOLDER = { pid: 4711, since: '2026-11-22T08:02:00.000Z', host: 'KANTOOR' };

/** A register of three changes behind two doors: `refusal` stands in the way of writing as long as it is not `null`. */
function world(refusal: TijdigError | null) {
  let saved = 3;
  let failing: TijdigError | null = null;
  const state = () => ({ register: registerAfter(saved), seq: saved });
  const follower: RegisterFollower = {
    state,
    look: async () => {
      if (failing !== null) throw failing;
      const moved = saved !== seen;
      seen = saved;
      return moved;
    },
  };
  let seen = saved;
  const self = {
    refusal,
    opened: 0,
    stop: () => {},
    store: null as InMemoryRegisterStore | null,
    /** Another process saves a change. */
    saveElsewhere: () => {
      saved += 1;
    },
    forgetAll: () => {
      saved = 0;
    },
    failToLook: (error: TijdigError) => {
      failing = error;
    },
    open: () =>
      openApplicationRegister({
        write: async (stopped) => {
          self.opened += 1;
          if (self.refusal !== null) throw self.refusal;
          self.stop = stopped;
          self.store = new InMemoryRegisterStore({ clock: fixedClock, state: state() });
          return self.store;
        },
        read: async () => follower,
      }),
  };
  return self;
}

const refusalOf = (code: ErrorCode, parameters: ErrorParameters = {}) => new TijdigError(code, parameters);

describe.each([
  ['register-locked', HOLDER, 'held-by-another', HOLDER, 'register-locked'],
  ['register-read-only', { reason: 'EROFS' }, 'folder-read-only', null, 'register-read-only'],
  ['disk-full', {}, 'disk-full', null, 'disk-full'],
  ['save-failed', { reason: 'EIO' }, 'disk-failed', null, 'disk-failed'],
] as const)('when opening for writing is refused with %s', (code, parameters, reason, holder, refusal) => {
  it('everything can be looked at, and every edit is refused with the reason', async () => {
    const register = await world(refusalOf(code, parameters)).open();
    expect(register.mode()).toEqual({ kind: 'read-only', reason, holder });
    expect(register.state().seq).toBe(3);
    const decided = register.commit(() => {
      throw new Error('nobody may decide on what cannot be saved');
    });
    await expect(decided).rejects.toMatchObject({ code: refusal, parameters: holder ?? {} });
    await expect(register.seal()).rejects.toMatchObject({ code: refusal });
    await register.close();
  });

  it('is told as it is where there is nothing to look at', async () => {
    const empty = world(refusalOf(code, parameters));
    empty.forgetAll();
    await expect(empty.open()).rejects.toMatchObject({ code });
  });
});

it.each(['register-damaged', 'register-newer', 'register-unreadable'] as const)(
  'nothing is looked at when opening is refused with %s',
  async (code) => {
    await expect(world(refusalOf(code)).open()).rejects.toMatchObject({ code });
  },
);

describe('a register that another process holds', () => {
  it('is followed, and whoever listens hears of it once', async () => {
    const elsewhere = world(refusalOf('register-locked', HOLDER));
    const register = await elsewhere.open();
    const heard: number[] = [];
    register.onFollowed(() => heard.push(register.state().seq));
    await register.look();
    expect(heard).toEqual([]);
    elsewhere.saveElsewhere();
    await register.look();
    await register.look();
    expect(heard).toEqual([4]);
  });

  it('is opened for writing on request when it is free, with everybody who listened', async () => {
    const elsewhere = world(refusalOf('register-locked', HOLDER));
    const register = await elsewhere.open();
    const heard: string[] = [];
    register.onMode(() => heard.push(register.mode().kind));
    const stop = register.onChange(({ seq }) => heard.push(`change ${seq}`));
    const other = { ...HOLDER, pid: 4712 };
    elsewhere.refusal = refusalOf('register-locked', other);
    expect(await register.reopen()).toEqual({ kind: 'read-only', reason: 'held-by-another', holder: other });
    elsewhere.refusal = null;
    expect(await register.reopen()).toEqual({ kind: 'writing' });
    expect(await register.commit(() => requestFor(4))).toEqual({ seq: 4 });
    expect(heard).toEqual(['read-only', 'writing', 'change 4']);
    stop();
    await register.commit(() => requestFor(5));
    expect(heard).toHaveLength(3);
    expect(await register.reopen()).toEqual({ kind: 'writing' });
    expect(elsewhere.opened).toBe(3);
  });

  it('is opened once, however often that is asked at the same time', async () => {
    const elsewhere = world(refusalOf('register-locked', HOLDER));
    const register = await elsewhere.open();
    elsewhere.refusal = null;
    await Promise.all([register.reopen(), register.reopen(), register.reopen()]);
    expect(elsewhere.opened).toBe(2);
  });

  it('says so when a newer version begins to write it, and shows what was there before', async () => {
    const elsewhere = world(refusalOf('register-locked', HOLDER));
    const register = await elsewhere.open();
    elsewhere.failToLook(refusalOf('register-newer'));
    await register.look();
    expect(register.mode()).toMatchObject({ reason: 'newer' });
    expect(register.state().seq).toBe(3);
    await expect(register.commit(() => null)).rejects.toMatchObject({ code: 'register-newer' });
  });

  it('stays in sight when it cannot be read for a moment', async () => {
    const elsewhere = world(refusalOf('register-locked', HOLDER));
    const register = await elsewhere.open();
    elsewhere.failToLook(refusalOf('register-damaged'));
    await register.look();
    expect(register.mode()).toMatchObject({ reason: 'held-by-another' });
    expect(register.state().seq).toBe(3);
  });

  it('keeps what stands in the way of even looking for whoever asked', async () => {
    const elsewhere = world(refusalOf('register-locked', HOLDER));
    const register = await elsewhere.open();
    elsewhere.refusal = refusalOf('register-damaged');
    await expect(register.reopen()).rejects.toMatchObject({ code: 'register-damaged' });
    expect(register.mode()).toMatchObject({ reason: 'held-by-another' });
  });
});

describe('a disk that fails while it is written', () => {
  it('is never asked again: read-only from then on, also on request', async () => {
    const here = world(null);
    const register = await here.open();
    const heard: string[] = [];
    register.onMode(() => heard.push(JSON.stringify(register.mode())));
    here.stop();
    here.stop();
    expect(heard).toEqual(['{"kind":"read-only","reason":"disk-failed","holder":null}']);
    await expect(register.commit(() => requestFor(4))).rejects.toMatchObject({ code: 'disk-failed' });
    expect(await register.reopen()).toMatchObject({ reason: 'disk-failed' });
    expect(here.opened).toBe(1);
    await register.look();
    expect(register.state().seq).toBe(3);
  });

  it('is told to the one whose edit met it, and a refusal of a rule is not mistaken for it', async () => {
    const here = world(null);
    const register = await here.open();
    const failing = register.commit(() => {
      here.stop();
      throw refusalOf('save-failed', { reason: 'EIO' });
    });
    await expect(failing).rejects.toMatchObject({ code: 'disk-failed' });
  });

  it('and one that is full only refuses, as long as it is', async () => {
    const register = await world(null).open();
    const full = register.commit(() => {
      throw refusalOf('disk-full');
    });
    await expect(full).rejects.toMatchObject({ code: 'disk-full' });
    expect(register.mode()).toEqual({ kind: 'writing' });
    expect(await register.commit(() => requestFor(4))).toEqual({ seq: 4 });
  });
});
