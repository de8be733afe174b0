/** The whole answer: persons in order, all services of an organisation, and what was recorded then. */
import { describe, expect, it } from 'vitest';
import { compareWhoMay } from '#core/domain/rules/who-may/compare-who-may.ts';
import { bestOutcome } from '#core/domain/rules/who-may/finding.ts';
import { type WhoMayQuestion, whoMay, whoMayOrganisation } from '#core/domain/rules/who-may/who-may.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, means } from '#test/unit/core/builders.ts';
import { assigned, chain, scopeOf, service, side } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const TODAY = calendarDate('2026-11-25');
const ASKED: WhoMayQuestion = { serviceId: 'd1', organisationId: 'o1', on: TODAY };
const MEANS = [means({ endsOn: '2030-01-01' })];
const REVOKED = { revoked: { on: '2026-01-01', reason: null } };

describe('who may act at a service for an organisation', () => {
  const facts = registerOf({
    mandates: [
      mandate({ id: 'm1', personId: 'p3', ...REVOKED }),
      mandate({ id: 'm2', personId: 'p2' }),
      mandate({ id: 'm5', personId: 'p1', ...REVOKED }),
      mandate({ id: 'm4', personId: 'p1' }),
      mandate({ id: 'm3', personId: 'p1' }),
      mandate({ id: 'm6', personId: 'p1', scope: scopeOf('d2') }),
      mandate({ id: 'm7', personId: 'p1', organisationId: 'o2' }),
    ],
    chainMandates: [chain({ grantorId: 'o1', intermediaryId: 'o2', assignments: null })],
    means: MEANS,
  });

  it('names those who can first, then the doubtful, then those who cannot, each with the best way first', () => {
    const { persons, withoutPerson, ...question } = whoMay(ASKED, facts, TODAY);
    expect(question).toEqual(ASKED);
    const inShort = persons.map(({ personId, outcome, ways }) => [
      personId,
      outcome,
      ways.map(({ recordId }) => recordId).join(' '),
    ]);
    expect(inShort).toEqual([
      ['p1', 'yes', 'm3 m4 m5'],
      ['p2', 'unknown', 'm2'],
      ['p3', 'no', 'm1'],
    ]);
    expect(withoutPerson.map(({ recordId }) => recordId)).toEqual(['c1']);
  });

  it('answers nobody where nothing is recorded', () => {
    expect(whoMay({ ...ASKED, organisationId: 'o9' }, facts, TODAY)).toMatchObject({
      persons: [],
      withoutPerson: [],
    });
    expect(bestOutcome([])).toBe('no');
  });

  it('covers every service that something reaches or reached, also one that is not in the catalogue', () => {
    const former = [{ scope: scopeOf('d9'), until: '2026-01-01' }];
    const known = registerOf(
      {
        mandates: [mandate({ scope: scopeOf('d2', 'd8'), formerScopes: former })],
        chainMandates: [
          chain({
            grantorId: 'o1',
            intermediary: side({ scope: scopeOf('d1', 'd7') }),
            grantor: { kind: 'unknown' },
            assignments: [assigned('p1')],
          }),
        ],
        means: MEANS,
      },
      { services: [service('d1'), service('d2'), service('d3')] },
    );
    const all = whoMayOrganisation({ organisationId: 'o1', on: TODAY }, known, TODAY);
    expect(all.map(({ serviceId }) => serviceId)).toEqual(['d1', 'd2', 'd8', 'd9', 'd7']);
    for (const one of all) expect(one).toEqual(whoMay({ ...ASKED, serviceId: one.serviceId }, known, TODAY));
  });

  it('keeps two assignments of one chain to one person, and covers the catalogue where a scope names no service', () => {
    const everything = { kind: 'level', branch: null, forThirdPartiesOnly: false };
    const twice = [assigned('p1', { to: '2025-01-31' }), assigned('p1', { to: '2026-01-31' })];
    const known = registerOf({
      mandates: [mandate({ scope: everything })],
      chainMandates: [chain({ grantorId: 'o1', intermediaryId: 'o2', assignments: twice })],
      means: MEANS,
    });
    const all = whoMayOrganisation({ organisationId: 'o1', on: TODAY }, known, TODAY);
    expect(all.map(({ serviceId, persons }) => [serviceId, persons[0]?.ways.length])).toEqual([
      ['d1', 3],
      ['d2', 1],
      ['d3', 1],
    ]);
  });
});

describe('what was recorded on a day', () => {
  const answer = (mandates: Parameters<typeof registerOf>[0]['mandates']) =>
    whoMay(ASKED, registerOf({ mandates: mandates ?? [], means: MEANS }), TODAY);
  const short = (now: ReturnType<typeof answer>, then: ReturnType<typeof answer>) =>
    compareWhoMay(now, then).map(({ recordId, personId, known, recorded }) =>
      [recordId, personId, known?.outcome, recorded?.outcome].join(' '),
    );

  it('differs in nothing from the same facts', () => {
    const same = answer([mandate(), mandate({ id: 'm2', ...REVOKED })]);
    expect(short(same, same)).toEqual([]);
  });

  it.each([
    ['a mandate was recorded later', [mandate()], [], 'm1 p1 yes '],
    ['a mandate was taken out later', [], [mandate()], 'm1 p1  yes'],
    ['a revocation was recorded later', [mandate(REVOKED)], [mandate()], 'm1 p1 no yes'],
    [
      'its day was corrected',
      [mandate(REVOKED)],
      [mandate({ revoked: { on: '2026-02-01', reason: null } })],
      'm1 p1 no no',
    ],
    [
      'it was restricted',
      [mandate({ scope: { ...scopeOf('d1'), branch: '000037178598' } })],
      [mandate()],
      'm1 p1 yes yes',
    ],
    ['the person was corrected', [mandate()], [mandate({ personId: 'p2' })], 'm1 p1 yes |m1 p2  unknown'],
  ])('differs where %s', (_name, now, then, expected) => {
    expect(short(answer(now), answer(then)).join('|')).toBe(expected);
  });

  it('compares chain mandates that are assigned to nobody known', () => {
    const of = (assignments: unknown[] | null) => {
      const one = chain({ grantorId: 'o1', intermediaryId: 'o2', assignments });
      return whoMay(ASKED, registerOf({ chainMandates: [one], means: MEANS }), TODAY);
    };
    expect(short(of([]), of(null))).toEqual(['c1  no unknown']);
  });

  it('takes the better of two assignments to one person', () => {
    const twice = chain({
      grantorId: 'o1',
      intermediaryId: 'o2',
      assignments: [assigned('p1', { to: '2026-01-31' }), assigned('p1')],
    });
    const once = chain({ grantorId: 'o1', intermediaryId: 'o2', assignments: [assigned('p1')] });
    const of = (one: ReturnType<typeof chain>) =>
      whoMay(ASKED, registerOf({ chainMandates: [one], means: MEANS }), TODAY);
    expect(compareWhoMay(of(twice), of(once))).toEqual([]);
  });

  it('tells apart what is not known', () => {
    const of = (lastUse: object) => answer([mandate({ lastUse, supplierId: null })]);
    expect(short(of({ kind: 'unknown' }), of({ kind: 'date', on: '2026-01-01' }))).toEqual([
      'm1 p1 unknown unknown',
    ]);
  });
});
