/** The risks of administrator roles, at each boundary. */
import { describe, expect, it } from 'vitest';
import type { RiskCode } from '#core/domain/rules/continuity/risk.ts';
import { risksOf } from '#core/domain/rules/continuity/risks-of.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { adminRole, mandate, person, profile, supplier, term } from '#test/unit/core/builders.ts';
import { chain, side, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { type Catalogue, registerOf } from '#test/unit/core/whole-register.ts';

const TODAY = calendarDate('2026-11-25');
type Over = Record<string, unknown>;
interface Given extends Catalogue {
  readonly roles?: readonly Over[];
  readonly mandates?: readonly Over[];
  readonly chains?: readonly Parameters<typeof chain>[0][];
  readonly persons?: readonly Over[];
}
/** The risks of one code in a few words: day, person, roles, and what hangs on them. */
function found(
  code: RiskCode,
  { roles = [], mandates = [], chains = [], persons = [], ...catalogue }: Given,
) {
  const facts = registerOf(
    {
      profile: [profile()],
      adminRoles: roles.map((over, at) => adminRole({ id: `r${at}`, ...over })),
      mandates: mandates.map((over, at) =>
        mandate({ id: `m${at}`, terms: [term('2026-01-01', '2030-12-31')], ...over }),
      ),
      chainMandates: chains.map((over) => chain(over)),
      persons: persons.map((over) => person(over)),
    },
    catalogue,
  );
  return risksOf(facts, TODAY)
    .filter((one) => one.code === code)
    .map(({ on, organisationId, personId, roleIds, mandateIds, chainIds }) =>
      [on, organisationId, personId, ...roleIds, ...mandateIds, ...chainIds].filter(Boolean).join(' '),
    )
    .join('; ');
}
const P8 = { personId: 'p8' };

describe('one living administrator', () => {
  it.each<[string, Given, string]>([
    ['nobody was ever recorded', {}, ''],
    ['one', { roles: [{}] }, 'o1 p9 r0'],
    ['one with an end', { roles: [{ to: '2026-11-25' }] }, '2026-11-25 o1 p9 r0'],
    [
      'one person with two roles',
      { roles: [{ to: '2027-01-31' }, { level: 'EH4', to: '2027-06-30' }] },
      '2027-06-30 o1 p9 r0 r1',
    ],
    [
      'one person with two roles, one of them without a known end',
      { roles: [{ to: '2027-01-31' }, { level: 'EH4' }] },
      'o1 p9 r0 r1',
    ],
    ['two', { roles: [{}, P8] }, ''],
    ['two, of whom one ended yesterday', { roles: [{}, { ...P8, to: '2026-11-24' }] }, 'o1 p9 r0'],
    ['two, of whom one ends today', { roles: [{}, { ...P8, to: '2026-11-25' }] }, ''],
    ['two, of whom one begins tomorrow', { roles: [{}, { ...P8, from: '2026-11-26' }] }, 'o1 p9 r0'],
    [
      'two, of whom one was withdrawn',
      { roles: [{}, { ...P8, revoked: { on: '2026-11-25', reason: null } }] },
      'o1 p9 r0',
    ],
    ['two, of whom one is in the archive', { roles: [{}, { ...P8, archivedOn: '2026-11-25' }] }, 'o1 p9 r0'],
    [
      'two, of whom one has left',
      { roles: [{}, P8], persons: [{ id: 'p8', lastWorkingDay: '2026-11-24' }] },
      'o1 p9 r0',
    ],
    [
      'one for each of two organisations',
      { roles: [{}, { organisationId: 'o2', ...P8 }] },
      'o1 p9 r0; o2 p8 r1',
    ],
    ['one at each of two suppliers', { roles: [{}, { supplierId: 's2', ...P8 }] }, 'o1 p9 r0; o1 p8 r1'],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(found('one-living-administrator', given)).toBe(expected);
  });
});

describe('no living administrator', () => {
  const ENDED = { roles: [{ to: '2026-11-24' }] };
  it.each<[string, Given, string]>([
    ['nobody was ever recorded', { mandates: [{}] }, ''],
    ['the role ended and nothing lives there', ENDED, ''],
    ['the role ended yesterday', { ...ENDED, mandates: [{}] }, '2030-12-31 o1 m0'],
    ['the role ends today', { roles: [{ to: '2026-11-25' }], mandates: [{}] }, ''],
    ['the mandate ended too', { ...ENDED, mandates: [{ terms: [term(null, '2026-11-24')] }] }, ''],
    ['the mandate was withdrawn', { ...ENDED, mandates: [{ revoked: { on: null, reason: null } }] }, ''],
    [
      'the mandate is withdrawn later',
      { ...ENDED, mandates: [{ revoked: { on: '2027-01-01', reason: null } }] },
      '2026-12-31 o1 m0',
    ],
    ['the mandate was replaced', { ...ENDED, mandates: [{ replacedById: 'm9' }] }, ''],
    ['the mandate is in the archive', { ...ENDED, mandates: [{ archivedOn: '2026-01-01' }] }, ''],
    [
      'the mandate stands at a supplier that is not known',
      { ...ENDED, mandates: [{ supplierId: null }] },
      '',
    ],
    ['our side of a chain lives there', { ...ENDED, chains: [{}] }, '2030-12-31 o1 c1'],
    ['our side of a chain is not known', { ...ENDED, chains: [{ intermediary: UNKNOWN }] }, ''],
    ['the chain was replaced', { ...ENDED, chains: [{ replacedById: 'c9' }] }, ''],
    ['the chain is in the archive', { ...ENDED, chains: [{ archivedOn: '2026-01-01' }] }, ''],
    [
      'the chain ends today',
      { ...ENDED, chains: [{ grantor: side({ terms: [term(null, '2026-11-25')] }) }] },
      '2030-12-31 o1 c1',
    ],
    ['the chain ended', { ...ENDED, chains: [{ grantor: side({ terms: [term(null, '2026-11-24')] }) }] }, ''],
    [
      'the chain was withdrawn',
      { ...ENDED, chains: [{ grantor: side({ revoked: { on: null, reason: null } }) }] },
      '',
    ],
    [
      'nothing of the chain is recorded',
      { ...ENDED, chains: [{ grantor: UNKNOWN, intermediary: UNKNOWN }] },
      '',
    ],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(found('no-living-administrator', given)).toBe(expected);
  });
});

describe('all roles end in one month', () => {
  const both = (one: string | null, other: string | null) => ({ roles: [{ to: one }, { ...P8, to: other }] });
  it.each<[string, Given, string]>([
    ['the first and the last day of it', both('2027-03-31', '2027-03-01'), '2027-03-01 o1 r0 r1'],
    ['the day before it', both('2027-03-31', '2027-02-28'), ''],
    ['the same month of another year', both('2027-03-31', '2028-03-31'), ''],
    ['one without a known end', both('2027-03-31', null), ''],
    ['only one role', { roles: [{ to: '2027-03-31' }] }, ''],
    [
      'one that ended before does not count',
      { roles: [{ to: '2026-03-31' }, { ...P8, to: '2027-03-31' }] },
      '',
    ],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(found('roles-end-in-one-month', given)).toBe(expected);
  });
});

describe('a role that ends before the mandates it must renew', () => {
  const until = (to: string | null, over: Over = {}) => ({ to, ...over });
  const M = { mandates: [{}] };
  it.each<[string, Given, string]>([
    ['the day before', { ...M, roles: [until('2030-12-30')] }, '2030-12-30 o1 r0 m0'],
    ['the same day', { ...M, roles: [until('2030-12-31')] }, ''],
    ['no known end', { ...M, roles: [until(null)] }, ''],
    ['another role lasts', { ...M, roles: [until('2027-01-31'), until('2031-01-31', P8)] }, ''],
    [
      'another role lasts, of lower level',
      { ...M, roles: [until('2027-01-31'), until('2031-01-31', { ...P8, level: 'EH2+' })] },
      '2027-01-31 o1 r0 m0',
    ],
    [
      'the last of several',
      {
        ...M,
        roles: [until('2027-01-31'), until('2027-06-30', P8), until('2027-03-31', { personId: 'p7' })],
      },
      '2027-06-30 o1 r1 m0',
    ],
    ['no role reaches it', { ...M, roles: [until('2027-01-31', { level: 'EH2+' })] }, ''],
    [
      'by level',
      {
        roles: [until('2027-01-31', { level: 'EH4' }), until('2028-01-31')],
        mandates: [{}, { level: 'EH4' }, {}],
      },
      '2027-01-31 o1 r0 m1; 2028-01-31 o1 r1 m0 m2',
    ],
    ['a chain', { roles: [until('2027-01-31')], chains: [{}] }, '2027-01-31 o1 r0 c1'],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(found('role-ends-before-mandates', given)).toBe(expected);
  });
});

describe('approving one’s own where the supplier bars it', () => {
  const barring = (selfApproval: string) => ({ suppliers: [supplier({ selfApproval })] });
  const own = {
    mandates: [{ personId: 'p9' }, { personId: 'p9', terms: [term(null, '2027-01-31')] }, {}],
    chains: [{}],
  };
  const BARRED = barring('barred');
  it.each<[string, Given, string]>([
    ['the only administrator', { ...BARRED, ...own, roles: [{}] }, '2027-01-31 o1 p9 m0 m1'],
    ['another lives', { ...BARRED, ...own, roles: [{}, P8] }, ''],
    [
      'another lives, of lower level',
      { ...BARRED, ...own, roles: [{}, { ...P8, level: 'EH2+' }] },
      '2027-01-31 o1 p9 m0 m1',
    ],
    ['somebody else’s', { ...BARRED, mandates: [{}], roles: [{}] }, ''],
    ['allowed', { ...barring('allowed'), ...own, roles: [{}] }, ''],
    ['not known', { ...barring('unknown'), ...own, roles: [{}] }, ''],
    ['the supplier is not recorded', { suppliers: [], ...own, roles: [{}] }, ''],
  ])('%s: %j: %s', (_name, given, expected) => {
    expect(found('self-approval-barred', given)).toBe(expected);
  });
});
