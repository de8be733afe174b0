/** What is refused or waits, and that nothing about it leaks. */
import { expect, it } from 'vitest';
import {
  type Cells,
  codes,
  compare,
  compareOne,
  only,
  outcomes,
  registerOf,
  tableOf,
  take,
} from './comparing.ts';

it.each<[Cells, string, string]>([
  [{ Persoon: '' }, 'person-missing', 'person'],
  [{ Persoon: ' - ' }, 'person-missing', 'person'],
  [{ Organisatie: '' }, 'organisation-missing', 'organisation'],
  [{ Dienst: '' }, 'scope-missing', 'service'],
  [{ Dienst: '', Dienstverlener: 'CBS' }, 'scope-missing', 'service'],
  [{ Einddatum: '' }, 'end-missing', 'endsOn'],
  [{ Einddatum: 'n.v.t.' }, 'end-missing', 'endsOn'],
  [{ Einddatum: 'eind 2027' }, 'date-unreadable', 'endsOn'],
  [{ Ingangsdatum: '31-02-2023' }, 'date-unreadable', 'startsOn'],
  [{ 'Laatst gebruikt': 'gisteren' }, 'date-unreadable', 'lastUsedOn'],
  [{ 'Middel geldig t/m': 'ooit' }, 'date-unreadable', 'meansEndsOn'],
  [{ Einddatum: '31-12-2022' }, 'end-before-start', 'endsOn'],
  [{ Einddatum: '02-01-2028' }, 'term-too-long', 'endsOn'],
  [{ Ingangsdatum: '', Einddatum: '31-12-9999' }, 'term-too-long', 'endsOn'],
  [{ Ingangsdatum: '', Einddatum: '24-11-2036' }, 'term-too-long', 'endsOn'],
  [{ Niveau: 'EH5' }, 'level-unknown', 'level'],
  [{ Niveau: 'hoog' }, 'level-unknown', 'level'],
  [{ 'Niveau middel': 'hoog' }, 'level-unknown', 'meansLevel'],
  [{ 'KvK-nummer': '123' }, 'kvk-invalid', 'kvk'],
  [{ RSIN: '12345' }, 'rsin-invalid', 'rsin'],
  [{ Vestiging: '37178598' }, 'branch-invalid', 'branch'],
  [{ 'Voor derden': 'soms' }, 'value-unreadable', 'forThirdParties'],
  [{ Persoon: 'x'.repeat(201) }, 'value-too-long', 'person'],
  [{ Opmerking: 'x'.repeat(4001) }, 'value-too-long', 'note'],
  [{ Leverancier: 'x'.repeat(101) }, 'value-too-long', 'supplier'],
  [{ Dienst: 'x'.repeat(201) }, 'value-too-long', 'service'],
  [{ Dienst: Array.from({ length: 501 }, (_, at) => `d${at}`).join('|') }, 'value-too-long', 'service'],
])('%j is refused: %s', (record, code, field) => {
  const row = compareOne(record);
  const errors = row.issues.filter(({ severity }) => severity === 'error');
  expect([row.outcome, row.acceptable, errors.map((issue) => [issue.code, issue.field])]).toEqual([
    'refused',
    false,
    [[code, field]],
  ]);
  expect(take(tableOf(record), undefined, () => true).mandates.size).toBe(0);
});

it('one cell that is too long refuses its own record, not the ones around it', () => {
  const rows = compare(tableOf({}, { Persoon: 'B', Opmerking: `=${'x'.repeat(200_000)}` }, { Persoon: 'C' }));
  expect(outcomes(rows)).toEqual(['new', 'refused', 'new']);
  expect(JSON.stringify(rows).length).toBeLessThan(5000);
});

it.each<[Cells, string]>([
  [{ Niveau: 'EH2+' }, 'level-below-service'],
  [{ Niveau: 'EH4', 'Niveau middel': 'EH3' }, 'mandate-above-means'],
  [{ Niveau: 'EH2' }, 'level-historical'],
  [{ Einddatum: '26-12-2027' }, 'ends-on-non-working-day'],
  [{ Rechtsvorm: 'iets' }, 'legal-form-unknown'],
  [{ Niveau: '' }, 'level-from-service'],
  [{ Leverancier: '' }, 'supplier-unknown-empty'],
  [{ Niveau: 'eh 3' }, 'value-normalised'],
])('%j is new, and %s is told', (record, code) => {
  expect([compareOne(record).outcome, codes(compareOne(record))]).toEqual(['new', [code]]);
});

