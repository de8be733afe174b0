/** Who and which organisation a record means. */
import { describe, expect, it } from 'vitest';
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

const A = { Persoon: 'Jansen', 'E-mail': 'a@x.example' };
const B = { Persoon: 'Jansen', 'E-mail': 'b@x.example' };
const OTHER: Cells = { Dienst: 'Zakelijk portaal' };

describe('a person', () => {
  it('is known by e-mail address, whatever its case and whatever the organisation', () => {
    const register = take(
      tableOf({ ...A, 'KvK-nummer': '69599068', Organisatie: 'Zorg', 'E-mail': 'A@X.EXAMPLE' }),
      registerOf(A),
    );
    expect([register.persons.size, register.organisations.size, register.mandates.size]).toEqual([1, 2, 2]);
  });

  it('with another e-mail address is somebody else', () => {
    expect(registerOf(A, B).persons.size).toBe(2);
  });

  it('without an e-mail address is known by name, accents and case apart', () => {
    expect(registerOf({ Persoon: 'André' }, { ...OTHER, Persoon: 'ANDRE' }).persons.size).toBe(1);
  });

  it('of the same name at another organisation is somebody else', () => {
    const elsewhere = { Persoon: 'Jansen', 'KvK-nummer': '69599068', Organisatie: 'Zorg' };
    expect(registerOf({ Persoon: 'Jansen' }, elsewhere).persons.size).toBe(2);
  });

  it('gets an e-mail address that was not known', () => {
    const register = registerOf({ Persoon: 'Jansen' });
    expect(compareOne(A, register).outcome).toBe('changed');
    expect(only(take(tableOf(A), register).persons).email).toBe('a@x.example');
  });

  it('is asked for when two fit, and then never guessed', () => {
    const row = compareOne({ Persoon: 'Jansen', ...OTHER }, registerOf(A, B));
    expect([row.outcome, codes(row), row.acceptable]).toEqual(['ambiguous', ['person-ambiguous'], false]);
  });

  it('with a known address and another name keeps the name of the register', () => {
    const row = compareOne({ ...A, Persoon: 'Jansen-De Vries' }, registerOf(A));
    expect([row.outcome, codes(row)]).toEqual(['same', ['person-name-differs']]);
  });

  it.each(['geen', 'n.v.t.', '06-12345678'])(
    '%j is no e-mail address that makes one person of two',
    (text) => {
      const register = registerOf({ Persoon: 'Een', 'E-mail': text }, { Persoon: 'Twee', 'E-mail': text });
      expect([...register.persons.values()].map(({ email }) => email)).toEqual([null, null]);
    },
  );
});

describe('an organisation', () => {
  it('is own, with legal form and RSIN', () => {
    expect(only(registerOf({ Rechtsvorm: 'b.v.', RSIN: '123.456.782' }).organisations)).toMatchObject({
      name: 'Voorbeeld BV',
      kvk: '68750110',
      kind: 'own',
      legalForm: 'bv',
      rsin: '123456782',
    });
  });

  it('may leave its KvK number out where its name is known', () => {
    expect(compareOne({ 'KvK-nummer': '' }, registerOf({}))).toMatchObject({
      outcome: 'same',
      kvk: '68750110',
    });
    expect(compareOne({ 'KvK-nummer': '' })).toMatchObject({
      outcome: 'refused',
      issues: [{ code: 'kvk-missing', field: 'kvk' }],
    });
    const two = registerOf({}, { 'KvK-nummer': '69599068' });
    expect(compareOne({ 'KvK-nummer': '' }, two).outcome).toBe('refused');
  });

  it('is not known by name when its KvK number is wrong', () => {
    expect(codes(compareOne({ 'KvK-nummer': '6875011' }, registerOf({})))).toEqual(['kvk-invalid']);
  });

  it('keeps its name, legal form and RSIN, and the difference is told', () => {
    const register = registerOf({ Rechtsvorm: 'BV', RSIN: '123456782' });
    const row = compareOne({ Organisatie: 'Anders NV', Rechtsvorm: 'NV', RSIN: '111222333' }, register);
    expect([row.outcome, codes(row)]).toEqual([
      'same',
      ['organisation-name-differs', 'legal-form-differs', 'rsin-differs'],
    ]);
  });

  it('waits with an RSIN until its legal form is known, and never shows it', () => {
    const row = compareOne({ RSIN: '123456782' });
    expect([row.outcome, row.acceptable, codes(row)]).toEqual([
      'ambiguous',
      false,
      ['rsin-needs-legal-form'],
    ]);
    expect(JSON.stringify(row)).not.toContain('123456782');
    expect(compareOne({ RSIN: '123456782' }, registerOf({ Rechtsvorm: 'BV' })).outcome).toBe('changed');
  });

  it.each([{ Rechtsvorm: 'Eenmanszaak' }, { Rechtsvorm: 'eenmanszaak (ZZP)' }])(
    'that is a sole trader has no RSIN: %j',
    (form) => {
      expect(codes(compareOne({ ...form, RSIN: '123456782' }))).toEqual(['rsin-for-sole-trader']);
      expect(codes(compareOne({ RSIN: '123456782' }, registerOf(form)))).toEqual(['rsin-for-sole-trader']);
      const ltd = registerOf({ Rechtsvorm: 'BV' });
      expect(codes(compareOne({ ...form, RSIN: '123456782' }, ltd))).toContain('rsin-for-sole-trader');
      const claimed = { Rechtsvorm: 'BV', RSIN: '123456782' };
      expect(codes(compareOne(claimed, registerOf(form)))).toContain('rsin-for-sole-trader');
    },
  );
});

