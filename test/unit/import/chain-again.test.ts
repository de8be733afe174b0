/** What a record of a list of chain mandates does to a chain that is known. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { decideChain } from '#core/domain/import/chain-decide.ts';
import { readChain } from '#core/domain/import/chain-draft.ts';
import { resolveChain } from '#core/domain/import/chain-resolve.ts';
import { writeChain } from '#core/domain/import/chain-write.ts';
import { recogniseColumns } from '#core/domain/import/columns.ts';
import { RegisterIndex } from '#core/domain/import/register-index.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { applyChange, type Register } from '#core/domain/records/register.ts';
import { chainAfter, chainRegister, chainsOf, compareChain } from './chain-cells.ts';
import { type Cells, codes, only, TODAY, take } from './comparing.ts';

const KNOWN = chainRegister({});
const withChain = (change: (chain: ChainMandate) => Partial<ChainMandate>, register = KNOWN): Register => {
  const chain = only(register.chainMandates);
  const record = { ...chain, ...change(chain) };
  return applyChange(register, {
    action: 'import.apply',
    puts: [{ collection: 'chainMandates', record }],
    removes: [],
    reason: null,
  });
};
const outcome = (record: Cells, register = KNOWN) => compareChain(record, register).outcome;
const grantor = (record: Cells, register = KNOWN) => chainAfter(record, register).sides.grantor;

describe('the term', () => {
  it('is the same, or corrected, or a new one beside the old', () => {
    expect(compareChain({}, KNOWN)).toMatchObject({ outcome: 'same', issues: [], before: null });
    expect(compareChain({ Einddatum: '2028-06-30' }, KNOWN)).toMatchObject({
      outcome: 'changed',
      before: { startsOn: '2026-01-05', endsOn: '2028-01-04' },
      term: { startsOn: '2026-01-05', endsOn: '2028-06-30' },
    });
    expect(grantor({ Einddatum: '2028-06-30' })).toMatchObject({ terms: [{ endsOn: '2028-06-30' }] });
    expect(grantor({ Ingangsdatum: '2028-01-05', Einddatum: '2030-01-04' })).toMatchObject({
      terms: [{ endsOn: '2028-01-04' }, { endsOn: '2030-01-04' }],
    });
  });

  it('of an older record says nothing of level and status', () => {
    const older = { Ingangsdatum: '2022-01-05', Einddatum: '2024-01-04', 'Status gever': 'in behandeling' };
    expect(grantor(older)).toMatchObject({ pending: false, terms: [{}, { endsOn: '2024-01-04' }] });
    expect(chainAfter({ ...older, Niveau: 'EH4', Opmerking: 'oud' }, KNOWN)).toMatchObject({
      level: 'EH3',
      note: null,
    });
    expect(chainAfter({ Niveau: 'EH4' }, KNOWN).level).toBe('EH4');
  });
});

describe('the sides', () => {
  it.each([
    ['in behandeling', { kind: 'recorded', pending: true }],
    ['geschorst', { kind: 'recorded', suspensions: [{ from: null, to: null }] }],
    ['ingetrokken', { kind: 'recorded', revoked: { on: null, reason: null } }],
  ])('one that is recorded becomes %j', (status, expected) => {
    expect(outcome({ 'Status gever': status })).toBe('changed');
    expect(grantor({ 'Status gever': status })).toMatchObject(expected);
  });

  it('what the file does not know stays', () => {
    expect(compareChain({ 'Status gever': '' }, KNOWN)).toMatchObject({ outcome: 'same', issues: [] });
  });

  it('one that is recorded does not become missing by a file', () => {
    const row = compareChain({ 'Status gever': 'ontbreekt' }, KNOWN);
    expect([row.outcome, row.issues]).toEqual([
      'same',
      [{ code: 'status-kept', severity: 'warning', field: 'grantorStatus' }],
    ]);
  });

  it.each(['ontbreekt', 'onbekend'])('one that was %s becomes what the file says', (status) => {
    const before = chainRegister({ 'Status gever': status });
    expect(outcome({}, before)).toBe('changed');
    expect(grantor({}, before)).toMatchObject({ kind: 'recorded', supplierId: 'supplier-kpn' });
    expect(outcome({ 'Status gever': status }, before)).toBe('same');
  });

  it('a chain that is missing on both sides is known again', () => {
    const nowhere = { 'Status gever': 'ontbreekt', 'Status intermediair': 'ontbreekt' };
    const before = chainRegister(nowhere);
    expect(outcome(nowhere, before)).toBe('same');
    expect(outcome({ ...nowhere, Diensten: 'Mijn Kadaster' }, before)).toBe('same');
    expect(outcome({}, before)).toBe('changed');
    expect(grantor({}, before)).toMatchObject({ kind: 'recorded', terms: [{ endsOn: '2028-01-04' }] });
    expect(codes(compareChain(nowhere, KNOWN))).toEqual(['status-kept', 'status-kept']);
  });

  it('one that is withdrawn or suspended stays so until a person lifts it', () => {
    const before = chainRegister({ 'Status gever': 'geschorst' });
    expect(codes(compareChain({}, before))).toEqual(['status-kept']);
    expect(outcome({ 'Status gever': 'geschorst' }, before)).toBe('same');
    expect(codes(compareChain({}, chainRegister({ 'Status gever': 'ingetrokken' })))).toEqual([
      'status-kept',
    ]);
  });

  it('a supplier that was not known is filled in, and never taken away', () => {
    const before = chainRegister({ 'Leverancier opdrachtgever': '' });
    expect(grantor({}, before)).toMatchObject({ supplierId: 'supplier-kpn' });
    expect(outcome({ 'Leverancier opdrachtgever': '' })).toBe('same');
  });

  it('at another supplier it is another chain', () => {
    expect(outcome({ 'Leverancier opdrachtgever': 'Reconi' })).toBe('new');
    expect(outcome({ 'Leverancier intermediair': 'Nieuw BV' })).toBe('ambiguous');
    expect(outcome({ 'Leverancier opdrachtgever': 'Nieuw BV' })).toBe('ambiguous');
  });
});

describe('which chain it is', () => {
  it.each([
    ['another client', { Opdrachtgever: 'Ander BV', 'KvK opdrachtgever': '55000000' }],
    ['another intermediary', { Intermediair: 'Ander BV', 'KvK intermediair': '55000000' }],
    ['another set of services', { Diensten: 'Mijn CBS|Mijn Kadaster' }],
    ['another branch', { Vestigingsnummer: '000012345678' }],
  ])('%s is another one', (_name, record) => {
    expect(outcome(record)).toBe('new');
  });

  it.each([
    ['archived', { archivedOn: '2026-06-01' }],
    ['replaced', { replacedById: 'c9' }],
  ])('one that is %s gets no new term', (_name, change) => {
    const before = withChain(() => change as Partial<ChainMandate>);
    expect(outcome({ Ingangsdatum: '2028-01-05', Einddatum: '2030-01-04' }, before)).toBe('new');
    expect(outcome({}, before)).toBe('same');
  });

  it('one that was withdrawn gets a new term only as withdrawn', () => {
    const before = chainRegister({ 'Status gever': 'ingetrokken' });
    const renewed = { Ingangsdatum: '2028-01-05', Einddatum: '2030-01-04' };
    expect(outcome(renewed, before)).toBe('new');
    expect(outcome({ ...renewed, 'Status gever': 'ingetrokken' }, before)).toBe('changed');
  });

  it('of several that fit the one with the very term, else a person decides', () => {
    const two = take(chainsOf({ 'Leverancier opdrachtgever': 'Reconi', Einddatum: '2029-01-04' }), KNOWN);
    const anywhere = { 'Leverancier opdrachtgever': '' };
    expect(outcome({ ...anywhere, Einddatum: '2029-01-04' }, two)).toBe('same');
    const row = compareChain({ ...anywhere, Einddatum: '2027-01-04' }, two);
    expect([row.outcome, row.acceptable, codes(row)]).toEqual(['ambiguous', false, ['match-ambiguous']]);
  });

  it('the level belongs to a scope that is a level', () => {
    const before = chainRegister({ Diensten: 'alle diensten' });
    expect(outcome({ Diensten: 'alle diensten' }, before)).toBe('same');
    expect(outcome({ Diensten: 'alle diensten', Niveau: 'EH4' }, before)).toBe('new');
  });

  it('the level that is known counts where the file gives none', () => {
    const before = chainRegister({ Niveau: 'EH4' });
    expect(compareChain({ Niveau: '' }, before)).toMatchObject({ outcome: 'same', level: 'EH4' });
  });
});

describe('the employees', () => {
  const assigned = (record: Cells, register = KNOWN) =>
    chainAfter(record, register).assignments?.map(({ to }) => to) ?? null;

  it.each([
    ['the same', { Medewerkers: 'a@kantoor.example' }, 'same', [null]],
    ['not known', { Medewerkers: '' }, 'same', [null]],
    ['one more', { Medewerkers: 'a@kantoor.example|b@kantoor.example' }, 'changed', [null, null]],
    ['another', { Medewerkers: 'b@kantoor.example' }, 'changed', ['2026-11-21', null]],
  ])('%s', (_name, record, expected, ends) => {
    expect([outcome(record), assigned(record)]).toEqual([expected, ends]);
  });

  it('somebody who was assigned before is assigned anew', () => {
    const left = take(chainsOf({ Medewerkers: 'b@kantoor.example' }), KNOWN);
    expect(assigned({}, left)).toEqual(['2026-11-21', '2026-11-21', null]);
    expect(outcome({ Medewerkers: 'b@kantoor.example' }, left)).toBe('same');
  });

  it('become known where they were not', () => {
    const before = chainRegister({ Medewerkers: '' });
    expect([outcome({}, before), assigned({}, before)]).toEqual(['changed', [null]]);
  });
});

describe('writing', () => {
  const write = (record: Cells, register = KNOWN) => {
    const index = new RegisterIndex(factsOf(register), (kind) => `${kind}-9`);
    const table = chainsOf(record);
    const draft = readChain(recogniseColumns(table.headers), table.records[0]?.cells ?? []);
    const surroundings = { today: TODAY, closures: [], levelAt: () => null };
    return [
      writeChain(decideChain(resolveChain(draft, index), surroundings), index, TODAY),
      index.puts().length,
    ];
  };

  it.each([
    ['the client', { Opdrachtgever: '', 'KvK opdrachtgever': '55000000' }],
    ['the number of the intermediary', { Intermediair: 'Nieuw BV', 'KvK intermediair': '' }],
    ['the services', { Diensten: '' }],
    ['the end', { Einddatum: '' }],
    ['the level', { Niveau: '', Diensten: 'alle diensten' }],
  ])('does not happen without %s', (_name, record) => {
    expect(write(record)).toEqual([false, 0]);
  });

  it('of what is the same changes nothing', () => {
    expect(write({})).toEqual([true, 0]);
  });
});

it('an organisation that is both is written once', () => {
  const self = { Intermediair: 'Cliënt BV', 'KvK intermediair': '69599076' };
  expect(chainRegister(self).organisations.size).toBe(1);
});

it('a note is added and replaced, and an empty one changes nothing', () => {
  const before = chainRegister({ Opmerking: 'een' });
  expect(outcome({ Opmerking: 'een' }, before)).toBe('same');
  expect(chainAfter({ Opmerking: 'twee' }, before).note).toBe('twee');
  expect(outcome({ Opmerking: '' }, before)).toBe('same');
  expect(chainAfter({ Opmerking: 'een' }, KNOWN).note).toBe('een');
});
