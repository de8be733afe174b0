/** Who did what to a record: names from person records, roles as they were, fields as they became. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE, profileSchema, type UserRole } from '#core/domain/records/profile.ts';
import type { Put } from '#core/domain/records/register.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { HistoryService, recordHistory } from '#electron/app/history-service.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { withRegister } from '#test/unit/app/with-register.ts';
import { person } from '#test/unit/core/builders.ts';

function started() {
  const app = withRegister();
  const history = followHistory(app.store);
  const write = (...puts: Put[]) =>
    app.store.commit(() => ({ action: 'profile.set', puts, removes: [], reason: null }));
  const userIs = (id: string, role: UserRole | null, name = id) =>
    write(
      { collection: 'persons', record: person({ id, name }) },
      { collection: 'profile', record: profileSchema.parse({ ...DEFAULT_PROFILE, personId: id, role }) },
    );
  const use = (on: string) => app.editor.run([{ do: 'mandate.use', id: 'm1', on: calendarDate(on) }]);
  return { ...app, history, write, userIs, use, service: new HistoryService(app.view, history) };
}

describe('who made a change', () => {
  it('is nobody before anybody said who uses Tijdig', async () => {
    const { use, write, service, history, store } = started();
    await write({ collection: 'profile', record: { ...DEFAULT_PROFILE, role: 'user' } });
    await use('2026-11-01');
    expect(await service.of('m1')).toMatchObject([{ by: null, role: null }]);
    expect((await recordHistory('m1', history, store))?.changes).toMatchObject([{ by: null }]);
  });

  it('has the role and the name of then in the record’s own history, and the name of now in the window', async () => {
    const { use, userIs, service, history, store } = started();
    await userIs('p8', 'user', 'An');
    await use('2026-11-01');
    await userIs('p8', 'administrator', 'Anna');
    await use('2026-11-02');
    await userIs('p9', null, 'Bo');
    await use('2026-11-03');
    const found = await recordHistory('m1', history, store);
    expect(found?.changes.map(({ by }) => by)).toEqual([
      { id: 'p8', name: 'An', role: 'user' },
      { id: 'p8', name: 'Anna', role: 'administrator' },
      { id: 'p9', name: 'Bo', role: null },
    ]);
    expect((await service.of('m1')).map(({ by, role }) => [by, role])).toEqual([
      ['Bo', null],
      ['Anna', 'administrator'],
      ['Anna', 'user'],
    ]);
  });

  it('is called as the record says now, in every change, once that person was erased', async () => {
    const { use, userIs, history, store } = started();
    await userIs('p8', 'user', 'An');
    await use('2026-11-01');
    await store.commit(() => ({
      action: 'person.erase',
      puts: [{ collection: 'persons', record: person({ id: 'p8', name: 'Gewist' }) }],
      removes: [],
      reason: null,
    }));
    const found = await recordHistory('m1', history, store);
    expect(found?.changes[0]?.by).toEqual({ id: 'p8', name: 'Gewist', role: 'user' });
  });
});

describe('what was changed', () => {
  it('is told field by field, oldest first, with the answers and the reasons', async () => {
    const { editor, history, store, register } = started();
    await editor.run([{ do: 'mandate.change', id: 'm1', note: 'eerste' }]);
    await editor.run([{ do: 'mandate.change', id: 'm1', note: 'tweede' }]);
    await editor.run([
      { do: 'reminder.answer', id: 'm1', clock: 'term', answer: { kind: 'not-renewing', reason: 'weg' } },
    ]);
    const found = await recordHistory('m1', history, store);
    expect(found).toMatchObject({ id: 'm1', collection: 'mandates', missing: null });
    const [, second, answered] = found?.changes ?? [];
    expect(second).toMatchObject({
      seq: 2,
      action: 'mandate.change',
      fields: [{ field: 'note', from: 'eerste', to: 'tweede' }],
    });
    expect(answered).toMatchObject({
      action: 'reminder.answer',
      reason: 'weg',
      fields: [
        { field: 'answer.term.kind', from: null, to: 'not-renewing' },
        { field: 'answer.term.reason', from: null, to: 'weg' },
      ],
    });
    expect(register().answers.size).toBe(1);
  });

  it('is told of what is not there any more, and of nothing that never was', async () => {
    const { store, history, write } = started();
    await write({ collection: 'persons', record: person({ id: 'p8', name: 'An' }) });
    await store.commit(() => ({
      action: 'change.undo',
      puts: [],
      removes: [{ collection: 'persons', id: 'p8' }],
      reason: null,
    }));
    const found = await recordHistory('p8', history, store);
    expect(found?.changes.map(({ fields }) => fields)).toEqual([
      [{ field: 'name', from: null, to: 'An' }],
      [{ field: 'name', from: 'An', to: null }],
    ]);
    expect(await recordHistory('p99', history, store)).toBeNull();
  });
});