it('no level is taken from a service that says none', () => {
  expect(compareOne({ Niveau: '', Dienst: '' })).toMatchObject({
    level: null,
    issues: [{ code: 'scope-missing' }],
  });
  expect(codes(compareOne({ Niveau: '', Dienst: 'mijn.rvo.nl' }))).toEqual(['level-unknown']);
  expect(codes(compareOne({ Niveau: '', Dienst: 'Mijn CBS|mijn.rvo.nl' }))).toEqual(['level-unknown']);
  expect(compareOne({ Niveau: '', Dienst: 'Mijn CBS|UBO-uittreksel' }).level).toBe('EH4');
});

it('a service of another provider is another service', () => {
  const row = compareOne({ Dienstverlener: 'RVO' });
  expect([row.outcome, codes(row)]).toEqual(['ambiguous', ['service-unknown']]);
});

it('all services of a provider that is not known wait, and add it once accepted', () => {
  const record = { Dienst: 'Alle diensten', Dienstverlener: 'Gemeente Q' };
  const row = compareOne(record);
  expect([row.outcome, row.acceptable, codes(row)]).toEqual(['ambiguous', true, ['service-unknown']]);
  const register = take(tableOf(record), undefined, ({ acceptable }) => acceptable);
  const { id } = only(register.serviceProviders);
  expect(only(register.mandates).scope).toMatchObject({ kind: 'provider', providerId: id });
  const kenmerk = { 'Kenmerk Tijdig': only(register.mandates).id };
  expect(compareOne({ ...record, ...kenmerk }, register).outcome).toBe('same');
});

it('of several services only the one that is not known is added', () => {
  const record = { Dienst: 'Mijn CBS|Nieuwe dienst' };
  const register = take(tableOf(record), undefined, ({ acceptable }) => acceptable);
  expect([...register.services.values()].map(({ name }) => name)).toEqual(['Nieuwe dienst']);
  const { scope } = only(register.mandates);
  expect(scope.kind === 'services' && scope.serviceIds).toHaveLength(2);
});

const BSN = '999990007';
it.each<[string, string]>([
  ['Persoon', 'person'],
  ['Organisatie', 'organisation'],
  ['Opmerking', 'note'],
  ['Dienst', 'service'],
  ['Leverancier', 'supplier'],
  ['E-mail', 'email'],
])('a number like a BSN under %s waits, is not shown, and is stored only when confirmed', (header, field) => {
  const text = header === 'E-mail' ? `${BSN}@x.example` : `nr. ${BSN} x`;
  const record = { [header]: text };
  const row = compareOne(record);
  expect(row.issues).toContainEqual({ code: 'bsn-like-text', severity: 'warning', field });
  expect([row.outcome, row.acceptable]).toEqual(['ambiguous', true]);
  expect(JSON.stringify(row)).not.toContain(BSN);
  expect(take(tableOf(record)).mandates.size).toBe(0);
  const confirmed = take(tableOf(record), undefined, ({ acceptable }) => acceptable);
  expect([confirmed.mandates.size, compareOne(record, confirmed).outcome]).toEqual([1, 'same']);
});

it('a number like a BSN that would not be stored holds nothing back', () => {
  const row = compareOne({ Organisatie: `Oud ${BSN}` }, registerOf({}));
  expect([row.outcome, JSON.stringify(row).includes(BSN)]).toEqual(['same', false]);
});

it('the closures of the user are no working days', () => {
  const closed = registerOf({});
  const profile = {
    id: 'profile' as const,
    personId: null,
    organisationId: null,
    role: null,
    ownBufferDays: 3,
    closures: [{ on: '2027-12-31' as never, name: 'dicht' }],
    schedules: [],
  };
  const register = { ...closed, profile: new Map([['profile', profile]]) };
  expect(codes(compareOne({ Persoon: 'Nieuw' }, register))).toEqual(['ends-on-non-working-day']);
});
