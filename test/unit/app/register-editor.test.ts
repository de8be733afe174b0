import { describe, expect, it } from 'vitest';
import type { RegisterCommand } from '#core/contract/register-command.ts';
import { registerCommandSchema } from '#core/contract/register-command.ts';
import { PLAIN_PERSON } from '#core/domain/records/blank.ts';
import { mandate, means, supplier, term, usedOn } from '#test/unit/core/builders.ts';
import { withRegister } from './with-register.ts';

/** A command as it comes over the border. */
const command = (value: Record<string, unknown>): RegisterCommand => registerCommandSchema.parse(value);
const ENDING = mandate({ terms: [term('2022-12-15', '2026-12-14')], lastUse: usedOn('2026-11-03') });
const answer = (given: Record<string, unknown>, over: Record<string, unknown> = {}) =>
  command({ do: 'reminder.answer', id: 'm1', answer: given, ...over });

describe('several edits at once', () => {
  it('are one change, and each sees what those before it did', async () => {
    const app = withRegister();
    const { seq, ids } = await app.editor.run([
      command({ do: 'mandate.archive', id: 'm1' }),
      command({ do: 'mandate.restore', id: 'm1' }),
      command({ do: 'mandate.use', id: 'm1', on: '2026-11-20' }),
    ]);
    expect(seq).toBe(1);
    expect(ids).toEqual(['m1', 'm1', 'm1']);
    expect(app.mandate()).toMatchObject({ archivedOn: null, lastUse: { kind: 'date', on: '2026-11-20' } });
  });

  it('are all refused where one is, and say which', async () => {
    const app = withRegister();
    const before = app.content();
    await expect(
      app.editor.run([
        command({ do: 'mandate.use', id: 'm1', on: '2026-11-20' }),
        command({ do: 'mandate.use', id: 'm1', on: '2026-11-23' }),
      ]),
    ).rejects.toMatchObject({ code: 'day-in-future', parameters: { index: 1 } });
    expect(app.content()).toEqual(before);
  });

  it('are named by their kind where they are of one', async () => {
    const app = withRegister({ mandates: [mandate(), mandate({ id: 'm2' })] });
    const use = (id: string) => command({ do: 'mandate.use', id, on: '2026-11-20' });
    await app.editor.run([use('m1'), use('m2')]);
    await app.editor.run([use('m1'), command({ do: 'mandate.archive', id: 'm2' })]);
    const actions = (await app.history.of('m2')).map(({ action }) => action);
    expect(actions).toEqual(['selection.edit', 'mandate.use']);
  });
});

