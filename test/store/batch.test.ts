/** Changes that are asked at once share one copy of the register and one sync, and nobody waits long for the others. */
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { EMPTY_REGISTER, type Register, RegisterDraft } from '#core/domain/records/register.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import {
  aroundFileSystem,
  aroundWrites,
  asItIs,
  systemError,
} from '#test/support/store/around-file-system.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, fingerprintsUpTo, registerAfter, requestFor } from '#test/support/store/workload.ts';

const numbers = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('a draft of a register', () => {
  it('becomes what the changes make of it one by one, and leaves the register at the beginning alone', () => {
    const before = registerAfter(3);
    const draft = new RegisterDraft(before);
    const prints = fingerprintsUpTo(20);
    for (let seq = 4; seq <= 20; seq += 1) {
      draft.apply(requestFor(seq));
      expect(fingerprint(draft.register)).toBe(prints[seq]);
    }
    expect(fingerprint(before)).toBe(prints[3]);
  });

  it('copies what is touched once and shares the rest', () => {
    const before = registerAfter(3);
    const draft = new RegisterDraft(before);
    draft.apply(requestFor(4));
    const { persons, mandates } = draft.register;
    draft.apply(requestFor(5));
    expect(persons).not.toBe(before.persons);
    expect(draft.register.persons).toBe(persons);
    expect(mandates).toBe(before.mandates);
  });

  it('is another register after each change, so that nothing known of the one before is taken for it', () => {
    const draft = new RegisterDraft(EMPTY_REGISTER);
    draft.apply(requestFor(1));
    const facts = factsOf(draft.register);
    draft.apply(requestFor(2));
    expect(factsOf(draft.register)).not.toBe(facts);
  });

  it('is a value once it is settled, whatever follows', () => {
    const draft = new RegisterDraft(EMPTY_REGISTER);
    draft.apply(requestFor(1));
    const settled = draft.settle();
    draft.apply(requestFor(2));
    expect(fingerprint(settled)).toBe(fingerprint(registerAfter(1)));
    expect(fingerprint(draft.register)).toBe(fingerprint(registerAfter(2)));
  });
});

describe('changes that are asked at once', () => {
  it('copy a collection once and sync once', async () => {
    const syncs: string[] = [];
    const disk = aroundFileSystem(await registerOf(4, 'closed'), async (operation, _path, run) => {
      if (operation === 'datasync') syncs.push(operation);
      return await run();
    });
    const store = await openOn(disk);
    const seen = new Set<unknown>();
    const before = store.state().register.persons;
    await Promise.all(
      numbers(200).map((at) =>
        store.commit(({ register }) => {
          seen.add(register.persons);
          return requestFor(at + 4);
        }),
      ),
    );
    expect([...seen]).toEqual([before, store.state().register.persons]);
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(204)));
    // The second one closes the journal before the checkpoint that so many changes make due.
    expect(syncs).toHaveLength(2);
  });

  it('see nothing of a change that is refused by its decision or by the disk', async () => {
    const disk = aroundWrites(await registerOf(2, 'killed'), async (file, bytes, path) => {
      if (path.includes('journal') && bytes.length > 600) throw systemError('ENOSPC');
      return await file.write(bytes);
    });
    const store = await openOn(disk);
    const seen: string[] = [];
    const look = (register: Register) => void seen.push(fingerprint(register));
    await Promise.allSettled([
      store.commit(() => requestFor(3)),
      store.commit(() => {
        throw new Error('refused');
      }),
      store.commit(({ register }) => {
        look(register);
        return requestFor(4, 600);
      }),
      store.commit(({ register }) => {
        look(register);
        return requestFor(4);
      }),
    ]);
    const after3 = fingerprint(registerAfter(3));
    expect(seen).toEqual([after3, after3]);
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(4)));
  });

  it('leave nothing behind in memory when they cannot be synced', async () => {
    const disk = await registerOf(2, 'killed');
    const broken = aroundFileSystem(disk, asItIs, async (operation, _path, run) => {
      if (operation === 'datasync') throw systemError('EIO');
      await run();
    });
    const store = await openOn(broken);
    const held = store.state();
    await Promise.allSettled([3, 4, 5].map((seq) => store.commit(() => requestFor(seq))));
    expect(store.state()).toBe(held);
    expect(fingerprint(held.register)).toBe(fingerprint(registerAfter(2)));
  });
});

describe('those who are asked first', () => {
  it('are answered before the last are decided, when deciding takes its time', async () => {
    let milliseconds = 0;
    const store = await openRegisterStore({
      folder: FOLDER,
      clock: fixedClock,
      fileSystem: new CrashDisk(),
      processes: aloneAs(1),
      stopwatch: () => milliseconds,
    });
    const steps: string[] = [];
    const save = async (seq: number) => {
      await store.commit(() => {
        steps.push(`decided ${seq}`);
        milliseconds += 8;
        return requestFor(seq);
      });
      steps.push(`answered ${seq}`);
    };
    await Promise.all(numbers(8).map(save));
    expect(steps.indexOf('answered 1')).toBeLessThan(steps.indexOf('decided 8'));
    // Not one by one either: the first pays for a copy that serves those behind it.
    expect(steps.indexOf('answered 1')).toBeGreaterThan(steps.indexOf('decided 4'));
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(8)));
  });

  it('are answered before the last are decided, however many there are', async () => {
    const store = await openOn(new CrashDisk());
    const steps: string[] = [];
    const look = async (at: number) => {
      await store.commit(() => {
        steps.push(`decided ${at}`);
        return null;
      });
      steps.push(`answered ${at}`);
    };
    const other = setImmediate().then(() => void steps.push('something else'));
    await Promise.all([other, ...numbers(1000).map(look)]);
    expect(steps.indexOf('answered 1')).toBeLessThan(steps.indexOf('decided 300'));
    expect(steps.indexOf('something else')).toBeLessThan(steps.indexOf('decided 300'));
  });
});
