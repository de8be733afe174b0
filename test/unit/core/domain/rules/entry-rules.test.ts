import { describe, expect, it } from 'vitest';
import { severityOf } from '#core/domain/rules/entry-issue.ts';
import { checkMandateEntry, type MandateEntry } from '#core/domain/rules/entry-rules.ts';
import { registrarLevels } from '#core/domain/rules/registrar-level.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { adminRole, facts, type Given, profile } from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const FINE: MandateEntry = {
  organisation: 'Voorbeeld Bouw BV',
  kvk: '68750110',
  rsin: null,
  legalForm: null,
  person: 'Anna',
  hasScope: true,
  serviceLevels: ['EH3', null],
  level: 'EH3',
  meansLevel: 'EH3',
  registrarLevel: 'EH3',
  startsOn: calendarDate('2026-01-02'),
  endsOn: calendarDate('2030-12-31'),
  lastUsedOn: TODAY,
  texts: [],
};
const codes = (over: Partial<MandateEntry>) =>
  checkMandateEntry({ ...FINE, ...over }, { today: TODAY, closures: [], levelAt: () => null }).map(
    ({ code, severity, field }) => [code, severity, field],
  );

describe('a mandate at entry', () => {
  it('is fine when everything is', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[Partial<MandateEntry>, string, string]>([
    [{ organisation: null }, 'organisation-missing', 'organisation'],
    [{ kvk: null }, 'kvk-missing', 'kvk'],
    [{ person: null }, 'person-missing', 'person'],
    [{ hasScope: false }, 'scope-missing', 'service'],
    [{ endsOn: null }, 'end-missing', 'endsOn'],
    [{ level: null }, 'level-unknown', 'level'],
    [{ rsin: '001326132', legalForm: 'eenmanszaak' }, 'rsin-for-sole-trader', 'rsin'],
    [{ startsOn: calendarDate('2025-12-30') }, 'term-too-long', 'endsOn'],
    [{ startsOn: calendarDate('2031-01-01') }, 'end-before-start', 'endsOn'],
    [{ lastUsedOn: calendarDate('2026-11-23') }, 'day-in-future', 'lastUsedOn'],
  ])('with %j is refused: %s', (over, code, field) => {
    expect(codes(over)).toEqual([[code, 'error', field]]);
  });

  it.each<[Partial<MandateEntry>, string, string]>([
    [{ level: 'EH2+' }, 'level-below-service', 'level'],
    [{ level: 'EH2' }, 'level-historical', 'level'],
    [{ meansLevel: 'EH2+' }, 'mandate-above-means', 'level'],
    [{ registrarLevel: 'EH2+' }, 'above-own-level', 'level'],
    [{ endsOn: calendarDate('2030-12-25') }, 'ends-on-non-working-day', 'endsOn'],
    [{ rsin: '001326132' }, 'rsin-needs-legal-form', 'rsin'],
    [{ texts: [{ field: 'note', text: 'nummer 123456782' }] }, 'bsn-like-text', 'note'],
  ])('with %j is warned of: %s', (over, code, field) => {
    expect(codes(over)).toEqual([[code, 'warning', field]]);
  });

  it.each<Partial<MandateEntry>>([
    { meansLevel: null, registrarLevel: null },
    { meansLevel: 'EH4', registrarLevel: 'EH4' },
    { startsOn: null },
    { startsOn: calendarDate('2025-12-31') },
    { lastUsedOn: null },
    { rsin: '001326132', legalForm: 'bv' },
    { hasScope: true, serviceLevels: [] },
  ])('with %j has nothing to say', (over) => {
    expect(codes(over)).toEqual([]);
  });
});

it('a code is always an error, a warning or an info', () => {
  expect([severityOf('term-too-long'), severityOf('duplicate'), severityOf('start-unknown')]).toEqual([
    'error',
    'warning',
    'info',
  ]);
});

describe('the level up to which the user may register', () => {
  const level = (given: Given, personId: string | null = 'p9') =>
    registrarLevels(facts({ profile: profile({ personId }), ...given }), TODAY)('o1', 's1');

  it.each([
    [[], null],
    [[adminRole()], 'EH3'],
    [[adminRole(), adminRole({ id: 'r2', level: 'EH4' })], 'EH4'],
    [[adminRole({ level: 'EH4' }), adminRole({ id: 'r2' })], 'EH4'],
    [[adminRole({ to: '2026-11-22' })], 'EH3'],
    [[adminRole({ to: '2026-11-21' })], null],
    [[adminRole({ archivedOn: '2026-01-01' })], null],
    [[adminRole({ personId: 'p2' })], null],
    [[adminRole({ organisationId: 'o2' })], null],
    [[adminRole({ supplierId: 's2' })], null],
  ])('with the roles %# is %s', (adminRoles, expected) => {
    expect(level({ adminRoles })).toBe(expected);
  });

  it('is not known while nobody said who uses Tijdig', () => {
    const given = facts({ adminRoles: [adminRole()] });
    expect(level({ adminRoles: [adminRole()] }, null)).toBeNull();
    const nobody = { ...given, register: { ...given.register, profile: new Map() } };
    expect(registrarLevels(nobody, TODAY)('o1', 's1')).toBeNull();
  });
});