describe('a person', () => {
  it('is registered and changed', async () => {
    const app = withRegister();
    const {
      ids: [id = ''],
    } = await app.editor.run([command({ do: 'person.register', name: ' Bo de Wit ', email: '' })]);
    expect(app.register().persons.get(id)).toEqual({ ...PLAIN_PERSON, id, name: 'Bo de Wit' });
    await app.editor.run([
      command({ do: 'person.change', id, name: 'Bo Wit', email: 'bo@voorbeeld.example' }),
    ]);
    expect(app.register().persons.get(id)).toMatchObject({
      id,
      name: 'Bo Wit',
      email: 'bo@voorbeeld.example',
    });
  });

  it.each([
    ['email-invalid', { email: 'geen' }],
    ['bsn-like-text', { name: 'Bo 123456782' }],
  ])('is refused for %s', async (rule, over) => {
    const app = withRegister();
    const edit = command({ do: 'person.register', name: 'Bo', email: null, ...over });
    await expect(app.editor.run([edit])).rejects.toMatchObject({
      code: 'rule-refused',
      parameters: { rule },
    });
  });

  it('that does not exist cannot be changed', async () => {
    const edit = command({ do: 'person.change', id: 'p77', name: 'Bo', email: null });
    await expect(withRegister().editor.run([edit])).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an organisation', () => {
  const register = (over: Record<string, unknown>) =>
    command({
      do: 'organisation.register',
      name: 'Nieuw BV',
      kvk: '6959 9084',
      kind: 'own',
      legalForm: 'bv',
      rsin: null,
      ...over,
    });

  it('is registered with its numbers normalised', async () => {
    const app = withRegister();
    const {
      ids: [id = ''],
    } = await app.editor.run([register({ rsin: '1234.56.782' })]);
    expect(app.register().organisations.get(id)).toMatchObject({ kvk: '69599084', rsin: '123456782' });
  });

  it.each([
    ['kvk-invalid', { kvk: '1234567' }],
    ['organisation-known', { kvk: '68750110' }],
    ['rsin-for-sole-trader', { legalForm: 'eenmanszaak', rsin: '123456782' }],
    ['rsin-needs-legal-form', { legalForm: null, rsin: '123456782' }],
    ['rsin-invalid', { rsin: '123456789' }],
    ['bsn-like-text', { name: 'BV 123456782' }],
  ])('is refused for %s', async (rule, over) => {
    await expect(withRegister().editor.run([register(over)])).rejects.toMatchObject({
      code: 'rule-refused',
      parameters: { rule },
    });
  });

  it('keeps its KvK number when it is changed', async () => {
    const app = withRegister();
    const change = { name: 'Anders BV', kind: 'own', legalForm: 'nv', rsin: null };
    await app.editor.run([command({ do: 'organisation.change', id: 'o1', ...change })]);
    expect(app.register().organisations.get('o1')).toMatchObject({ id: 'o1', kvk: '68750110', ...change });
  });
});

describe('a means', () => {
  it('is registered, and its end moves the clock of the mandates it is used with', async () => {
    const app = withRegister({ mandates: [ENDING] });
    const edit = {
      do: 'means.register',
      personId: 'p1',
      supplierId: 's1',
      level: 'EH3',
      endsOn: '2026-12-01',
    };
    const {
      ids: [id = ''],
    } = await app.editor.run([command(edit)]);
    expect(app.mandates.detail('m1').item).toMatchObject({ breaksOn: '2026-12-01', breaksBy: 'means' });
    await app.editor.run([command({ do: 'means.change', id, level: 'EH3', endsOn: null })]);
    expect(app.mandates.detail('m1').item).toMatchObject({ breaksOn: '2026-12-14', breaksBy: 'term' });
  });
});

describe('an answer to a reminder', () => {
  it('belongs to the clock that must be acted on first, and to the end it has now', async () => {
    const app = withRegister({ mandates: [ENDING] });
    await app.editor.run([answer({ kind: 'seen' })]);
    expect(app.answers()).toEqual([
      {
        id: 'm1|term',
        item: 'm1',
        clock: 'term',
        lastDay: '2026-12-14',
        given: { kind: 'seen' },
        answeredOn: '2026-11-22',
      },
    ]);
    expect(app.mandates.detail('m1').item).toMatchObject({ answer: { kind: 'seen' }, reminder: null });
    await app.editor.run([
      command({ do: 'mandate.renew', id: 'm1', startsOn: '2026-12-15', endsOn: '2031-12-14' }),
    ]);
    expect(app.mandates.detail('m1').item.answer).toBeNull();
  });

  it('of a means is given for every mandate that it stops', async () => {
    const used = { lastUse: usedOn('2026-11-01') };
    const app = withRegister({
      mandates: [mandate(used), mandate({ id: 'm2', ...used })],
      means: [means({ endsOn: '2026-12-01' })],
    });
    await app.editor.run([answer({ kind: 'requested', proofOn: '2026-11-27' })]);
    expect(app.answers()).toMatchObject([{ id: 'e1|means', clock: 'means' }]);
    expect(app.mandates.detail('m2').item.answer).toEqual({ kind: 'requested', proofOn: '2026-11-27' });
  });

  it('can name another clock, and be taken back', async () => {
    const app = withRegister({ mandates: [ENDING] });
    await app.editor.run([answer({ kind: 'seen' }, { clock: 'inactivity' })]);
    expect(app.answers()).toMatchObject([{ id: 'm1|inactivity', lastDay: '2028-11-02' }]);
    await app.editor.run([command({ do: 'reminder.clear', id: 'm1', clock: 'inactivity' })]);
    expect(app.answers()).toEqual([]);
    await expect(
      app.editor.run([command({ do: 'reminder.clear', id: 'm1', clock: 'inactivity' })]),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes a mandate that will not be renewed out of what must be done', async () => {
    const app = withRegister({ mandates: [ENDING] });
    await app.editor.run([answer({ kind: 'not-renewing', reason: 'stopt met deze dienst' })]);
    expect(app.mandates.detail('m1').item).toMatchObject({ actBy: null, actClock: null, next: null });
    expect((await app.history.of('m1'))[0]).toMatchObject({
      action: 'reminder.answer',
      reason: 'stopt met deze dienst',
    });
  });

  // The last day to act is Monday 7 December: two working days at the supplier, three of one's own.
  it.each([
    ['later-passed', { kind: 'later', until: '2026-11-22T10:00', reason: null }],
    ['later-needs-reason', { kind: 'later', until: '2026-12-08T09:00', reason: null }],
    ['proof-passed', { kind: 'requested', proofOn: '2026-11-21' }],
    ['bsn-like-text', { kind: 'not-renewing', reason: 'zie 123456782' }],
    ['answer-unfit', { kind: 'signed' }],
    ['answer-unfit', { kind: 'reminded' }],
  ])('is refused for %s', async (rule, given) => {
    const app = withRegister({ mandates: [ENDING] });
    await expect(app.editor.run([answer(given)])).rejects.toMatchObject({
      code: 'rule-refused',
      parameters: { rule },
    });
  });

  it.each([
    { kind: 'later', until: '2026-11-22T10:01', reason: null },
    { kind: 'later', until: '2026-12-07T23:59', reason: null },
    { kind: 'later', until: '2026-12-08T09:00', reason: 'op vakantie' },
    { kind: 'requested', proofOn: '2026-11-22' },
  ])('is taken: %o', async (given) => {
    const app = withRegister({ mandates: [ENDING] });
    await app.editor.run([answer(given)]);
    expect(app.answers()).toMatchObject([{ given }]);
  });

  it('cannot be "asked for" where only logging in helps', async () => {
    const app = withRegister({ mandates: [ENDING] });
    const edit = answer({ kind: 'requested', proofOn: '2026-12-01' }, { clock: 'inactivity' });
    await expect(app.editor.run([edit])).rejects.toMatchObject({ parameters: { rule: 'answer-unfit' } });
  });

  it('finds nothing to answer where nothing is left to do, or the clock is not known', async () => {
    const app = withRegister({ mandates: [mandate({ revoked: { on: '2026-01-01', reason: null } })] });
    const refusal = { parameters: { rule: 'nothing-to-answer' } };
    await expect(app.editor.run([answer({ kind: 'seen' })])).rejects.toMatchObject(refusal);
    const unknown = withRegister({ mandates: [ENDING], suppliers: [supplier()] });
    await expect(unknown.editor.run([answer({ kind: 'seen' }, { clock: 'means' })])).rejects.toMatchObject(
      refusal,
    );
  });
});

describe('a registration that is only looked at', () => {
  const check = (over: Record<string, unknown>) => {
    const app = withRegister();
    const { do: _, ...issuesOf } = { do: 'mandate.register', ...over };
    const parsed = command({
      do: 'mandate.register',
      kvk: '68750110',
      person: 'Anna',
      service: 'Verzuim melden',
      supplier: 'We-ID',
      level: 'EH3',
      startsOn: '2026-11-22',
      endsOn: '2027-03-01',
      ...issuesOf,
    });
    if (parsed.do !== 'mandate.register') throw new Error('not a registration');
    return app.editor.check(parsed).map(({ code, severity, field }) => [code, severity, field]);
  };

  it('says nothing where nothing is wrong', () => {
    expect(check({})).toEqual([]);
  });

  it('names the field, refusals first', () => {
    expect(check({ endsOn: '2032-02-28', organisation: 'X BV', kvk: '123' })).toEqual([
      ['kvk-invalid', 'error', 'kvk'],
      ['term-too-long', 'error', 'endsOn'],
      ['ends-on-non-working-day', 'warning', 'endsOn'],
    ]);
  });

  it('is refused for a text that may hold a BSN until somebody has looked', () => {
    expect(check({ note: 'zie 123456782' })).toContainEqual(['bsn-like-text', 'error', 'note']);
    expect(check({ note: 'zie 123456782', confirmedNoBsn: true })).toEqual([
      ['bsn-like-text', 'warning', 'note'],
    ]);
  });
});
