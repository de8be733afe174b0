/** What every register store promises (electron/ports/register-store.ts), asked of the one on disk and of its twin. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '#core/domain/records/profile.ts';
import type { Change, ChangeRequest } from '#core/domain/records/register.ts';
import { idSchema } from '#core/domain/values/id.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { HistorySeal, RegisterStore, StoreState } from '#electron/ports/register-store.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { fingerprint, fingerprintsUpTo, registerAfter, requestFor } from '#test/support/store/workload.ts';

let folder: string;
let store: RegisterStore & HistorySeal;

const kinds: readonly (readonly [string, () => Promise<RegisterStore & HistorySeal>])[] = [
  ['on disk', () => openRegisterStore({ folder, clock: fixedClock })],
  ['in memory', async () => new InMemoryRegisterStore({ clock: fixedClock })],
];

describe.each(kinds)('a register store %s', (_kind, open) => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tijdig-store-'));
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const commit = (seq: number) => store.commit(() => requestFor(seq));

  it('starts empty when nothing ever happened', () => {
    expect(store.state().seq).toBe(0);
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(0)));
  });

  it('numbers changes from 1 without gaps and shows the register after each', async () => {
    for (const seq of [1, 2, 3]) expect(await commit(seq)).toEqual({ seq });
    expect(store.state().seq).toBe(3);
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(3)));
  });

  it('decides on the latest register, one after another, also when all are asked at once', async () => {
    const seen: number[] = [];
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map(() =>
        store.commit(({ register }) => {
          seen.push(register.persons.size);
          return personPut(`person-${register.persons.size + 1}`);
        }),
      ),
    );
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(answers.map((one) => one.seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('lets two that are asked in the same turn see the number of the change that theirs will follow', async () => {
    const seen: number[] = [];
    const commitAfter = (change: number) =>
      store.commit(({ seq }) => {
        seen.push(seq);
        return requestFor(change);
      });
    await Promise.all([commitAfter(1), commitAfter(2)]);
    expect(seen).toEqual([0, 1]);
  });

  it('leaves a register that somebody holds as it was', async () => {
    await commit(1);
    const held = store.state();
    await commit(2);
    expect(fingerprint(held.register)).toBe(fingerprint(registerAfter(1)));
  });

  it('writes nothing for a decision to change nothing and answers the number of the last change', async () => {
    expect(await store.commit(() => null)).toEqual({ seq: 0 });
    await commit(1);
    expect(await Promise.all([commit(2), store.commit(() => null)])).toEqual([{ seq: 2 }, { seq: 2 }]);
    expect(store.state().seq).toBe(2);
  });

  it('passes on what a decision throws, to its own caller only', async () => {
    const refusal = new TijdigError('rule-refused', { rule: 'test' });
    const results = await Promise.allSettled([
      commit(1),
      store.commit(() => {
        throw refusal;
      }),
      commit(2),
    ]);
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: refusal });
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(2)));
  });

  it('refuses a record that does not have its agreed shape, with the field', async () => {
    const wrong = {
      ...personPut('person-1'),
      puts: [{ collection: 'persons', record: { id: '', name: '' } }],
    };
    // The shape is checked at run time because a decision may come from a file.
    const request: ChangeRequest = JSON.parse(JSON.stringify(wrong));
    await expect(store.commit(() => request)).rejects.toMatchObject({
      code: 'invalid-request',
      parameters: { field: 'puts.0.record.id' },
    });
    expect(store.state().seq).toBe(0);
    expect(await commit(1)).toEqual({ seq: 1 });
  });

  it('tells listeners of each change in order, with the register after it, before the caller hears of it', async () => {
    const heard: [Change, string][] = [];
    const stop = store.onChange((change, state) => heard.push([change, fingerprint(state.register)]));
    await commit(1);
    expect(heard).toHaveLength(1);
    await Promise.all([commit(2), commit(3)]);
    stop();
    await commit(4);
    expect(heard.map(([change]) => change.seq)).toEqual([1, 2, 3]);
    expect(heard.map(([, print]) => print)).toEqual([1, 2, 3].map((seq) => fingerprint(registerAfter(seq))));
    expect(heard[0]?.[0]).toEqual({ ...requestFor(1), seq: 1, at: fixedClock.now(), by: null });
  });

  it('says of each change who used Tijdig when it was decided, also of one that waited behind the answer', async () => {
    const authors: (string | null)[] = [];
    store.onChange(({ by }) => authors.push(by));
    await Promise.all([commit(1), store.commit(() => usedBy('person-1')), commit(2)]);
    await store.commit(() => usedBy('person-2'));
    await commit(3);
    expect(authors).toEqual([null, null, 'person-1', 'person-1', 'person-2']);
  });

  it('leaves what a listener was shown as it was', async () => {
    const shown: StoreState[] = [];
    store.onChange((_change, state) => shown.push(state));
    await Promise.all([commit(1), commit(2), commit(3)]);
    await commit(4);
    expect(shown.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(shown.map(({ register }) => fingerprint(register))).toEqual(fingerprintsUpTo(4).slice(1));
  });

  it('saves on when a listener fails', async () => {
    store.onChange(() => {
      throw new Error('listener');
    });
    const heard: number[] = [];
    store.onChange((change) => heard.push(change.seq));
    expect(await commit(1)).toEqual({ seq: 1 });
    expect(heard).toEqual([1]);
  });

  it('lets a listener save in its turn', async () => {
    const answers: Promise<unknown>[] = [];
    store.onChange((change) => {
      if (change.seq === 1) answers.push(commit(2));
    });
    await commit(1);
    expect(await Promise.all(answers)).toEqual([{ seq: 2 }]);
  });

  it('answers the register of the moment at which it closes the history, and takes changes meanwhile', async () => {
    const [, sealed] = await Promise.all([commit(1), store.seal(), commit(2)]);
    expect(fingerprint(sealed.register)).toBe(fingerprint(registerAfter(sealed.seq)));
    expect(store.state().seq).toBe(2);
    await commit(3);
    expect(fingerprint(sealed.register)).toBe(fingerprint(registerAfter(sealed.seq)));
    const [one, other] = await Promise.all([store.seal(), store.seal()]);
    expect(one).toEqual(other);
    expect(await store.seal()).toEqual(one);
    expect([one.seq, fingerprint(one.register)]).toEqual([3, fingerprint(registerAfter(3))]);
    expect(one.chain).not.toBe(sealed.chain);
  });

  it('closes no history any more once it is closed itself', async () => {
    await commit(1);
    await store.close();
    await expect(store.seal()).rejects.toMatchObject({ code: 'save-failed' });
  });

  it('finishes what is under way before it closes, and takes nothing after', async () => {
    const under = [commit(1), commit(2)];
    const closed = store.close();
    expect(await Promise.all(under)).toEqual([{ seq: 1 }, { seq: 2 }]);
    await closed;
    await expect(commit(3)).rejects.toMatchObject({ code: 'save-failed' });
    await store.close();
  });
});

const usedBy = (id: string): ChangeRequest => {
  const record = { ...DEFAULT_PROFILE, personId: idSchema<'person'>().parse(id) };
  return { action: 'profile.set', puts: [{ collection: 'profile', record }], removes: [], reason: null };
};

const personPut = (id: string): ChangeRequest => {
  const request = requestFor(1);
  return JSON.parse(JSON.stringify(request).replaceAll('person-1', id));
};
