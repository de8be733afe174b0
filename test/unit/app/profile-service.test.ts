import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import type { WhoAreYou } from '#core/contract/contract.ts';
import { demoChange } from '#core/demo/demo-change.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { ProfileService } from '#electron/app/profile-service.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { clockOn } from '#test/support/clock-on.ts';

const TODAY = calendarDate('2026-11-22');
const ME: WhoAreYou = {
  name: 'Beheerder Een',
  organisation: 'Voorbeeld Bouw BV',
  kvk: '68750110',
  legalForm: 'bv',
  role: 'administrator',
};

function fresh() {
  let last = 0;
  const store = new InMemoryRegisterStore({ clock: clockOn(() => TODAY) });
  const ids = {
    next: (kind: string) => {
      last += 1;
      return `${kind}-${last}`;
    },
  };
  return { store, ids, profile: new ProfileService(store, ids) };
}

describe('who uses Tijdig', () => {
  it('is not known before the first run', () => {
    expect(fresh().profile.get()).toBeNull();
  });

  it('is answered as it was given', async () => {
    const { profile } = fresh();
    await profile.set(ME);
    expect(profile.get()).toEqual(ME);
  });

  it('may be corrected without a second person or organisation', async () => {
    const { profile, store } = fresh();
    await profile.set(ME);
    await profile.set({ ...ME, name: 'Beheerder Eén', role: 'user' });
    const { persons, organisations } = store.state().register;
    expect([persons.size, organisations.size, profile.get()?.name]).toEqual([1, 1, 'Beheerder Eén']);
  });

  it('is the person of that name who already has a mandate for the organisation', async () => {
    const { profile, store } = fresh();
    await store.commit(() => demoChange(TODAY));
    const before = store.state().register.persons.size;
    await profile.set({ ...ME, name: 'beheerder een' });
    expect(store.state().register.persons.size).toBe(before);
  });

  it('is found again by an import that brings the address of that person', async () => {
    const { profile, store, ids } = fresh();
    await profile.set(ME);
    const table = {
      headers: ['KvK', 'Persoon', 'E-mail', 'Dienst', 'Niveau', 'Van', 'T/m'],
      records: [
        {
          number: 1,
          cells: ['68750110', 'Beheerder Een', 'b1@x.example', 'Mijn CBS', 'EH3', '1-1-2025', '31-12-2027'],
        },
      ],
    };
    expect(compareTable(table, factsOf(store.state().register), TODAY).rows[0]?.outcome).toBe('new');
    await store.commit(
      ({ register }) =>
        planImport(table, factsOf(register), TODAY, new Set([1]), (kind) => ids.next(kind)).request,
    );
    const persons = [...store.state().register.persons.values()];
    expect(persons.map(({ name, email }) => [name, email])).toEqual([['Beheerder Een', 'b1@x.example']]);
  });

  it.each([
    ['a number in the name that may be a BSN', { ...ME, name: 'Een 111222333' }, 'bsn-like-text'],
    ['a number in the organisation that may be one', { ...ME, organisation: '111222333' }, 'bsn-like-text'],
  ])('refuses %s', async (_name, answers, rule) => {
    const { profile, store } = fresh();
    await expect(profile.set(answers)).rejects.toMatchObject({ code: 'rule-refused', parameters: { rule } });
    expect(store.state().seq).toBe(0);
  });
});
