/** The renewal dossier: what it keeps, its steps, and the checklist afterwards (DOMAIN: Chain mandates). */
import { describe, expect, it } from 'vitest';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import {
  DOSSIER_STEPS,
  type RenewalDossier,
  renewalDossierSchema,
} from '#core/domain/records/renewal-dossier.ts';
import { compareDossier } from '#core/domain/rules/dossier-comparison.ts';
import { advanceDossier, legalDossierSteps, makeDossier } from '#core/domain/rules/dossier-steps.ts';
import { isIllegal } from '#core/domain/rules/life-cycle.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import type { RenewalDossierId } from '#core/domain/values/id.ts';
import {
  assigned,
  type ChainGiven,
  chain,
  chainFacts,
  MISSING,
  scopeOf,
  side,
  TODAY,
  UNKNOWN,
} from '#test/unit/core/chain-builders.ts';

const ID = 'x1' as RenewalDossierId;
const CONTACTS = {
  organisations: [
    { id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client', contactId: 'p8' },
    { id: 'o1', contactId: 'p9' },
  ],
};
const make = (
  one: ChainMandate,
  name: 'grantor' | 'intermediary' = 'intermediary',
  given: ChainGiven = CONTACTS,
) => makeDossier(ID, one, name, chainFacts(given), TODAY);
const kept = (): RenewalDossier => {
  const dossier = make(chain());
  if (dossier === null) throw new Error('a dossier expected');
  return dossier;
};

describe('making a dossier', () => {
  it('keeps what the chain is in that register on that day', () => {
    const assignments = [
      assigned('p1'),
      assigned('p2', { to: '2026-11-24' }),
      assigned('p3', { to: '2026-11-25' }),
    ];
    const dossier = make(
      chain({ assignments, intermediary: side({ supplierId: 's2', scope: scopeOf('d1', 'd2') }) }),
    );
    expect(renewalDossierSchema.parse(dossier)).toEqual({
      id: 'x1',
      chainMandateId: 'c1',
      madeOn: '2026-11-25',
      side: 'intermediary',
      kept: {
        grantorKvk: '69599076',
        intermediaryKvk: '68750110',
        supplierId: 's2',
        scope: scopeOf('d1', 'd2'),
        level: 'EH3',
        userIds: ['p1', 'p3'],
        contactId: 'p9',
        endsOn: '2030-12-31',
      },
      steps: [{ step: 'noted', on: '2026-11-25' }],
      closedOn: null,
    });
  });

  it('of their side keeps their contact, and what ours records where theirs is not known', () => {
    expect(make(chain({ grantor: UNKNOWN }), 'grantor')?.kept).toMatchObject({
      contactId: 'p8',
      supplierId: 's1',
    });
  });

  it('keeps that it is not known who was assigned', () => {
    expect(make(chain({ assignments: null }))?.kept.userIds).toBeNull();
  });

  it.each([
    ['no side is recorded', chain({ grantor: MISSING, intermediary: UNKNOWN })],
    ['the grantor is not recorded', chain({ grantorId: 'o9' })],
    ['the intermediary is not recorded', chain({ intermediaryId: 'o9' })],
  ])('makes none where %s', (_name, one) => {
    expect(make(one)).toBeNull();
  });
});

describe('the steps', () => {
  it('go one after another, and the comparison closes the dossier', () => {
    let dossier = kept();
    for (const step of DOSSIER_STEPS.slice(1)) {
      expect([dossier.closedOn, legalDossierSteps(dossier)]).toEqual([null, [step]]);
      const next = advanceDossier(dossier, step, TODAY);
      if (isIllegal(next)) throw new Error('legal expected');
      dossier = next;
    }
    expect([dossier.closedOn, legalDossierSteps(dossier)]).toEqual(['2026-11-25', []]);
    expect(advanceDossier(dossier, 'compared', TODAY)).toEqual({ illegal: 'not-next', legal: [] });
  });

  it.each(DOSSIER_STEPS.filter((step) => step !== 'kept'))('what is only noted cannot be %s', (step) => {
    expect(advanceDossier(kept(), step, TODAY)).toEqual({ illegal: 'not-next', legal: ['kept'] });
  });

  it('no step is before the one before it', () => {
    expect(advanceDossier(kept(), 'kept', calendarDate('2026-11-24'))).toMatchObject({
      illegal: 'before-last-step',
    });
  });

  it('a dossier without steps begins with noting, on the day it was made or later', () => {
    const empty = { ...kept(), steps: [] };
    expect(advanceDossier(empty, 'noted', TODAY)).toMatchObject({ steps: [{ step: 'noted' }] });
    expect(advanceDossier(empty, 'noted', calendarDate('2026-11-24'))).toMatchObject({
      illegal: 'before-last-step',
    });
  });
});

describe('the checklist', () => {
  const compare = (
    one: ChainMandate,
    over: Partial<RenewalDossier['kept']> = {},
    given: ChainGiven = CONTACTS,
  ) => {
    const dossier = kept();
    const checks = compareDossier(
      { ...dossier, kept: { ...dossier.kept, ...over } },
      one,
      chainFacts(given),
      TODAY,
    );
    return new Map(checks.map((check) => [check.what, check]));
  };
  const states = (checks: ReturnType<typeof compare>) => [...checks.values()].map(({ state }) => state);

  it('finds everything the same where it is', () => {
    expect([...compare(chain()).keys()]).toEqual([
      'services',
      'users',
      'grantor-kvk',
      'intermediary-kvk',
      'level',
      'branch',
      'for-third-parties',
      'register',
      'contact',
    ]);
    expect(states(compare(chain()))).toEqual(Array(9).fill('same'));
  });

  const both = (scope: object) => chain({ grantor: side({ scope }), intermediary: side({ scope }) });
  it.each([
    ['services', both(scopeOf('d1', 'd2')), ['d1'], ['d1', 'd2']],
    ['services', both(scopeOf('d2')), ['d1'], ['d2']],
    [
      'services',
      both({ kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false }),
      ['d1'],
      ['provider:v1'],
    ],
    ['services', both({ kind: 'level', branch: null, forThirdPartiesOnly: false }), ['d1'], ['level']],
    ['users', chain({ assignments: [assigned('p2')] }), ['p1'], ['p2']],
    ['users', chain({ assignments: [] }), ['p1'], []],
    ['grantor-kvk', chain({ grantorId: 'o1' }), ['69599076'], ['68750110']],
    ['intermediary-kvk', chain({ intermediaryId: 'o2' }), ['68750110'], ['69599076']],
    ['level', chain({ level: 'EH4' }), ['EH3'], ['EH4']],
    ['branch', both({ ...scopeOf('d1'), branch: '000012345678' }), [], ['000012345678']],
    ['for-third-parties', both({ ...scopeOf('d1'), forThirdPartiesOnly: true }), ['no'], ['yes']],
    ['register', chain({ intermediary: side({ supplierId: 's2' }) }), ['s1'], ['s2']],
    ['contact', chain({ intermediaryId: 'o2' }), ['p9'], ['p8']],
  ] as const)('finds other %s', (what, one, before, after) => {
    expect(compare(one).get(what)).toEqual({ what, state: 'differs', before, after });
  });

  it('what is not known is neither the same nor another', () => {
    const unknown = compare(
      chain({ intermediary: UNKNOWN, assignments: null, grantorId: 'o9', intermediaryId: 'o8' }),
      {
        contactId: null,
      },
    );
    expect(Object.fromEntries([...unknown].map(([what, { state }]) => [what, state]))).toEqual({
      services: 'unknown',
      users: 'unknown',
      'grantor-kvk': 'unknown',
      'intermediary-kvk': 'unknown',
      level: 'same',
      branch: 'unknown',
      'for-third-parties': 'unknown',
      register: 'unknown',
      contact: 'unknown',
    });
  });

  it('the order of services and users is no difference', () => {
    const scope = scopeOf('d2', 'd1');
    const one = {
      ...both(scope),
      assignments: chain({ assignments: [assigned('p2'), assigned('p1')] }).assignments,
    };
    const checks = compare(one, { ...make(both(scopeOf('d1', 'd2')))?.kept, userIds: ['p1', 'p2'] as never });
    expect([checks.get('services')?.state, checks.get('users')?.state]).toEqual(['same', 'same']);
  });
});
