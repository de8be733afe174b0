/** An import writes what a person looked at, once, or nothing: also when two ask in the same turn. */
import { describe, expect, it } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { ImportService } from '#electron/app/import-service.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { openOn } from '#test/support/store/small-registers.ts';
import { requestFor } from '#test/support/store/workload.ts';

const TABLE = {
  headers: ['Organisatie', 'KvK', 'Persoon', 'Dienst', 'Niveau', 'Van', 'T/m'],
  records: [
    {
      number: 1,
      cells: ['X BV', '68750110', 'Jansen', 'Mijn CBS', 'EH3', '1-1-2025', '31-12-2027'],
    },
  ],
};

function importing(store: RegisterStore, backUp = async () => {}) {
  let last = 0;
  const sources = {
    files: { read: async () => ({ name: 'x.csv', bytes: new Uint8Array() }) },
    tables: { read: () => TABLE },
    clock: fixedClock,
    ids: {
      next: (kind: string) => {
        last += 1;
        return `${kind}-${last}`;
      },
    },
  };
  return new ImportService(store, sources, backUp);
}

const kinds: readonly (readonly [string, () => Promise<RegisterStore>])[] = [
  ['on disk', () => openOn(new CrashDisk())],
  ['in memory', async () => new InMemoryRegisterStore({ clock: fixedClock })],
];

describe.each(kinds)('an import into a register %s', (_kind, open) => {
  it('writes once when it is asked twice in the same turn', async () => {
    const store = await open();
    const imports = importing(store);
    const { token } = await imports.compareFile('x.csv');
    const clicks = await Promise.allSettled([1, 2].map(() => imports.apply(store, token, [1])));
    expect(clicks).toMatchObject([
      { status: 'fulfilled', value: { seq: 1, written: 1 } },
      { status: 'rejected', reason: { code: 'import-stale' } },
    ]);
    expect(store.state().register.mandates.size).toBe(1);
  });

  it('is refused behind a change that was asked in the same turn, durable or not yet', async () => {
    const store = await open();
    const imports = importing(store);
    const { token } = await imports.compareFile('x.csv');
    const change = store.commit(() => requestFor(1));
    await expect(imports.apply(store, token, [1])).rejects.toMatchObject({ code: 'import-stale' });
    await change;
    expect(store.state()).toMatchObject({ seq: 1, register: { mandates: new Map() } });
  });

  it('can be tried again when it could not be saved', async () => {
    const store = await open();
    const imports = importing(store);
    const { token } = await imports.compareFile('x.csv');
    const full: RegisterStore = {
      state: () => store.state(),
      commit: () => Promise.reject(new TijdigError('disk-full')),
      onChange: (listener) => store.onChange(listener),
      close: () => store.close(),
    };
    await expect(imports.apply(full, token, [1])).rejects.toMatchObject({ code: 'disk-full' });
    expect(await imports.apply(store, token, [1])).toEqual({ seq: 1, written: 1 });
  });

  it('comes after a backup of what was there, and writes nothing where that fails', async () => {
    const store = await open();
    const seen: number[] = [];
    let failure: TijdigError | null = new TijdigError('disk-full');
    const imports = importing(store, async () => {
      seen.push(store.state().seq);
      if (failure !== null) throw failure;
    });
    const { token } = await imports.compareFile('x.csv');
    await expect(imports.apply(store, token, [1])).rejects.toMatchObject({ code: 'disk-full' });
    expect(store.state().seq).toBe(0);
    failure = null;
    expect(await imports.apply(store, token, [1])).toEqual({ seq: 1, written: 1 });
    expect(seen).toEqual([0, 0]);
  });
});
