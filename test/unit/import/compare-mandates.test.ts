/** What a record does to a mandate that is known. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import {
  type Cells,
  codes,
  compare,
  compareOne,
  only,
  outcomes,
  registerOf,
  TODAY,
  tableOf,
  take,
  withMandates,
} from './comparing.ts';

const known = registerOf({});
const mandateAfter = (record: Cells, register = known) => only(take(tableOf(record), register).mandates);

describe('terms', () => {
  it('the same record is the same', () => {
    expect(compareOne({}, known)).toMatchObject({ outcome: 'same', issues: [], before: null });
  });

  it('a later start is a change, and a term beside the old one', () => {
    const renewed = { Ingangsdatum: '01-01-2028', Einddatum: '31-12-2030' };
    expect(compareOne(renewed, known)).toMatchObject({
      outcome: 'changed',
      term: { startsOn: '2028-01-01', endsOn: '2030-12-31' },
      before: { startsOn: '2023-01-01', endsOn: '2027-12-31' },
    });
    expect(mandateAfter(renewed).terms).toEqual([
      { startsOn: '2023-01-01', endsOn: '2027-12-31' },
      { startsOn: '2028-01-01', endsOn: '2030-12-31' },
    ]);
  });

  it('an earlier start is a term of its own too', () => {
    const earlier = { Ingangsdatum: '01-01-2019', Einddatum: '31-12-2022' };
    expect(compareOne(earlier, known).outcome).toBe('changed');
    expect(mandateAfter(earlier).terms).toHaveLength(2);
  });

  it('another end for the same start corrects that term', () => {
    const corrected = { Einddatum: '30-06-2027' };
    expect(compareOne(corrected, known)).toMatchObject({
      outcome: 'changed',
      before: { startsOn: '2023-01-01', endsOn: '2027-12-31' },
    });
    expect(mandateAfter(corrected).terms).toEqual([{ startsOn: '2023-01-01', endsOn: '2027-06-30' }]);
  });

  it('an empty start says nothing about a known one', () => {
    expect(compareOne({ Ingangsdatum: '' }, known)).toMatchObject({ outcome: 'same', issues: [] });
  });

  it('a record that gives no start corrects the end of the latest term, whose start stays known', () => {
    const record = { Ingangsdatum: '', Einddatum: '31-12-2026' };
    expect(compareOne(record, known)).toMatchObject({
      outcome: 'changed',
      term: { startsOn: '2023-01-01', endsOn: '2026-12-31' },
      before: { startsOn: '2023-01-01', endsOn: '2027-12-31' },
    });
    expect(mandateAfter(record).terms).toEqual([{ startsOn: '2023-01-01', endsOn: '2026-12-31' }]);
    expect(compareOne(record, take(tableOf(record), known)).outcome).toBe('same');
    const terms = [
      { startsOn: null, endsOn: calendarDate('2022-12-31') },
      { startsOn: calendarDate('2025-01-01'), endsOn: calendarDate('2027-12-31') },
      { startsOn: calendarDate('2023-01-01'), endsOn: calendarDate('2024-12-31') },
    ];
    expect(mandateAfter(record, withMandates(known, { terms })).terms).toEqual(
      terms.with(1, { startsOn: calendarDate('2025-01-01'), endsOn: calendarDate('2026-12-31') }),
    );
  });

  it.each([
    ['31-12-2031', 'term-too-long'],
    ['30-12-2022', 'end-before-start'],
  ])('an end of %s without a start is held against the start that is known: %s', (end, code) => {
    const row = compareOne({ Ingangsdatum: '', Einddatum: end }, known);
    expect([row.outcome, row.issues[0]]).toMatchObject(['refused', { code, severity: 'error' }]);
    expect(mandateAfter({ Ingangsdatum: '', Einddatum: end }).terms).toHaveLength(1);
  });

  it('of two terms with one start the one that ends last is corrected', () => {
    const terms = ['2027-12-31', '2026-12-31'].map((end) => ({
      startsOn: calendarDate('2023-01-01'),
      endsOn: calendarDate(end),
    }));
    const later = mandateAfter({ Einddatum: '30-06-2027' }, withMandates(known, { terms }));
    expect(later.terms.map(({ endsOn }) => endsOn)).toEqual(['2027-06-30', '2026-12-31']);
  });

  it('a start that was not known is completed', () => {
    const open = registerOf({ Ingangsdatum: '' });
    expect(only(open.mandates).terms).toEqual([{ startsOn: null, endsOn: '2027-12-31' }]);
    expect(compareOne({}, open).outcome).toBe('changed');
    expect(mandateAfter({}, open).terms).toEqual([{ startsOn: '2023-01-01', endsOn: '2027-12-31' }]);
  });

  it('an unknown start is told', () => {
    expect(compareOne({ Ingangsdatum: 'onbekend' })).toMatchObject({
      outcome: 'new',
      issues: [{ code: 'start-unknown', severity: 'info', field: 'startsOn' }],
    });
  });
});

describe('last use', () => {
  const used = registerOf({ 'Laatst gebruikt': '03-11-2026' });
  it.each([
    ['04-11-2026', 'changed', []],
    ['03-11-2026', 'same', []],
    ['02-11-2026', 'same', ['last-use-kept']],
    ['nooit', 'same', ['last-use-kept']],
    ['', 'same', []],
    ['23-11-2026', 'refused', ['day-in-future']],
  ])('%j after 03-11-2026 is %s', (text, outcome, expected) => {
    const row = compareOne({ 'Laatst gebruikt': text }, used);
    expect([row.outcome, codes(row)]).toEqual([outcome, expected]);
  });
  it.each(['nooit', 'never', '03-11-2026', '2026-11-03 14:10'])(
    '%j is news where nothing was known',
    (text) => {
      expect(compareOne({ 'Laatst gebruikt': text }, known).outcome).toBe('changed');
    },
  );
  it('a day follows never, and not the other way round', () => {
    const never = registerOf({ 'Laatst gebruikt': 'nooit' });
    expect(mandateAfter({ 'Laatst gebruikt': '22-11-2026' }, never).lastUse).toEqual({
      kind: 'date',
      on: '2026-11-22',
    });
  });
});

describe('status', () => {
  it.each([
    ['geschorst', { suspensions: [{ from: null, to: null }], revoked: null }],
    ['Suspended', { suspensions: [{ from: null, to: null }], revoked: null }],
    ['ingetrokken', { suspensions: [], revoked: { on: null, reason: null } }],
    ['Beëindigd', { suspensions: [], revoked: { on: null, reason: null } }],
  ])('%j is a change, and the same the next time', (status, expected) => {
    const record = { Status: status };
    expect(compareOne(record, known).outcome).toBe('changed');
    expect(mandateAfter(record)).toMatchObject(expected);
    expect(compareOne(record, take(tableOf(record), known)).outcome).toBe('same');
    expect(compareOne(record, registerOf(record)).outcome).toBe('same');
  });

  it.each(['gepland', 'Verlopen', 'planned', ''])('%j is derived, so it says nothing', (status) => {
    expect(compareOne({ Status: status }, known)).toMatchObject({ outcome: 'same', issues: [] });
  });

  it('a word that is not known is told and left out', () => {
    const row = compareOne({ Status: 'paars' }, known);
    expect([row.outcome, codes(row)]).toEqual(['same', ['status-unknown']]);
  });

  it.each([
    { suspensions: [{ from: null, to: null }] },
    { revoked: { on: calendarDate('2026-10-01'), reason: 'weg' } },
  ])('active lifts nothing, and a person is warned of it: %j', (stored) => {
    const row = compareOne({ Status: 'actief' }, withMandates(known, stored));
    expect(row).toMatchObject({
      outcome: 'same',
      acceptable: false,
      issues: [{ code: 'status-kept', severity: 'warning', field: 'status' }],
    });
  });

  it('what is withdrawn is not suspended, and a person is warned of it', () => {
    const revoked = withMandates(known, { revoked: { on: calendarDate('2026-10-01'), reason: 'weg' } });
    expect(compareOne({ Status: 'geschorst' }, revoked)).toMatchObject({
      outcome: 'same',
      issues: [{ code: 'status-kept', severity: 'warning', field: 'status' }],
    });
  });

  it('a suspension that is over does not count', () => {
    const over = withMandates(known, { suspensions: [{ from: null, to: calendarDate('2026-11-21') }] });
    expect(compareOne({ Status: 'actief' }, over).issues).toEqual([]);
    expect(compareOne({ Status: 'geschorst' }, over).outcome).toBe('changed');
    expect(
      compareOne({ Status: 'geschorst' }, withMandates(known, { suspensions: [{ from: null, to: TODAY }] }))
        .outcome,
    ).toBe('same');
  });

  it('what was withdrawn and is granted again is a new mandate', () => {
    const revoked = withMandates(known, { revoked: { on: null, reason: null } });
    const granted = { Ingangsdatum: '01-02-2027', Einddatum: '31-01-2030' };
    expect(compareOne(granted, revoked).outcome).toBe('new');
    const table = tableOf({ Status: 'ingetrokken' }, { ...granted, Status: 'actief' });
    expect(outcomes(compare(table, take(table)))).toEqual(['same', 'same']);
  });

  it.each(['', '01-01-2023'])(
    'a start of %j corrects what was withdrawn, and withdrawn it stays',
    (start) => {
      const revoked = withMandates(known, { revoked: { on: null, reason: null } });
      const corrected = { Ingangsdatum: start, Einddatum: '30-06-2027' };
      expect(mandateAfter(corrected, revoked)).toMatchObject({
        terms: [{ startsOn: '2023-01-01', endsOn: '2027-06-30' }],
        revoked: { on: null, reason: null },
      });
    },
  );

  it('what was withdrawn with a start that is not known gets no later term either', () => {
    const open = registerOf({ Ingangsdatum: '' });
    const revoked = withMandates(open, { revoked: { on: null, reason: null } });
    const granted = { Ingangsdatum: '01-02-2027', Einddatum: '31-01-2030' };
    expect(compareOne(granted, revoked).outcome).toBe('new');
  });

  it('what is archived is known, and never touched again', () => {
    const archived = withMandates(known, { archivedOn: TODAY });
    expect(compareOne({}, archived).outcome).toBe('same');
    expect(compareOne({ Ingangsdatum: '01-01-2028', Einddatum: '31-12-2030' }, archived).outcome).toBe('new');
  });

  it('a record of an older term does not end the mandate', () => {
    const older = {
      Ingangsdatum: '01-01-2019',
      Einddatum: '31-12-2022',
      Status: 'ingetrokken',
      Niveau: 'EH4',
    };
    expect(mandateAfter(older)).toMatchObject({ revoked: null, level: 'EH3' });
  });
});

describe('other facts', () => {
  it.each([
    [{ Niveau: 'EH4' }, 'changed'],
    [{ Niveau: '' }, 'same'],
    [{ Opmerking: 'nieuw' }, 'changed'],
    [{ Opmerking: '' }, 'same'],
    [{ 'Niveau middel': 'EH3', 'Middel geldig t/m': '31-12-2028' }, 'changed'],
    [{ 'Niveau middel': 'EH3' }, 'changed'],
    [{ Rechtsvorm: 'BV' }, 'changed'],
    [{ Rechtsvorm: 'BV', RSIN: '123456782' }, 'changed'],
    [{ 'E-mail': 'a@x.example' }, 'changed'],
    [{ Organisatie: 'VOORBEELD  bv' }, 'same'],
    [{ Leverancier: ' kpn' }, 'same'],
    [{ Dienst: 'mijn cbs' }, 'same'],
    [{ Dienst: 'MijnCBS', Dienstverlener: 'CBS' }, 'same'],
    [{ Persoon: 'MEDEWERKER  a' }, 'same'],
  ])('%j is %s, and the same once taken over', (record, outcome) => {
    expect(compareOne(record, known).outcome).toBe(outcome);
    expect(compareOne(record, take(tableOf(record), known)).outcome).toBe('same');
  });

  it.each([
    [{ Dienst: 'Mijn CBS | Zakelijk portaal' }],
    [{ Dienst: 'Alle diensten' }],
    [{ Dienst: 'Alle diensten', Dienstverlener: 'CBS' }],
    [{ Vestiging: '000037178598' }],
    [{ 'Voor derden': 'ja' }],
    [{ Leverancier: 'Reconi' }],
    [{ Persoon: 'Medewerker B' }],
    [{ 'KvK-nummer': '69599068', Organisatie: 'Andere' }],
  ])('%j is another mandate', (record) => {
    expect(compareOne(record, known).outcome).toBe('new');
    const both = take(tableOf(record), known);
    expect([both.mandates.size, compareOne(record, both).outcome, compareOne({}, both).outcome]).toEqual([
      2,
      'same',
      'same',
    ]);
  });

  it('the order of the services does not matter', () => {
    const two = registerOf({ Dienst: 'Mijn CBS|Zakelijk portaal' });
    expect(compareOne({ Dienst: 'zakelijk portaal | Mijn CBS | mijn cbs' }, two).outcome).toBe('same');
  });

  it('a supplier that one side does not know makes no second mandate', () => {
    expect(compareOne({ Leverancier: '' }, known)).toMatchObject({ outcome: 'same', issues: [] });
    const without = registerOf({ Leverancier: '' });
    expect(only(without.mandates).supplierId).toBeNull();
    expect(compareOne({}, without).outcome).toBe('changed');
    expect(mandateAfter({}, without).supplierId).toBe('supplier-kpn');
    const two = registerOf({}, { Leverancier: 'Reconi' });
    expect(compareOne({ Leverancier: '' }, two)).toMatchObject({ outcome: 'ambiguous', acceptable: false });
  });
});
