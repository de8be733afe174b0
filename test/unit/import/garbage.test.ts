/** Whatever stands in the cells: no exception, no invented date, no leaked number, and twice is once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { COLUMN_SYNONYMS } from '#core/domain/import/column-synonyms.ts';
import { compareTable, isTakenByDefault } from '#core/domain/import/compare.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import { changeSchema, EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { ENTRY_FIELDS } from '#core/domain/rules/entry-issue.ts';
import { codes, compare, TODAY, take } from './comparing.ts';

const HEADERS = ENTRY_FIELDS.map((field) => COLUMN_SYNONYMS[field][0] ?? '');

/** Half sense, half nonsense: so that records get past the first check and fail at any later one. */
const sensible: Readonly<Record<string, readonly string[]>> = {
  organisation: ['Voorbeeld BV', 'Zorg'],
  kvk: ['68750110', '69599068', '68.750.110', '1234'],
  rsin: ['123456782', '123456789', '111222333'],
  legalForm: ['BV', 'eenmanszaak', 'paars'],
  branch: ['000037178598', '1'],
  person: ['Jansen', 'jansen', 'Zoë 999990007'],
  email: ['a@x.example', 'b@x.example', 'geen'],
  supplier: ['KPN', 'We ID', 'Wie'],
  meansLevel: ['EH3', 'eh2plus', '9'],
  meansEndsOn: ['31-12-2028', '1-1-27', '0'],
  provider: ['CBS', 'Gemeente Q'],
  service: ['Mijn CBS', 'Alle diensten', 'Mijn CBS|Zakelijk portaal', '|', 'Iets'],
  level: ['EH3', 'EH1', 'EH2+', 'x'],
  forThirdParties: ['ja', 'nee', 'misschien'],
  startsOn: ['01-01-2024', '1 maart 2024', '45719', '31-02-2023', '01-01-2025', '2-2-26'],
  endsOn: ['31-12-2027', '2026-06-30', '46814', 'n.v.t.', '1970', '0'],
  lastUsedOn: ['nooit', '03-11-2026', '03-11-2027'],
  status: ['actief', 'geschorst', 'ingetrokken', '?'],
  note: ['iets', '=1+1', 'bsn 999990007'],
};
/** A record that could be taken over as it stands. */
const SOUND: Readonly<Record<string, string>> = {
  organisation: 'Voorbeeld BV',
  kvk: '68750110',
  person: 'Jansen',
  supplier: 'KPN',
  service: 'Mijn CBS',
  level: 'EH3',
  startsOn: '01-01-2023',
  endsOn: '31-12-2027',
};
const cellOf = (field: string) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constant(SOUND[field] ?? '') },
    { weight: 6, arbitrary: fc.constantFrom('', ...(sensible[field] ?? [''])) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  );
const tables: fc.Arbitrary<ImportTable> = fc
  .array(fc.tuple(...ENTRY_FIELDS.map(cellOf)), { maxLength: 8 })
  .map((rows) => ({
    headers: HEADERS,
    records: rows.map((cells, at) => ({ number: at + 1, cells })),
  }));

it('is garbage of every kind: each outcome occurs often', () => {
  const rows = fc.sample(tables, { numRuns: 300, seed: 7 }).flatMap((table) => compare(table));
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  for (const outcome of ['new', 'changed', 'refused', 'ambiguous']) {
    expect([outcome, count(outcome) >= 10]).toEqual([outcome, true]);
  }
});

it('compares without failing, and makes up no date and no number', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const rows = compare(table);
      for (const { term, outcome, acceptable, issues } of rows) {
        expect(JSON.stringify(term)).not.toContain('1970');
        if (outcome === 'refused') expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
        if (outcome === 'same' || outcome === 'refused') expect(acceptable).toBe(false);
      }
      expect(JSON.stringify(rows)).not.toMatch(/999990007|(?<!\d)(123456782|111222333)(?!\d)/);
    }),
    { numRuns: 1500 },
  );
});

it('writes only what was chosen, as records that are whole', () => {
  fc.assert(
    fc.property(tables, fc.func(fc.boolean()), (table, choose) => {
      const facts = factsOf(EMPTY_REGISTER);
      const { rows } = compareTable(table, facts, TODAY);
      const chosen = new Set(rows.filter(({ row }) => choose(row)).map(({ row }) => row));
      let ids = 0;
      const newId = (kind: string) => {
        ids += 1;
        return `${kind}-${ids}`;
      };
      const { request, written } = planImport(table, facts, TODAY, chosen, newId);
      expect(written).toBeLessThanOrEqual(chosen.size);
      if (request === null) return;
      const change = { seq: 1, at: '2026-11-22T10:00:00Z', by: null, ...request };
      expect(changeSchema.safeParse(change).error).toBeUndefined();
      const known = new Set(request.puts.map(({ record }) => record.id as string));
      for (const put of request.puts) {
        if (put.collection !== 'mandates') continue;
        expect([known.has(put.record.organisationId), known.has(put.record.personId)]).toEqual([true, true]);
      }
    }),
    { numRuns: 700 },
  );
});

it('what was taken over is the same the next time, and changes nothing', () => {
  fc.assert(
    fc.property(tables, (table) => {
      // A record that is refused may become readable by what others wrote, such as a name that was missing,
      // and the end of a means without a level finds its means once another record has brought it.
      const first = new Map(compare(table).map((row) => [row.row, row]));
      const sound = table.records.filter(({ number }) => {
        const row = first.get(number);
        const isTaken = row?.outcome === 'new' || row?.outcome === 'changed';
        return isTaken && !codes(row).includes('means-level-missing');
      });
      const taken = { ...table, records: sound };
      fc.pre(compare(taken).every(isTakenByDefault));
      const once = take(taken);
      // A name without a KvK number names nobody any more once a second organisation bears it.
      const unclear = (code: string) =>
        code.endsWith('-ambiguous') || code === 'duplicate' || code === 'kvk-missing';
      for (const row of compare(taken, once)) {
        if (codes(row).some(unclear)) continue;
        expect(row.outcome).toBe('same');
      }
      expect(take(taken, once)).toBe(once);
    }),
    { numRuns: 1500 },
  );
});
