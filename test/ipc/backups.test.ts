/** Backups over the contract, as the page asks for them: the real handlers and use cases, on ports in memory. */
import { describe, expect, it } from 'vitest';
import type { MethodName } from '#core/contract/channels.ts';
import type { InputOf, OutputOf } from '#core/contract/contract.ts';
import type { Envelope } from '#core/contract/method.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { mainInMemory } from '#test/support/flow/main-in-memory.ts';
import { requestFor } from '#test/support/store/workload.ts';

function connected() {
  const main = mainInMemory();
  let told = 0;
  main.bridge.on('backups.changed', () => {
    told += 1;
  });
  const call = (method: MethodName, input: unknown = {}) =>
    main.bridge.invoke(method, input) as Promise<Envelope>;
  async function ask<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
    const answer = await call(method, input);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value as OutputOf<M>;
  }
  const change = (seq: number) => main.store.commit(() => requestFor(seq));
  const refused = async (method: MethodName, input: unknown = {}) => {
    const answer = await call(method, input);
    return answer.ok ? null : answer.error.code;
  };
  return { ...main, ask, change, refused, told: () => told };
}
const NOTHING = { lastAt: null, lastReason: null, failure: null, secondPlace: null };

describe('backups over the contract', () => {
  it('begin with nothing, and refuse a backup of nothing', async () => {
    const { ask, refused } = connected();
    expect(await ask('backups.status', {})).toEqual(NOTHING);
    expect(await ask('backups.list', {})).toEqual({ backups: [] });
    expect(await refused('backups.make')).toBe('backup-empty');
  });

  it('are made, listed and restored; undo takes that back', async () => {
    const { ask, change, store, told } = connected();
    await change(1);
    expect(await ask('backups.make', {})).toEqual({
      ...NOTHING,
      lastAt: '2026-11-22T09:00:00Z',
      lastReason: 'manual',
    });
    expect(told()).toBeGreaterThan(0);
    await change(2);
    const { backups } = await ask('backups.list', {});
    expect(backups).toMatchObject([
      { id: expect.stringMatching(/^here\//), state: 'sound', holds: { changes: 1 } },
    ]);
    expect(await ask('backups.restore', { id: backups[0]?.id ?? '' })).toEqual({ seq: 3, changed: 1 });
    expect([...store.state().register.persons.keys()]).toEqual(['person-1']);
    expect(await ask('register.undo', {})).toMatchObject({ action: 'backup.restore' });
    expect(store.state().register.persons.size).toBe(2);
    expect((await ask('backups.list', {})).backups.map(({ reason }) => reason)).toEqual([
      'before-restore',
      'manual',
    ]);
  });

  it('go to a second place that the user chooses, until it is forgotten', async () => {
    const { ask, change, choosesPlace } = connected();
    await change(1);
    expect(await ask('backups.choose-place', {})).toBeNull();
    choosesPlace('/media/stick');
    expect(await ask('backups.choose-place', {})).toMatchObject({
      secondPlace: { folder: '/media/stick', lastCopyAt: '2026-11-22T09:00:00Z', failure: null },
    });
    expect((await ask('backups.list', {})).backups.map(({ place }) => place)).toEqual(['here', 'second']);
    expect(await ask('backups.forget-place', {})).toMatchObject({ secondPlace: null });
  });

  it('say why a second place got nothing, and are made here all the same', async () => {
    const { ask, change, choosesPlace, backups } = connected();
    await change(1);
    choosesPlace('/media/stick');
    await ask('backups.choose-place', {});
    backups.placeFailure = new TijdigError('backup-place-full', { reason: 'ENOSPC' });
    await change(2);
    expect(await ask('backups.make', {})).toMatchObject({
      failure: null,
      secondPlace: { failure: 'backup-place-full' },
    });
  });

  it('refuse with the code of what went wrong, and a request of another shape', async () => {
    const { refused, change, backups, ask } = connected();
    await change(1);
    backups.failure = new TijdigError('disk-full');
    expect(await refused('backups.make')).toBe('disk-full');
    expect(await ask('backups.status', {})).toEqual({ ...NOTHING, failure: 'disk-full' });
    expect(await refused('backups.restore', { id: 'here/none.json' })).toBe('not-found');
    expect(await refused('backups.restore', { id: 'x'.repeat(201) })).toBe('invalid-request');
    expect(await refused('backups.choose-place', { folder: '/etc' })).toBe('invalid-request');
  });
});
