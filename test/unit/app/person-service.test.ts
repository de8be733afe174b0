/** Everything about one person, and erasing: what goes, what stays, and what is refused. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mentionsOf, refersTo, standsIn } from '#electron/app/person-records.ts';
import { erasePerson, exportPerson, planErase } from '#electron/app/person-service.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { clockOn } from '#test/support/clock-on.ts';
import { withRegister } from '#test/unit/app/with-register.ts';
import { adminRole, mandate, means, person, term } from '#test/unit/core/builders.ts';

const clock = clockOn(() => calendarDate('2026-11-22'));
const OVER = [term('2020-01-01', '2024-12-31')];

function given() {
  const app = withRegister({
    persons: [
      person({ id: 'p1', name: 'Anna Jansen', email: 'anna@voorbeeld.example' }),
      person({ id: 'p2', name: 'Bo' }),
    ],
    mandates: [
      mandate({ terms: OVER, note: 'Gebeld met anna jansen.' }),
      mandate({
        id: 'm2',
        personId: 'p2',
        terms: OVER,
        note: 'mail anna@voorbeeld.example',
        responsibleId: 'p1',
      }),
      mandate({ id: 'm3', personId: 'p2', terms: OVER, note: 'Annabel' }),
    ],
    means: [means({ personId: 'p1' }), means({ id: 'e9', personId: 'p2' })],
    adminRoles: [adminRole({ personId: 'p1' })],
  });
  return { ...app, history: followHistory(app.store) };
}

describe('what refers to a person', () => {
  it('is found by the id wherever it stands, also in the account that an answer is about', () => {
    expect(refersTo({ a: [{ b: 'p1' }] }, 'p1')).toBe(true);
    expect(refersTo({ item: 'account:p1:s1' }, 'p1')).toBe(true);
    expect(refersTo({ a: 'p10', b: 'account:p10:s1', c: null, d: 1 }, 'p1')).toBe(false);
  });

  it('names texts in which the name or the address stands as words of its own, in whatever case', () => {
    const { register } = given();
    const anna = register().persons.get('p1');
    expect(anna && mentionsOf(register(), anna)).toEqual([
      { collection: 'mandates', id: 'm1', field: 'note' },
      { collection: 'mandates', id: 'm2', field: 'note' },
    ]);
    expect(standsIn('an', 'anna')).toBe(false);
    expect(standsIn('an', 'anna en an')).toBe(true);
  });
});

describe('the export of a person', () => {
  it('holds every record about that person, what was written and done, and of others no names', async () => {
    const { editor, history, store } = given();
    await editor.run([{ do: 'person.change', id: 'p1', name: 'Anna de Vries', email: null }]);
    await editor.run([{ do: 'person.change', id: 'p2', name: 'Bo Nieuw', email: null }]);
    const all = await exportPerson('p1', history, store);
    expect(all.person.name).toBe('Anna de Vries');
    expect(Object.keys(all.records).sort()).toEqual(['adminRoles', 'mandates', 'means', 'persons']);
    expect(all.records.mandates).toMatchObject([{ id: 'm1' }, { id: 'm2' }]);
    expect(all.changes).toMatchObject([
      { seq: 1, action: 'person.change', wrote: [{ record: { name: 'Anna de Vries' } }] },
    ]);
    expect(Object.keys(all.names)).toContain('o1');
    expect(JSON.stringify(all)).not.toContain('Bo Nieuw');
  });

  it('is refused for nobody', async () => {
    const { history, store } = given();
    await expect(exportPerson('p99', history, store)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('erasing a person', () => {
  it('takes name and address out of the register, leaves what refers to it, and is the same when done again', async () => {
    const { store, register } = given();
    const before = register();
    const plan = await erasePerson('p1', store, clock);
    expect(plan).toMatchObject({ alreadyErased: false, keeps: { mandates: 2, means: 1, adminRoles: 1 } });
    expect(plan.mentions).toHaveLength(2);
    const { persons, ...others } = register();
    expect(persons.get('p1')).toMatchObject({ id: 'p1', name: '[gewist]', email: null });
    expect({ ...others, persons: before.persons }).toEqual(before);
    expect(await erasePerson('p1', store, clock)).toMatchObject({ alreadyErased: true });
    expect(store.state().seq).toBe(1);
  });

  it('is never taken back', async () => {
    const { store, undo } = given();
    await erasePerson('p1', store, clock);
    await expect(undo.undo()).rejects.toMatchObject({ code: 'erase-final' });
  });

  it('says what it would do without doing it', () => {
    const { register, store } = given();
    expect(planErase(register(), 'p1', clock).person.name).toBe('Anna Jansen');
    expect(store.state().seq).toBe(0);
  });

  it.each([
    ['who is not recorded', 'p99', 'not-found'],
    ['who has a mandate that still runs', 'p2', 'person-in-use'],
  ])('is refused for somebody %s', async (_who, id, code) => {
    const app = withRegister({
      persons: [person({ id: 'p2', name: 'Bo' })],
      mandates: [mandate({ personId: 'p2', terms: [term('2024-01-01', '2028-12-31')] })],
    });
    await expect(erasePerson(id, app.store, clock)).rejects.toMatchObject({ code });
    expect(app.store.state().seq).toBe(0);
  });

  it('is allowed once that mandate is in the archive', async () => {
    const app = withRegister({
      persons: [person({ id: 'p2', name: 'Bo' })],
      mandates: [
        mandate({
          personId: 'p2',
          terms: [term('2024-01-01', '2028-12-31')],
          archivedOn: calendarDate('2026-01-01'),
        }),
      ],
    });
    expect(await erasePerson('p2', app.store, clock)).toMatchObject({ alreadyErased: false });
  });

  it('is refused for who uses Tijdig', async () => {
    const { profile, store, register } = given();
    await profile.set({
      name: 'Cees',
      organisation: 'Voorbeeld BV',
      kvk: '68750110',
      legalForm: null,
      role: 'administrator',
    });
    const me = register().profile.get('profile')?.personId ?? '';
    await expect(erasePerson(me, store, clock)).rejects.toMatchObject({ code: 'person-in-use' });
  });
});
