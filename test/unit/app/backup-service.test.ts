/** When a backup is made, what is copied, and that restoring is a change like any other. */
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Place } from '#core/contract/place.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { BackupService } from '#electron/app/backup-service.ts';
import { UndoService } from '#electron/app/undo-service.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';
import { InMemoryBackups } from '#electron/store/in-memory-backups.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { movingClock } from '#test/support/store/backed-up.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';

function backingUp() {
  const clock = movingClock();
  const store = new InMemoryRegisterStore({ clock });
  const backups = new InMemoryBackups(clock);
  const place: Place = { kind: 'removable', product: null };
  const reported: unknown[] = [];
  const ports = {
    store,
    backups,
    places: backups,
    describePlace: async () => place,
    clock,
    pause: async () => {},
  };
  const service = new BackupService({ ...ports, report: (error) => reported.push(error) });
  let told = 0;
  service.onChange(() => {
    told += 1;
  });
  const made = async () =>
    (await service.list()).map(({ reason, holds }) => `${reason} ${holds?.changes}`).toReversed();
  return { clock, store, backups, service, reported, made, ports, told: () => told };
}

describe('by itself', () => {
  it('a backup is made at the first change of a day, and not at the next ones', async () => {
    const { service, store, clock, made } = backingUp();
    service.start();
    const commit = async (seq: number) => {
      await store.commit(() => requestFor(seq));
      await setImmediate();
    };
    for (const seq of [1, 2, 3]) await commit(seq);
    expect(await made()).toEqual(['automatic 1']);
    clock.to('2026-11-23T08:00:00.000Z');
    for (const seq of [4, 5]) await commit(seq);
    expect(await made()).toEqual(['automatic 1', 'automatic 4']);
  });

  it('one is made when a day begins and the last is not of this moment', async () => {
    const { service, store, clock, made } = backingUp();
    await store.commit(() => requestFor(1));
    service.start();
    await service.close();
    clock.to('2026-11-23T08:00:00.000Z');
    service.considerDay();
    await service.close();
    expect(await made()).toEqual(['automatic 1']);
    await store.commit(() => requestFor(2));
    clock.to('2026-11-24T08:00:00.000Z');
    service.considerDay();
    await service.close();
    expect(await made()).toEqual(['automatic 1', 'automatic 2']);
  });

  it('one is made at closing when something was changed since the last, however many there were that day', async () => {
    const { service, store, made } = backingUp();
    await service.close();
    expect(await made()).toEqual([]);
    for (const seq of [1, 2]) {
      await store.commit(() => requestFor(seq));
      await service.close();
    }
    await service.close();
    expect(await made()).toEqual(['automatic 1', 'automatic 2']);
  });

  it('none is made of a register in which nothing ever happened', async () => {
    const { service, made, backups } = backingUp();
    service.start();
    await service.before('before-import');
    await service.choosePlace('/stick');
    await service.close();
    expect([await made(), await backups.list('/stick')]).toEqual([[], []]);
  });

  it('one that failed is tried again in the next hour, not with each change', async () => {
    const { service, store, clock, backups, made, reported } = backingUp();
    service.start();
    backups.failure = new TijdigError('disk-full');
    const commit = async (seq: number) => {
      await store.commit(() => requestFor(seq));
      await service.before('before-import').catch(() => undefined);
    };
    await commit(1);
    await commit(2);
    expect(reported).toHaveLength(1);
    expect(await service.status()).toMatchObject({ failure: 'disk-full' });
    backups.failure = null;
    clock.to('2026-11-22T11:00:00.000Z');
    await store.commit(() => requestFor(3));
    await service.close();
    expect(await made()).toEqual(['automatic 3']);
    expect(await service.status()).toMatchObject({ failure: null });
  });

  it('a second place that missed the last one gets it later', async () => {
    const { service, store, clock, backups } = backingUp();
    await store.commit(() => requestFor(1));
    await service.choosePlace('/stick');
    await store.commit(() => requestFor(2));
    backups.placeFailure = new TijdigError('backup-place-missing');
    await service.make();
    expect(await service.status()).toMatchObject({ secondPlace: { failure: 'backup-place-missing' } });
    backups.placeFailure = null;
    clock.to('2026-11-23T08:00:00.000Z');
    service.considerDay();
    await service.close();
    expect(await service.status()).toMatchObject({
      secondPlace: { failure: null, place: { kind: 'removable' } },
    });
    const there = (await service.list()).filter(({ place }) => place === 'second');
    expect(there.map(({ holds }) => holds?.changes)).toEqual([2, 1]);
  });
});

describe('before something', () => {
  it('one is made unless the last is of this very moment', async () => {
    const { service, store, made } = backingUp();
    await store.commit(() => requestFor(1));
    await service.before('before-import');
    await service.before('before-import');
    await store.commit(() => requestFor(2));
    await service.before('before-import');
    expect(await made()).toEqual(['before-import 1', 'before-import 2']);
  });

  it('a failure is passed on', async () => {
    const { service, store, backups } = backingUp();
    await store.commit(() => requestFor(1));
    backups.failure = new TijdigError('save-failed', { reason: 'EIO' });
    await expect(service.before('before-import')).rejects.toMatchObject({ code: 'backup-failed' });
  });
});

describe('restoring', () => {
  it('is one change, which undo takes back', async () => {
    const { service, store, made } = backingUp();
    const undo = new UndoService(store, followHistory(store));
    for (const seq of [1, 2]) await store.commit(() => requestFor(seq));
    await service.make();
    for (const seq of [3, 4, 5]) await store.commit(() => requestFor(seq));
    const [{ id } = { id: '' }] = await service.list();
    await service.restore(id);
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(2)));
    expect(await made()).toEqual(['manual 2', 'before-restore 5']);
    expect(await undo.undo()).toMatchObject({ action: 'backup.restore' });
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(5)));
  });

  it('counts an edit that came in between', async () => {
    const { ports, store } = backingUp();
    for (const seq of [1, 2]) await store.commit(() => requestFor(seq));
    let edits = 0;
    const busy: RegisterStore & Pick<typeof store, 'seal'> = {
      state: () => store.state(),
      seal: () => store.seal(),
      onChange: (listener) => store.onChange(listener),
      close: () => store.close(),
      commit: (decide) => {
        edits += 1;
        if (edits === 1) void store.commit(() => requestFor(4));
        return store.commit(decide);
      },
    };
    const service = new BackupService({ ...ports, store: busy, report: () => {} });
    await service.make();
    await store.commit(() => requestFor(3));
    const [{ id } = { id: '' }] = await service.list();
    expect(await service.restore(id)).toEqual({ seq: 5, changed: expect.any(Number) });
    expect(edits).toBe(2);
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(2)));
  });

  it('does nothing where the backup before it fails', async () => {
    const { service, store, backups } = backingUp();
    await store.commit(() => requestFor(1));
    await service.make();
    await store.commit(() => requestFor(2));
    backups.failure = new TijdigError('disk-full');
    const [{ id } = { id: '' }] = await service.list();
    await expect(service.restore(id)).rejects.toMatchObject({ code: 'disk-full' });
    expect(store.state().seq).toBe(2);
  });
});

it('tells of what was made, copied, chosen and forgotten', async () => {
  const { service, store, told } = backingUp();
  await store.commit(() => requestFor(1));
  const before: number[] = [];
  for (const act of [
    () => service.make(),
    () => service.choosePlace('/stick'),
    () => service.forgetPlace(),
  ]) {
    before.push(told());
    await act();
  }
  expect(before.every((count, at) => count < (before[at + 1] ?? told()))).toBe(true);
});
