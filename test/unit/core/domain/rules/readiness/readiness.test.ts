/** Who needs a service, who can file through the day, and whose move it is where not. */
import { describe, expect, it } from 'vitest';
import { readiness } from '#core/domain/rules/readiness/readiness.ts';
import { supplier, term, usedOn } from '#test/unit/core/builders.ts';
import { assigned, MISSING, scopeOf, service, side } from '#test/unit/core/chain-builders.ts';
import { ALL, DEADLINE, type Given, known, TODAY } from './given.ts';

const asked = (given: Given) => readiness({ serviceId: 'd1', deadlineOn: DEADLINE }, known(given), TODAY);
function found(given: Given) {
  const { needed, ready, notReady, unknown } = asked(given);
  const ids = (list: typeof ready) =>
    list.map((one) => `${one.organisationId} by ${one.neededBy.join('+')}`).join(', ');
  expect(needed).toBe(ready.length + notReady.length + unknown.length);
  return [`${needed}`, ids(ready), ids(notReady), ids(unknown)].join(' | ');
}

const until = (endsOn: string) => ({ terms: [term('2026-01-01', endsOn)] });
const on = (day: string | null) => ({ revoked: { on: day, reason: null } });
const left = (item: string, clock: string, lastDay: string, kind = 'not-renewing') => ({
  answers: [
    {
      id: `${item}|${clock}`,
      item,
      clock,
      lastDay,
      given: { kind, reason: 'stopt' },
      answeredOn: '2026-01-01',
    },
  ],
});

describe('the organisations that need a service', () => {
  it.each<[string, Given, string]>([
    ['nobody', {}, '0 |  |  | '],
    ['by a mandate', { mandates: [{}] }, '1 | o1 by mandate |  | '],
    ['by two', { mandates: [{}, {}] }, '1 | o1 by mandate |  | '],
    ['by a mandate for another service', { mandates: [{ scope: scopeOf('d2') }] }, '0 |  |  | '],
    ['by a mandate for everything', { mandates: [{ scope: ALL }] }, '1 | o1 by mandate |  | '],
    [
      'by a mandate for everything below its level',
      { mandates: [{ scope: ALL, level: 'EH2+' }] },
      '0 |  |  | ',
    ],
    [
      'by a mandate for everything, its level not known',
      { mandates: [{ scope: ALL }], services: [service('d1', { level: null })] },
      '0 |  |  | ',
    ],
    ['by a mandate for everything, not recorded', { mandates: [{ scope: ALL }], services: [] }, '0 |  |  | '],
    [
      'by a mandate for third parties only',
      { mandates: [{ scope: { ...scopeOf('d1'), forThirdPartiesOnly: true } }] },
      '0 |  |  | ',
    ],
    [
      'by a planned mandate',
      { mandates: [{ terms: [term('2027-01-31', '2030-01-01')] }] },
      '1 | o1 by mandate |  | ',
    ],
    [
      'by one that starts too late',
      { mandates: [{ terms: [term('2027-02-01', '2030-01-01')] }] },
      '1 |  | o1 by mandate | ',
    ],
    ['by one that ends on the day', { mandates: [until('2027-01-31')] }, '1 | o1 by mandate |  | '],
    ['by one that ends the day before', { mandates: [until('2027-01-30')] }, '1 |  | o1 by mandate | '],
    ['by one that ended by itself', { mandates: [until('2026-11-24')] }, '1 |  | o1 by mandate | '],
    [
      'by one that is meant to end',
      { mandates: [until('2027-01-30')], ...left('m0', 'term', '2027-01-30') },
      '0 |  |  | ',
    ],
    [
      'by one that was meant to end before',
      { mandates: [until('2027-01-30')], ...left('m0', 'term', '2026-01-30') },
      '1 |  | o1 by mandate | ',
    ],
    [
      'by one that was only seen',
      { mandates: [until('2027-01-30')], ...left('m0', 'term', '2027-01-30', 'seen') },
      '1 |  | o1 by mandate | ',
    ],
    ['by one that was withdrawn', { mandates: [on('2026-11-25')] }, '0 |  |  | '],
    ['by one that is withdrawn tomorrow', { mandates: [on('2026-11-26')] }, '1 |  | o1 by mandate | '],
    ['by one that was replaced', { mandates: [{ replacedById: 'm9' }] }, '0 |  |  | '],
    ['by one in the archive', { mandates: [{ archivedOn: '2026-11-25' }] }, '0 |  |  | '],
    ['by a chain', { chains: [{}] }, '1 | o2 by chain |  | '],
    [
      'by a mandate and a chain',
      { chains: [{}], mandates: [{ organisationId: 'o2', ...until('2027-01-30') }] },
      '1 | o2 by mandate+chain |  | ',
    ],
    ['by a chain that was withdrawn', { chains: [{ grantor: side(on(null)) }] }, '0 |  |  | '],
    ['by a chain that was replaced', { chains: [{ replacedById: 'c9' }] }, '0 |  |  | '],
    ['by a chain in the archive', { chains: [{ archivedOn: '2026-11-25' }] }, '0 |  |  | '],
    [
      'by a chain that is meant to end',
      { chains: [{ intermediary: side(until('2027-01-30')) }], ...left('c0', 'side-own', '2027-01-30') },
      '0 |  |  | ',
    ],
    [
      'by a chain that ends',
      { chains: [{ intermediary: side(until('2027-01-30')) }] },
      '1 |  | o2 by chain | ',
    ],
    ['by a bundle', { organisations: [{ id: 'o2', bundleIds: ['k1'] }] }, '1 |  | o2 by bundle | '],
    [
      'by a bundle and a chain',
      { organisations: [{ id: 'o2', bundleIds: ['k1'] }], chains: [{}] },
      '1 | o2 by chain+bundle |  | ',
    ],
    ['by a bundle that is not recorded', { organisations: [{ id: 'o2', bundleIds: ['k9'] }] }, '0 |  |  | '],
    [
      'not when in the archive',
      { organisations: [{ archivedOn: '2026-01-01' }], mandates: [{}] },
      '0 |  |  | ',
    ],
    [
      'not when gone on under another number',
      { organisations: [{ succeededById: 'o2' }], mandates: [{}] },
      '0 |  |  | ',
    ],
    [
      'not when a client no more',
      { organisations: [{ cooperationEndsOn: '2027-01-30' }], mandates: [{}] },
      '0 |  |  | ',
    ],
    [
      'still on the last day as a client',
      { organisations: [{ cooperationEndsOn: '2027-01-31' }], mandates: [{}] },
      '1 | o1 by mandate |  | ',
    ],
    [
      'an organisation that is not recorded',
      { mandates: [{ organisationId: 'o9' }] },
      '1 | o9 by mandate |  | ',
    ],
    ['what is not known stands apart', { mandates: [{}], means: [] }, '1 |  |  | o1 by mandate'],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(found(given)).toBe(expected);
  });

  it('takes the way that comes closest', () => {
    const mandates = [{ level: 'EH2+', ...until('2026-12-31') }, until('2026-12-31')];
    const [first] = asked({ mandates }).notReady;
    expect(first?.best?.recordId).toBe('m1');
    const doubtful = [{ supplierId: 's3', lastUse: { kind: 'unknown' } }, { personId: 'p2' }];
    const [second] = asked({
      mandates: doubtful,
      means: [],
      suppliers: [supplier({ id: 's3' }), supplier({ inactivityMonths: 'none' })],
    }).unknown;
    expect(second?.best?.recordId).toBe('m1');
  });
});

