/** The register as it was recorded at the end of a day: by the day on which something was recorded, never by what it is about. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { PastService } from '#electron/app/past-service.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { withRegister } from '#test/unit/app/with-register.ts';
import { person } from '#test/unit/core/builders.ts';

const at = (day: string) => ({ on: calendarDate(day), offset: 0, limit: 50 });

/** Persons p1, p2, … recorded at these instants, in this order. */
async function recordedAt(instants: readonly string[]) {
  let now = '';
  const store = new InMemoryRegisterStore({ clock: { ...fixedClock, now: () => now } });
  const past = new PastService(
    followHistory(store),
    { today: () => calendarDate('2026-12-31') },
    async () => undefined,
  );
  for (const [index, instant] of instants.entries()) {
    now = instant;
    const record = person({ id: `p${index + 1}` });
    await store.commit(() => ({
      action: 'person.register',
      puts: [{ collection: 'persons', record }],
      removes: [],
      reason: null,
    }));
  }
  return async (day: string) => {
    const { seq, register } = await past.endOf(calendarDate(day));
    expect(register.persons.size).toBe(seq);
    return seq;
  };
}

describe('the register on a past day', () => {
  it('holds what was recorded by the end of that day in Amsterdam, winter and summer', async () => {
    const on = await recordedAt([
      '2026-01-10T22:59:59.000Z',
      '2026-01-10T23:00:00.000Z',
      '2026-07-10T21:59:59.000Z',
      '2026-07-10T22:00:00.000Z',
    ]);
    expect(await on('2026-01-09')).toBe(0);
    expect(await on('2026-01-10')).toBe(1);
    expect(await on('2026-01-11')).toBe(2);
    expect(await on('2026-07-10')).toBe(3);
    expect(await on('2026-12-31')).toBe(4);
  });

  it('takes what was done before as before, also where the clock was set back', async () => {
    const on = await recordedAt([
      '2026-01-10T12:00:00.000Z',
      '2026-03-01T12:00:00.000Z',
      '2026-01-11T12:00:00.000Z',
    ]);
    expect(await on('2026-01-10')).toBe(1);
    expect(await on('2026-01-11')).toBe(3);
  });

  it('looks back over more changes than it reads at once', async () => {
    const many = Array.from({ length: 1_200 }, () => '2026-02-01T12:00:00.000Z');
    const on = await recordedAt(['2026-01-10T12:00:00.000Z', ...many]);
    expect(await on('2026-01-31')).toBe(1);
    expect(await on('2026-01-01')).toBe(0);
  });

  it('says nothing of a day to come', async () => {
    const { past } = withRegister();
    await expect(past.endOf(calendarDate('2026-11-23'))).rejects.toMatchObject({ code: 'day-in-future' });
  });

  it('lists the mandates as they were recorded and as they stood on that day', async () => {
    const app = withRegister();
    const [before] = (await app.past.list(at('2026-11-22'))).items;
    app.dayBecomes('2026-11-24');
    await app.editor.run([{ do: 'mandate.revoke', id: 'm1', on: calendarDate('2026-11-24') }]);
    await app.editor.run([{ do: 'person.register', name: 'Nieuw', email: null }]);
    const past = await app.past.list(at('2026-11-23'));
    expect(past).toMatchObject({ on: '2026-11-23', seq: 0, total: 1, counts: { mandate: 1, chain: 0 } });
    expect(past.items[0]).toMatchObject({ id: 'm1', status: before?.status });
    const now = await app.past.list(at('2026-11-24'));
    expect(now).toMatchObject({ seq: 2, counts: { person: past.counts.person + 1 } });
    expect(now.items[0]?.status).toBe('revoked');
    expect((await app.past.list({ ...at('2026-11-24'), offset: 1 })).items).toEqual([]);
  });
});
