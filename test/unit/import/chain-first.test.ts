/** What a record of a list of chain mandates becomes, and what is refused or asked about. */
import { describe, expect, it } from 'vitest';
import { newOrganisation, newPerson, newService } from '#core/domain/records/blank.ts';
import { applyChange, EMPTY_REGISTER, type Put } from '#core/domain/records/register.ts';
import type { OrganisationId, PersonId, ServiceId } from '#core/domain/values/id.ts';
import { chainAfter, chainRegister, chainsOf, compareChain } from './chain-cells.ts';
import { codes, compare, outcomes, take } from './comparing.ts';

const known = (...puts: Put[]) =>
  applyChange(EMPTY_REGISTER, { action: 'import.apply', puts, removes: [], reason: null });
const organisation = (name: string, kvk: string): Put => ({
  collection: 'organisations',
  record: newOrganisation({ id: `o-${kvk}` as OrganisationId, name, kvk, kind: 'client' }),
});
const person = (id: string, email: string): Put => ({
  collection: 'persons',
  record: newPerson({ id: id as PersonId, name: id, email }),
});

describe('a new chain', () => {
  it('is taken over whole', () => {
    expect(chainAfter({ Opmerking: 'let op' })).toMatchObject({
      registration: null,
      level: 'EH3',
      sides: {
        grantor: {
          kind: 'recorded',
          supplierId: 'supplier-kpn',
          pending: false,
          revoked: null,
          suspensions: [],
        },
        intermediary: {
          supplierId: 'supplier-we-id',
          terms: [{ startsOn: '2026-01-05', endsOn: '2028-01-04' }],
          scope: { kind: 'services', serviceIds: ['service-cbs-mijn-cbs'] },
        },
      },
      assignments: [{ from: null, to: null, lastUse: { kind: 'unknown' } }],
      followUp: [],
      note: 'let op',
    });
  });

  it.each([
    ['namens', ['client', 'own']],
    ['door', ['own', 'intermediary']],
    ['', ['client', 'intermediary']],
  ])('with direction %j makes of its organisations %j', (Richting, kinds) => {
    const { organisations } = chainRegister({ Richting });
    expect([...organisations.values()].map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['actief', { kind: 'recorded', pending: false }],
    ['In behandeling', { kind: 'recorded', pending: true }],
    ['geschorst', { kind: 'recorded', suspensions: [{ from: null, to: null }] }],
    ['ingetrokken', { kind: 'recorded', revoked: { on: null } }],
    ['verlopen', { kind: 'recorded', revoked: null }],
    ['ontbreekt', { kind: 'missing' }],
    ['onbekend', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
    ['zomaar iets', { kind: 'unknown' }],
  ])('with the client side %j', (status, expected) => {
    expect(chainAfter({ 'Status gever': status }).sides.grantor).toMatchObject(expected);
  });

  it.each([
    ['namens', 'unknown', 'recorded'],
    ['door', 'recorded', 'unknown'],
  ])('that says nothing of either side stands in our own register: %s', (Richting, grantor, intermediary) => {
    const { sides } = chainAfter({ Richting, 'Status gever': '', 'Status intermediair': '' });
    expect([sides.grantor.kind, sides.intermediary.kind]).toEqual([grantor, intermediary]);
  });

  it('that is missing on one side and not known on the other is recorded on that one', () => {
    const { sides } = chainAfter({ 'Status gever': '', 'Status intermediair': 'ontbreekt' });
    expect([sides.grantor.kind, sides.intermediary.kind]).toEqual(['recorded', 'missing']);
  });

  it.each([
    ['nothing', '', null],
    ['not known', 'onbekend', null],
    ['two addresses', 'A@kantoor.example | b@kantoor.example', ['a@kantoor.example', 'b@kantoor.example']],
    ['one address twice', 'a@kantoor.example|A@kantoor.example', ['a@kantoor.example']],
    ['a name', 'Jan Jansen', null],
    ['a name beside an address', 'a@kantoor.example|Jan', null],
  ])('with %s for employees', (_name, Medewerkers, emails) => {
    const register = chainRegister({ Medewerkers });
    const [chain] = register.chainMandates.values();
    const names = chain?.assignments?.map(({ personId }) => register.persons.get(personId)?.email) ?? null;
    expect(names).toEqual(emails);
  });

  it('uses the organisations and persons that are known, whatever they are called', () => {
    const before = known(organisation('Cliënt B.V.', '69599076'), person('p1', 'A@Kantoor.example'));
    const row = compareChain({ Opdrachtgever: 'Anders' }, before);
    expect([row.outcome, codes(row)]).toEqual(['new', ['organisation-name-differs']]);
    const chain = chainAfter({}, before);
    expect([chain.grantorId, chain.assignments?.[0]?.personId]).toEqual(['o-69599076', 'p1']);
  });

  it('finds an organisation by its name where there is no number, when only one has it', () => {
    const nameless = { Opdrachtgever: 'Zeldzaam BV', 'KvK opdrachtgever': '' };
    expect(chainAfter(nameless, known(organisation('Zeldzaam BV', '55000000'))).grantorId).toBe('o-55000000');
    const two = known(organisation('Zeldzaam BV', '55000000'), organisation('Zeldzaam BV', '55007919'));
    expect(codes(compareChain(nameless, two))).toEqual(['kvk-missing']);
  });

  it('finds an intermediary by its number alone', () => {
    const nameless = { Intermediair: '' };
    expect(codes(compareChain(nameless))).toEqual(['organisation-missing']);
    expect(compareChain(nameless, known(organisation('Kantoor BV', '90006577'))).outcome).toBe('new');
  });

  it('takes the level of the services where none is given', () => {
    const row = compareChain({ Niveau: '' });
    expect([row.level, row.outcome, codes(row)]).toEqual(['EH3', 'new', ['level-from-service']]);
  });

  it('of a wider scope has no service', () => {
    expect(compareChain({ Diensten: 'alle diensten' })).toMatchObject({ outcome: 'new', service: null });
    expect(chainAfter({ Diensten: 'alle diensten', Dienstverlener: 'UWV' }).sides.grantor).toMatchObject({
      scope: { kind: 'provider' },
    });
  });

  it('adds a supplier and a service that are not known, once, when they are accepted', () => {
    const record = {
      'Leverancier opdrachtgever': 'Nieuw BV',
      'Leverancier intermediair': 'Nieuw BV',
      Diensten: 'Nieuwe dienst',
      Dienstverlener: 'Nieuwe verlener',
    };
    const row = compareChain(record);
    expect([row.outcome, row.acceptable, row.supplier, row.service]).toEqual([
      'ambiguous',
      true,
      'Nieuw BV',
      'Nieuwe dienst',
    ]);
    const register = take(chainsOf(record), undefined, ({ acceptable }) => acceptable);
    expect([register.suppliers.size, register.services.size, register.serviceProviders.size]).toEqual([
      1, 1, 1,
    ]);
    expect(compareChain(record, register).outcome).toBe('same');
  });

  it('names the other organisation and our own supplier in the comparison', () => {
    expect(compareChain({ Richting: 'door' })).toMatchObject({
      organisation: 'Kantoor BV',
      kvk: '90006577',
      supplier: 'KPN',
    });
    expect(compareChain({})).toMatchObject({ organisation: 'Cliënt BV', kvk: '69599076', supplier: 'We-ID' });
    expect(compareChain({ 'Leverancier intermediair': '' }).supplier).toBeNull();
  });
});

describe('what is refused', () => {
  it.each([
    ['below EH3', { Niveau: 'EH2+' }, 'chain-below-eh3', 'level'],
    ['two intermediaries', { Intermediair: 'Kantoor BV | Ander BV' }, 'second-intermediary', 'intermediary'],
    [
      'two numbers of intermediaries',
      { 'KvK intermediair': '90006577|68750110' },
      'second-intermediary',
      'intermediary',
    ],
    ['no client', { Opdrachtgever: '' }, 'organisation-missing', 'grantor'],
    ['no number of the client', { 'KvK opdrachtgever': '' }, 'kvk-missing', 'grantorKvk'],
    ['no number of the intermediary', { 'KvK intermediair': '' }, 'kvk-missing', 'intermediaryKvk'],
    ['a number that is none', { 'KvK opdrachtgever': '123' }, 'kvk-invalid', 'grantorKvk'],
    ['no service', { Diensten: '' }, 'scope-missing', 'service'],
    ['no end', { Einddatum: '' }, 'end-missing', 'endsOn'],
    ['a day that does not exist', { Einddatum: '2028-02-30' }, 'date-unreadable', 'endsOn'],
    ['more than five years', { Einddatum: '2031-01-06' }, 'term-too-long', 'endsOn'],
    [
      'an end far ahead without a start',
      { Ingangsdatum: '', Einddatum: '9999-12-31' },
      'term-too-long',
      'endsOn',
    ],
    ['an unknown level', { Niveau: 'hoog' }, 'level-unknown', 'level'],
    ['a name that is too long', { Opdrachtgever: 'x'.repeat(201) }, 'value-too-long', 'grantor'],
    ['an address that is too long', { Medewerkers: `${'x'.repeat(200)}@y` }, 'value-too-long', 'users'],
    ['too many employees', { Medewerkers: Array(2001).fill('a@b').join('|') }, 'value-too-long', 'users'],
  ])('%s', (_name, record, code, field) => {
    const row = compareChain(record);
    expect([row.outcome, row.acceptable]).toEqual(['refused', false]);
    expect(row.issues).toContainEqual(expect.objectContaining({ code, field, severity: 'error' }));
  });

  it('a number that is none is said once', () => {
    expect(
      codes(compareChain({ 'KvK opdrachtgever': '123' }, known(organisation('Cliënt BV', '69599076')))),
    ).toEqual(['kvk-invalid']);
  });
});

describe('what is asked about or warned of', () => {
  it.each([
    ['an unknown supplier', { 'Leverancier intermediair': 'Nieuw BV' }, 'supplier-unknown', 'ambiguous'],
    ['an unknown service', { Diensten: 'Nieuwe dienst' }, 'service-unknown', 'ambiguous'],
    [
      'an unknown provider',
      { Diensten: 'alle diensten', Dienstverlener: 'Nieuw' },
      'service-unknown',
      'ambiguous',
    ],
    ['a number that may be a BSN', { Opmerking: 'bsn 123456782' }, 'bsn-like-text', 'ambiguous'],
    ['an unknown status', { 'Status gever': 'zomaar iets' }, 'status-unknown', 'new'],
    ['an unknown direction', { Richting: 'overdwars' }, 'direction-unknown', 'new'],
    ['a name for an employee', { Medewerkers: 'Jan' }, 'email-invalid', 'new'],
    ['no start', { Ingangsdatum: '' }, 'start-unknown', 'new'],
    ['another name of a supplier', { 'Leverancier intermediair': 'Connectis' }, 'value-normalised', 'new'],
    ['an end in a weekend', { Einddatum: '2028-01-01' }, 'ends-on-non-working-day', 'new'],
    ['a level below the service', { Diensten: 'UBO-uittreksel' }, 'level-below-service', 'new'],
  ])('%s', (_name, record, code, outcome) => {
    const row = compareChain(record);
    expect([row.outcome, codes(row)]).toEqual([outcome, expect.arrayContaining([code])]);
  });

  it('a name that may be a BSN is not shown again', () => {
    expect(compareChain({ Opdrachtgever: 'x 123456782' }).organisation).toBeNull();
  });

  it('a name of several services', () => {
    const service = (id: string): Put => ({
      collection: 'services',
      record: newService({ id: id as ServiceId, name: 'Dubbele dienst' }),
    });
    const row = compareChain({ Diensten: 'Dubbele dienst' }, known(service('d1'), service('d2')));
    expect([row.outcome, row.acceptable, codes(row)]).toEqual(['ambiguous', false, ['match-ambiguous']]);
  });

  it('an address of several persons', () => {
    const row = compareChain({}, known(person('p1', 'a@kantoor.example'), person('p2', 'a@kantoor.example')));
    expect([row.outcome, row.acceptable, codes(row)]).toEqual(['ambiguous', false, ['person-ambiguous']]);
  });

  it('a second record of the same chain', () => {
    const rows = compare(
      chainsOf({}, {}, { Diensten: 'mijn-cbs' }, { Ingangsdatum: '2027-01-05' }, { Diensten: 'Mijn RVO' }),
    );
    expect(outcomes(rows).slice(0, 3)).toEqual(['new', 'ambiguous', 'ambiguous']);
    expect(rows[1]?.issues).toContainEqual(expect.objectContaining({ code: 'duplicate' }));
    expect(rows[3]?.outcome).toBe('changed');
    expect(outcomes(compare(chainsOf({ Niveau: 'EH2+' }, { Niveau: 'EH2+' })))).toEqual([
      'refused',
      'refused',
    ]);
    expect(
      outcomes(
        compare(chainsOf({ Diensten: 'alle diensten' }, { Diensten: 'alle diensten', Niveau: 'EH4' })),
      ),
    ).toEqual(['new', 'new']);
  });
});

describe('the step', () => {
  const differs = (Stap: string, record = {}) =>
    codes(compareChain({ Stap, ...record })).includes('imported-step-differs');

  it.each([
    ['werkend', {}, false],
    ['werkend', { 'Status gever': '' }, false],
    ['werkend', { 'Status intermediair': 'in behandeling' }, true],
    ['werkend', { 'Status intermediair': 'ontbreekt' }, true],
    ['werkend', { Ingangsdatum: '2022-01-01', Einddatum: '2026-11-20' }, true],
    ['werkend', { Ingangsdatum: '2026-12-01' }, true],
    ['uitgenodigd', {}, true],
    ['uitgenodigd', { 'Status gever': 'in behandeling' }, false],
    ['geïnformeerd', {}, false],
    ['werkend', { Diensten: 'Nieuwe dienst', 'Status gever': 'ontbreekt' }, false],
  ])('%s beside %j differs: %s', (Stap, record, expected) => {
    expect(differs(Stap, record)).toBe(expected);
  });

  it('is only compared: nothing of it is stored', () => {
    expect(chainAfter({ Stap: 'werkend' }).followUp).toEqual([]);
  });
});