describe('records of one file', () => {
  it('see what earlier ones write', () => {
    const later = { Ingangsdatum: '01-01-2028', Einddatum: '31-12-2030' };
    const table = tableOf({}, later, OTHER);
    expect(outcomes(compare(table))).toEqual(['new', 'changed', 'new']);
    const register = take(table);
    expect([register.persons.size, register.mandates.size]).toEqual([1, 2]);
    expect(outcomes(compare(table, register))).toEqual(['same', 'same', 'same']);
  });

  it('do not see what was not taken over', () => {
    const table = tableOf({}, { Ingangsdatum: '01-01-2028', Einddatum: '31-12-2030' });
    const register = take(table, undefined, ({ row }) => row === 2);
    expect(only(register.mandates).terms).toEqual([{ startsOn: '2028-01-01', endsOn: '2030-12-31' }]);
  });

  it.each([
    [{ Einddatum: '30-06-2027' }],
    [{ Persoon: 'MEDEWERKER A' }],
    [{ Leverancier: 'kpn' }],
    [{ 'E-mail': 'a@x.example' }],
  ])('of the same mandate and start are double: %j', (again) => {
    const table = tableOf({}, again, {});
    const rows = compare(table);
    expect(outcomes(rows)).toEqual(['new', 'ambiguous', 'ambiguous']);
    expect(rows.map(codes)).toEqual([[], expect.arrayContaining(['duplicate']), ['duplicate']]);
    expect(outcomes(compare(table, take(table)))).toEqual(['same', 'ambiguous', 'ambiguous']);
  });

  it('that are refused make no later one double', () => {
    expect(outcomes(compare(tableOf({ Niveau: 'EH9' }, {})))).toEqual(['refused', 'new']);
  });

  it('that wait make a later one double', () => {
    const unknown = { Dienst: 'Onbekend', Leverancier: 'Wie' };
    const rows = compare(tableOf(unknown, { ...unknown, Dienst: 'ONBEKEND' }));
    expect(rows.map(({ acceptable }) => acceptable)).toEqual([true, false]);
  });

  it('share what was added with the first of them', () => {
    const unknown = { Dienst: 'Onbekend', Dienstverlener: 'Gemeente X', Leverancier: 'Wie' };
    const table = tableOf(unknown, { ...unknown, Persoon: 'B' }, { ...unknown, Dienst: 'Alle diensten' });
    const register = take(table, undefined, ({ acceptable }) => acceptable);
    expect([register.services.size, register.serviceProviders.size, register.suppliers.size]).toEqual([
      1, 1, 1,
    ]);
    expect(outcomes(compare(table, register))).toEqual(['same', 'same', 'same']);
  });
});
