/** Whether the employees of an intermediary can act through a chain on a day, side by side and user by user. */
import { describe, expect, it } from 'vitest';
import { whoMay } from '#core/domain/rules/who-may/who-may.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { means, person, supplier, term, usedOn } from '#test/unit/core/builders.ts';
import { assigned, chain, MISSING, scopeOf, service, side, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { type Catalogue, NO_INACTIVITY, registerOf } from '#test/unit/core/whole-register.ts';

const TODAY = calendarDate('2026-11-25');
interface Given extends Catalogue {
  readonly chain?: Parameters<typeof chain>[0];
  readonly means?: readonly Record<string, unknown>[];
  readonly person?: Record<string, unknown>;
  readonly on?: string;
  readonly serviceId?: string;
}
function ways(given: Given = {}) {
  const facts = registerOf(
    {
      chainMandates: [chain(given.chain)],
      means: (given.means ?? [{ endsOn: '2031-06-30' }]).map((over, at) => means({ id: `e${at}`, ...over })),
      persons: given.person ? [person({ id: 'p1', name: 'Anna', ...given.person })] : [],
    },
    given,
  );
  const on = calendarDate(given.on ?? '2026-11-25');
  const { persons, withoutPerson } = whoMay(
    { serviceId: given.serviceId ?? 'd1', organisationId: 'o2', on },
    facts,
    TODAY,
  );
  return [...persons.flatMap((one) => one.ways), ...withoutPerson];
}
const found = (given: Given) =>
  ways(given)
    .map(({ personId, outcome, reasons, notKnown }) => {
      const why = reasons.map(({ code, on, side: of }) => [of, code, on].filter(Boolean).join(' '));
      const asked = notKnown.map(({ code, side: of }) => `? ${[of, code].filter(Boolean).join(' ')}`);
      return [`${personId} ${outcome}`, ...why, ...asked].join(', ');
    })
    .join('; ');

const everything = { kind: 'level', branch: null, forThirdPartiesOnly: false };
const ofProvider = (providerId: string) => ({ ...everything, kind: 'provider', providerId });
const ENDED = side({ terms: [term('2024-01-01', '2026-11-24')] });

describe('a chain mandate on a day', () => {
  it('lets whom it is assigned to act through the intermediary', () => {
    expect(ways()).toMatchObject([
      {
        kind: 'chain',
        recordId: 'c1',
        personId: 'p1',
        intermediaryId: 'o1',
        supplierId: 's1',
        reach: { breadth: 'services', branch: null, forThirdPartiesOnly: false },
        meansId: 'e0',
        outcome: 'yes',
        reasons: [],
        notKnown: [],
      },
    ]);
  });

  it.each<[string, Given, string]>([
    ['a side ended', { chain: { grantor: ENDED } }, 'p1 no, grantor term-ended 2026-11-24'],
    ['the day before', { chain: { grantor: ENDED }, on: '2026-11-24' }, 'p1 yes'],
    [
      'both sides',
      { chain: { grantor: ENDED, intermediary: side({ pending: true }) } },
      'p1 no, grantor term-ended 2026-11-24, intermediary side-pending',
    ],
    [
      'planned',
      { on: '2025-12-31' },
      'p1 no, grantor not-started 2026-01-01, intermediary not-started 2026-01-01',
    ],
    [
      'revoked',
      { chain: { intermediary: side({ revoked: { on: '2026-11-25', reason: null } }) } },
      'p1 no, intermediary revoked 2026-11-25',
    ],
    [
      'revoked on a day not known',
      { chain: { intermediary: side({ revoked: { on: null, reason: null } }) }, on: '2026-11-24' },
      'p1 unknown, ? intermediary revocation-day',
    ],
    [
      'suspended',
      { chain: { grantor: side({ suspensions: [{ from: null, to: '2026-11-25' }] }) } },
      'p1 no, grantor suspended 2026-11-25',
    ],
    ['side missing', { chain: { grantor: MISSING } }, 'p1 no, grantor side-missing'],
    ['side not known', { chain: { grantor: UNKNOWN } }, 'p1 unknown, ? grantor side'],
    [
      'one register: the other side is that entry',
      { chain: { registration: 'one-register', grantor: UNKNOWN } },
      'p1 yes',
    ],
    [
      'one register, recorded as the signature',
      { chain: { registration: 'one-register', intermediary: UNKNOWN } },
      'p1 yes',
    ],
    [
      'two registers, the login side not known',
      { chain: { intermediary: UNKNOWN }, means: [] },
      'p1 unknown, ? intermediary side, ? means',
    ],
    ['archived', { chain: { archivedOn: '2026-11-25' } }, 'p1 no, archived 2026-11-25'],
    ['archived later', { chain: { archivedOn: '2026-11-26' } }, 'p1 yes'],
    [
      'level below the service',
      { services: [service('d1', { level: 'EH4' })], means: [{ level: 'EH4', endsOn: '2031-06-30' }] },
      'p1 no, level-below-service',
    ],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(found(given)).toBe(expected);
  });

  const differs = { grantor: side({ scope: scopeOf('d1', 'd2') }) };
  const branch = { grantor: side({ scope: { ...scopeOf('d1'), branch: '000037178598' } }) };
  const wide = { grantor: side({ scope: ofProvider('v1') }) };
  it.each<[string, Given, string]>([
    ['another service', { serviceId: 'd3' }, ''],
    ['on both sides', { chain: differs }, 'p1 yes'],
    ['on one side', { chain: differs, serviceId: 'd2' }, 'p1 no, intermediary service-not-recorded'],
    [
      'on one side, one register',
      { chain: { ...differs, registration: 'one-register' }, serviceId: 'd2' },
      'p1 yes',
    ],
    [
      'on one side, not known whether it matters',
      { chain: { ...differs, registration: null }, serviceId: 'd2' },
      'p1 unknown, ? registration',
    ],
    ['restricted on one side', { chain: branch }, 'p1 no, restrictions-differ'],
    [
      'restricted on one side, one register',
      { chain: { ...branch, registration: 'one-register' } },
      'p1 yes',
    ],
    [
      'restricted on one side, not known whether it matters',
      { chain: { ...branch, registration: null } },
      'p1 unknown, ? registration',
    ],
    [
      'provider not known on one side',
      { chain: wide, services: [service('d1', { providerId: null })] },
      'p1 unknown, ? grantor service-provider',
    ],
    [
      'provider not known at all',
      {
        chain: {
          grantor: side({ scope: ofProvider('v1') }),
          intermediary: side({ scope: ofProvider('v1') }),
        },
        services: [service('d1', { providerId: null })],
      },
      'p1 unknown, ? service-provider',
    ],
    [
      'before',
      {
        chain: {
          grantor: side({
            scope: scopeOf('d2'),
            formerScopes: [{ scope: scopeOf('d1'), until: '2026-11-24' }],
          }),
          intermediary: side({ scope: scopeOf('d2') }),
        },
      },
      'p1 no, scope-changed',
    ],
    ['nothing recorded', { chain: { grantor: UNKNOWN, intermediary: UNKNOWN } }, ''],
  ])('reaches a service by what its sides record, %s: %j: %s', (_name, given, expected) => {
    expect(found(given)).toBe(expected);
  });

  const to = (...assignments: object[]) => ({ chain: { assignments } });
  it.each<[string, Given, string]>([
    ['not known', { chain: { assignments: null } }, 'null unknown, ? assignments'],
    ['nobody', to(), 'null no, nobody-assigned'],
    ['from a day', to(assigned('p1', { from: '2026-11-26' })), 'p1 no, assignment-not-started 2026-11-26'],
    ['from a day', to(assigned('p1', { from: '2026-11-25', to: '2026-11-25' })), 'p1 yes'],
    ['to a day', to(assigned('p1', { to: '2026-11-24' })), 'p1 no, assignment-ended 2026-11-24'],
    [
      'several',
      to(assigned('p1', { to: '2026-11-24' }), assigned('p2')),
      'p2 unknown, ? means; p1 no, assignment-ended 2026-11-24',
    ],
    ['one who left', { person: { lastWorkingDay: '2026-11-24' } }, 'p1 no, person-left 2026-11-24'],
    [
      'one who lapsed',
      {
        ...to(assigned('p1', { lastUse: usedOn('2024-11-25') })),
        chain: {
          intermediary: side({ terms: [term('2024-01-01', '2028-12-31')] }),
          assignments: [assigned('p1', { lastUse: usedOn('2024-11-25') })],
        },
        suppliers: [supplier()],
      },
      'p1 no, lapsed 2026-11-24',
    ],
    [
      'a means below EH3',
      { services: [service('d1', { level: 'EH2+' })], means: [{ level: 'EH2+', endsOn: '2031-06-30' }] },
      'p1 no, means-below-service',
    ],
    [
      'a service whose level is not known',
      { services: [service('d1', { level: null })] },
      'p1 unknown, ? service-level',
    ],
    [
      'a means at another supplier',
      { chain: { intermediary: side({ supplierId: 's2' }) }, suppliers: NO_INACTIVITY },
      'p1 unknown, ? means',
    ],
  ])('is assigned to %s: %j: %s', (_name, given, expected) => {
    expect(found(given)).toBe(expected);
  });
});