describe('whose move it is', () => {
  const moves = (given: Given) =>
    asked(given)
      .notReady.flatMap((one) => one.moves)
      .map(({ whose, personId, organisationId }) => [whose, personId ?? organisationId].join(' '))
      .join(', ');
  const counts = [supplier()];
  const longAgo = [term('2020-01-01', '2030-01-01')];
  it.each<[string, Given, string]>([
    ['nothing recorded', { organisations: [{ id: 'o2', bundleIds: ['k1'] }] }, 'authorised-person o2'],
    ['the term ends', { mandates: [until('2027-01-30')] }, 'authorised-person o1'],
    [
      'two reasons, one mover',
      { mandates: [{ ...until('2027-01-30'), suspensions: [{ from: null, to: null }] }] },
      'authorised-person o1',
    ],
    ['the means ends', { mandates: [{}], means: [{ endsOn: '2027-01-30' }] }, 'user p1'],
    [
      'both',
      { mandates: [until('2027-01-30')], means: [{ endsOn: '2027-01-30' }] },
      'authorised-person o1, user p1',
    ],
    [
      'it lapses unless somebody logs in',
      { mandates: [{ terms: longAgo, lastUse: usedOn('2024-11-26') }], suppliers: counts },
      'user p1',
    ],
    [
      'it has lapsed',
      { mandates: [{ terms: longAgo, lastUse: usedOn('2024-11-25') }], suppliers: counts },
      'authorised-person o1',
    ],
    [
      'the user leaves',
      { mandates: [{}], persons: [{ id: 'p1', lastWorkingDay: '2027-01-30' }] },
      'authorised-person o1',
    ],
    ['the grantor’s side', { chains: [{ grantor: MISSING }] }, 'authorised-person o2'],
    [
      'the intermediary’s side',
      { chains: [{ intermediary: side(until('2027-01-30')) }] },
      'authorised-person o1',
    ],
    [
      'both sides',
      { chains: [{ grantor: side(until('2027-01-30')), intermediary: side({ pending: true }) }] },
      'authorised-person o2, authorised-person o1',
    ],
    [
      'the level of the chain',
      {
        chains: [{}],
        services: [service('d1', { level: 'EH4' })],
        means: [{ level: 'EH4', endsOn: '2031-01-01' }],
      },
      'authorised-person o2, authorised-person o1',
    ],
    [
      'an assignment',
      { chains: [{ assignments: [assigned('p1', { to: '2027-01-30' })] }] },
      'authorised-person o1',
    ],
    ['the means of an employee of the intermediary', { chains: [{}], means: [{ level: 'EH2+' }] }, 'user p1'],
    ['not known is nobody’s', { mandates: [{}], means: [] }, ''],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(moves(given)).toBe(expected);
  });

  it('is nobody’s where all is ready', () => {
    expect(asked({ mandates: [{}] }).ready[0]).toMatchObject({
      best: { recordId: 'm0', outcome: 'yes' },
      moves: [],
    });
  });
});
