/** Services that hang on one person. */
import { describe, expect, it } from 'vitest';
import { risksOf } from '#core/domain/rules/continuity/risks-of.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, means, organisation, person, term } from '#test/unit/core/builders.ts';
import { assigned, chain, scopeOf, service, side } from '#test/unit/core/chain-builders.ts';
import { type Catalogue, registerOf } from '#test/unit/core/whole-register.ts';

const TODAY = calendarDate('2026-11-25');
type Over = Record<string, unknown>;
interface Given extends Catalogue {
  readonly mandates?: readonly Over[];
  readonly chains?: readonly Parameters<typeof chain>[0][];
  readonly means?: readonly Over[];
  readonly persons?: readonly Over[];
  readonly organisations?: readonly Over[];
}
function found({
  mandates = [],
  chains = [],
  means: all = [],
  persons = [],
  organisations = [],
  ...catalogue
}: Given) {
  const facts = registerOf(
    {
      mandates: mandates.map((over, at) => mandate({ id: `m${at}`, ...over })),
      chainMandates: chains.map((over, at) => chain({ id: `c${at}`, ...over })),
      means: all.map((over, at) => means({ id: `e${at}`, ...over })),
      persons: persons.map((over) => person(over)),
      organisations: organisations.map((over) => organisation(over)),
    },
    catalogue,
  );
  return risksOf(facts, TODAY)
    .filter(({ code }) => code === 'one-capable-user')
    .map(({ personId, on, concerns }) =>
      [
        personId,
        on,
        ...concerns.map(
          ({ organisationId, serviceId, providerId }) =>
            `${organisationId}/${serviceId ?? providerId ?? 'all'}`,
        ),
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');
}

const ALL = { kind: 'level', branch: null, forThirdPartiesOnly: false };
const PROVIDER = { ...ALL, kind: 'provider', providerId: 'v1' };
const P2 = { personId: 'p2' };
const P3 = { personId: 'p3' };

describe('a service with a single capable user', () => {
  it.each<[string, Given, string]>([
    ['one', { mandates: [{}] }, 'p1 o1/d1'],
    ['one with two mandates', { mandates: [{}, {}] }, 'p1 o1/d1'],
    ['two', { mandates: [{}, P2] }, ''],
    ['three', { mandates: [{}, P2, P3] }, ''],
    [
      'everything that hangs on one person, together',
      { mandates: [{ scope: scopeOf('d1', 'd2') }, { organisationId: 'o2' }, P2] },
      'p1 o1/d2 o2/d1',
    ],
    ['the other ended', { mandates: [{}, { ...P2, terms: [term(null, '2026-11-24')] }] }, 'p1 o1/d1'],
    ['the other ends today', { mandates: [{}, { ...P2, terms: [term(null, '2026-11-25')] }] }, ''],
    [
      'the other is to begin',
      { mandates: [{}, { ...P2, terms: [term('2026-11-26', '2030-01-01')] }] },
      'p1 o1/d1',
    ],
    ['the other is below the service', { mandates: [{}, { ...P2, level: 'EH2+' }] }, 'p1 o1/d1'],
    ['the other’s means ended', { mandates: [{}, P2], means: [{ ...P2, endsOn: '2026-11-24' }] }, 'p1 o1/d1'],
    ['the other’s means is not known', { mandates: [{}, P2], means: [{ endsOn: '2030-01-01' }] }, ''],
    [
      'the other acts for third parties only',
      { mandates: [{}, { ...P2, scope: { ...ALL, forThirdPartiesOnly: true } }] },
      'p1 o1/d1',
    ],
    [
      'the one is about to leave',
      { mandates: [{}], persons: [{ id: 'p1', lastWorkingDay: '2027-01-31' }] },
      'p1 2027-01-31 o1/d1',
    ],
    [
      'the level of the service is not known',
      { mandates: [{}], services: [service('d1', { level: null })] },
      'p1 o1/d1',
    ],
    ['nobody is capable', { mandates: [{ level: 'EH2+' }] }, ''],
    ['an organisation that is not recorded', { mandates: [{ organisationId: 'o9' }] }, 'p1 o9/d1'],
    ['an organisation in the archive', { mandates: [{}], organisations: [{ archivedOn: '2026-01-01' }] }, ''],
    [
      'an organisation that went on under another number',
      { mandates: [{}], organisations: [{ succeededById: 'o2' }] },
      '',
    ],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(found(given)).toBe(expected);
  });

  it.each<[string, Given, string]>([
    ['a provider', { mandates: [{ scope: PROVIDER }] }, 'p1 o1/v1'],
    ['everything', { mandates: [{ scope: ALL }] }, 'p1 o1/all'],
    [
      'a provider, with another for everything',
      { mandates: [{ scope: PROVIDER }, { ...P2, scope: ALL }] },
      'p2 o1/all',
    ],
    ['two for a provider', { mandates: [{ scope: PROVIDER }, { ...P2, scope: PROVIDER }] }, ''],
    [
      'two for a provider, of whom one has no means that serves',
      { mandates: [{ scope: PROVIDER }, { ...P2, scope: PROVIDER }], means: [{ ...P2, level: 'EH2+' }] },
      'p1 o1/v1',
    ],
    [
      'a service that another reaches by its provider',
      { mandates: [{}, { ...P2, scope: PROVIDER }] },
      'p2 o1/v1',
    ],
    [
      'a service whose provider is not known',
      { mandates: [{}, { ...P2, scope: PROVIDER }], services: [service('d1', { providerId: null })] },
      'p2 o1/v1',
    ],
    [
      'a service of another provider',
      { mandates: [{}, { ...P2, scope: PROVIDER }], services: [service('d1', { providerId: 'v2' })] },
      'p1 o1/d1; p2 o1/v1',
    ],
    [
      'a service that another reaches with all others, at too low a level',
      { mandates: [{}, { ...P2, scope: ALL, level: 'EH2+' }] },
      'p1 o1/d1; p2 o1/all',
    ],
    [
      'a service that two others reach with all others',
      { mandates: [{}, { ...P2, scope: ALL }, { ...P3, scope: ALL }] },
      '',
    ],
  ])('by wider scopes, %s: %j: %s', (_name, given, expected) => {
    expect(found(given)).toBe(expected);
  });

  const wide = { grantor: side({ scope: ALL }), intermediary: side({ scope: ALL }) };
  const mixed = { grantor: side({ scope: ALL }), intermediary: side() };
  const two = { assignments: [assigned('p1'), assigned('p2')] };
  it.each<[string, Given, string]>([
    ['one user', { chains: [{}] }, 'p1 o2/d1'],
    ['two users', { chains: [two] }, ''],
    ['users that are not known', { chains: [{ assignments: null }] }, ''],
    [
      'users that are not known, beside a mandate',
      { chains: [{ assignments: null }], mandates: [{ organisationId: 'o2', ...P3 }] },
      '',
    ],
    [
      'one whose assignment ended',
      { chains: [{ assignments: [assigned('p1'), assigned('p2', { to: '2026-11-24' })] }] },
      'p1 o2/d1',
    ],
    ['two chains to two persons', { chains: [{}, { assignments: [assigned('p2')] }] }, ''],
    ['a chain that does not work', { chains: [{ grantor: side({ pending: true }) }] }, ''],
    [
      'two mandates and a chain',
      {
        chains: [{}],
        mandates: [
          { organisationId: 'o2', ...P2 },
          { organisationId: 'o2', ...P3 },
        ],
      },
      '',
    ],
    [
      'a service that only one side records',
      { chains: [{ grantor: side({ scope: scopeOf('d1', 'd2') }) }] },
      'p1 o2/d1',
    ],
    ['a mandate and a chain', { chains: [{}], mandates: [{ organisationId: 'o2', ...P2 }] }, ''],
    ['everything, one user', { chains: [wide] }, 'p1 o2/all'],
    ['everything, two users', { chains: [{ ...wide, ...two }] }, ''],
    ['everything, users not known', { chains: [{ ...wide, assignments: null }] }, ''],
    [
      'everything, a user whose assignment ended',
      { chains: [{ ...wide, assignments: [assigned('p1', { to: '2026-11-24' })] }] },
      '',
    ],
    [
      'a service that a chain for everything reaches too',
      { chains: [wide], mandates: [{ organisationId: 'o2', ...P2 }] },
      'p1 o2/all',
    ],
    ['a service that one side names, within everything', { chains: [mixed] }, 'p1 o2/d1 o2/all'],
  ])('through chains, %s: %j: %s', (_name, given, expected) => {
    expect(found(given)).toBe(expected);
  });
});
