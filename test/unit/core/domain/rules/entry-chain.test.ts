import { describe, expect, it } from 'vitest';
import { type ChainEntry, checkChainEntry } from '#core/domain/rules/entry-chain.ts';
import { grantingOf } from '#core/domain/rules/granting.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { adminRole, facts, type Given, means } from '#test/unit/core/builders.ts';

const FINE: ChainEntry = {
  grantor: 'Voorbeeld Bouw BV',
  grantorKvk: '68750110',
  intermediaries: ['Kantoor Voorbeeld'],
  hasScope: true,
  services: [{ level: 'EH3', acceptsChain: 'yes' }],
  level: 'EH3',
  terms: [{ startsOn: calendarDate('2026-01-02'), endsOn: calendarDate('2030-12-31') }],
  granting: null,
  texts: [],
};
const codes = (over: Partial<ChainEntry>) =>
  checkChainEntry({ ...FINE, ...over }, { closures: [] }).map(({ code, severity, field }) => [
    code,
    severity,
    field,
  ]);
const term = (startsOn: string | null, endsOn: string) => ({
  startsOn: startsOn === null ? null : calendarDate(startsOn),
  endsOn: calendarDate(endsOn),
});

describe('a chain mandate at entry', () => {
  it('is fine when everything is', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[Partial<ChainEntry>, string, string]>([
    [{ grantor: null }, 'organisation-missing', 'grantor'],
    [{ grantorKvk: null }, 'kvk-missing', 'grantorKvk'],
    [{ intermediaries: [] }, 'organisation-missing', 'intermediary'],
    [{ intermediaries: ['A', 'B'] }, 'second-intermediary', 'intermediary'],
    [{ terms: [] }, 'end-missing', 'endsOn'],
    [{ level: null }, 'level-unknown', 'level'],
    [{ level: 'EH2+' }, 'chain-below-eh3', 'level'],
    [{ hasScope: false }, 'scope-missing', 'service'],
    [{ hasScope: false, level: null }, 'scope-missing', 'service'],
    [{ terms: [term('2026-01-01', '2031-01-02')] }, 'term-too-long', 'endsOn'],
    [{ terms: [term('2026-01-02', '2025-12-31')] }, 'end-before-start', 'endsOn'],
  ])('with %j is refused: %s', (over, code, field) => {
    expect(codes({ services: [], ...over })).toEqual([[code, 'error', field]]);
  });

  it.each<[Partial<ChainEntry>, string, string]>([
    [{ level: 'EH2' }, 'level-historical', 'level'],
    [{ level: 'EH3', services: [{ level: 'EH4', acceptsChain: 'unknown' }] }, 'level-below-service', 'level'],
    [{ services: [{ level: null, acceptsChain: 'no' }] }, 'chain-not-accepted', 'service'],
    [{ granting: { role: 'not-living', means: 'suffices' } }, 'grantor-role-not-living', 'grantor'],
    [{ granting: { role: 'living', means: 'too-low' } }, 'grantor-means-below-eh3', 'grantor'],
    [{ terms: [term(null, '2030-12-25')] }, 'ends-on-non-working-day', 'endsOn'],
    [{ texts: [{ field: 'note', text: 'nummer 123456782' }] }, 'bsn-like-text', 'note'],
  ])('with %j is warned of: %s', (over, code, field) => {
    expect(codes(over)).toEqual([[code, 'warning', field]]);
  });

  it.each<Partial<ChainEntry>>([
    { level: 'EH4' },
    { services: [{ level: null, acceptsChain: 'unknown' }] },
    { granting: { role: 'not-known', means: 'not-known' } },
    { granting: { role: 'living', means: 'suffices' } },
    { terms: [term('2026-01-02', '2031-01-02')] },
  ])('with %j has nothing to say', (over) => {
    expect(codes(over)).toEqual([]);
  });
});

describe('an administrator who grants', () => {
  const DAY = calendarDate('2026-11-22');
  const granting = (given: Given) =>
    grantingOf('p9', { organisationId: 'o1', supplierId: 's1' }, indexFacts(facts(given)), DAY);
  const own = (over: Record<string, unknown> = {}) => means({ personId: 'p9', ...over });

  it.each([
    [[], 'not-known'],
    [[adminRole()], 'living'],
    [[adminRole({ to: '2026-11-22' })], 'living'],
    [[adminRole({ to: '2026-11-21' })], 'not-living'],
    [[adminRole({ from: '2026-11-23' })], 'not-living'],
    [[adminRole({ archivedOn: '2026-01-01' })], 'not-living'],
    [[adminRole({ to: '2026-11-21' }), adminRole({ id: 'r2' })], 'living'],
    [[adminRole({ personId: 'p2' })], 'not-known'],
    [[adminRole({ supplierId: 's2' })], 'not-known'],
  ])('with the roles %# has one that is %s', (adminRoles, role) => {
    expect(granting({ adminRoles }).role).toBe(role);
  });

  it.each([
    [[], 'not-known'],
    [[own()], 'suffices'],
    [[own({ level: 'EH4' })], 'suffices'],
    [[own({ level: 'EH2+' })], 'too-low'],
    [[own({ kind: 'eh3-belastingdienst' })], 'too-low'],
    [[own({ endsOn: '2026-11-22' })], 'suffices'],
    [[own({ endsOn: '2026-11-21' })], 'too-low'],
    [[own({ startsOn: '2026-11-23' })], 'too-low'],
    [[own({ supplierId: 's2' })], 'not-known'],
  ])('with the means %# has enough: %s', (all, enough) => {
    expect(granting({ means: all }).means).toBe(enough);
  });
});
