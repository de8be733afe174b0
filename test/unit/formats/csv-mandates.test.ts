/** What is exported, comes back as it was. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { demoChange } from '#core/demo/demo-change.ts';
import { knowsHeader } from '#core/domain/import/columns.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import { exportRows } from '#core/domain/query/export-rows.ts';
import { listItems } from '#core/domain/query/list-items.ts';
import {
  PLAIN_MANDATE,
  PLAIN_ORGANISATION,
  PLAIN_PERSON,
  PLAIN_SERVICE,
} from '#core/domain/records/blank.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import {
  applyChange,
  changeSchema,
  EMPTY_REGISTER,
  type Put,
  RECORD_SCHEMAS,
  type Register,
} from '#core/domain/records/register.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandatesToCsv } from '#electron/formats/csv-mandates.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';
import { anyRegister } from './any-register.ts';

const TODAY = calendarDate('2026-11-22');
const exported = (register: Register) => mandatesToCsv(exportRows(factsOf(register), TODAY));
const readBack = (register: Register) =>
  new CsvTableReader().read(new TextEncoder().encode(exported(register)), knowsHeader);
const compareBack = (register: Register) => compareTable(readBack(register), factsOf(register), TODAY);

describe('importing an export again', () => {
  it('finds everything the same', () => {
    fc.assert(
      fc.property(anyRegister, (one) => {
        const { rows, counts } = compareBack(one);
        expect(rows.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
        const living = [...one.mandates.values()].filter(({ archivedOn }) => archivedOn === null);
        expect(counts.same).toBeGreaterThanOrEqual(living.length);
      }),
      { numRuns: 400 },
    );
  });

  it('fills an empty register with the same list', () => {
    const sample = demoChange(TODAY);
    const [first] = [...sample.puts].filter(({ collection }) => collection === 'mandates');
    if (first?.collection !== 'mandates') throw new Error('a mandate expected');
    const next = { startsOn: calendarDate('2027-01-10'), endsOn: calendarDate('2030-01-09') };
    const renewed = { ...first.record, terms: [...first.record.terms, next] };
    const puts: Put[] = [...sample.puts, { collection: 'mandates', record: renewed }];
    const original = applyChange(EMPTY_REGISTER, { ...sample, puts });
    const copy = takeAll(readBack(original));
    expect(listOf(copy)).toEqual(listOf(original));
    expect(copy.means.size).toBe(original.means.size);
  });
});

const listOf = (register: Register) =>
  listItems(factsOf(register), TODAY)
    .map(({ id, personId, ...rest }) => JSON.stringify(rest))
    .sort();

/** An empty register with everything of a table that may be taken over. */
function takeAll(table: ImportTable): Register {
  const facts = factsOf(EMPTY_REGISTER);
  const acceptable = compareTable(table, facts, TODAY).rows.filter((row) => row.acceptable);
  let ids = 0;
  const newId = (kind: string) => {
    ids += 1;
    return `${kind}-new-${ids}`;
  };
  const { request } = planImport(table, facts, TODAY, new Set(acceptable.map(({ row }) => row)), newId);
  if (request === null) return EMPTY_REGISTER;
  const change = { seq: 1, at: '2026-11-22T10:00:00Z', by: null, ...request };
  expect(changeSchema.safeParse(change).error).toBeUndefined();
  return applyChange(EMPTY_REGISTER, request);
}

/** A register with one mandate. */
function registerWith(values: Partial<Mandate>): Register {
  const record = RECORD_SCHEMAS.mandates.parse({
    ...PLAIN_MANDATE,
    id: 'mandate-1',
    organisationId: 'organisation-1',
    personId: 'person-1',
    supplierId: 'supplier-kpn',
    scope: {
      kind: 'services',
      serviceIds: ['service-cbs-mijn-cbs'],
      branch: null,
      forThirdPartiesOnly: false,
    },
    level: 'EH3',
    terms: [{ startsOn: '2023-01-01', endsOn: '2027-12-31' }],
    lastUse: { kind: 'never' },
    ...values,
  });
  const organisation = RECORD_SCHEMAS.organisations.parse({
    ...PLAIN_ORGANISATION,
    id: 'organisation-1',
    name: '=cmd|A1',
    kvk: '01234567',
    kind: 'own',
    legalForm: 'cooperatie',
    rsin: '123456782',
  });
  const person = RECORD_SCHEMAS.persons.parse({ ...PLAIN_PERSON, id: 'person-1', name: '\'=A;"B"' });
  return {
    ...EMPTY_REGISTER,
    organisations: new Map([[organisation.id, organisation]]),
    persons: new Map([[person.id, person]]),
    mandates: new Map([[record.id, record]]),
  };
}

describe('the longest that may be stored', () => {
  it.each(['=', "'=", '-', 'x'])('a note of 4,000 characters beginning with %s comes back', (start) => {
    const register = registerWith({ note: start.padEnd(4000, 'n') });
    expect(compareBack(register).rows).toMatchObject([{ outcome: 'same', issues: [] }]);
  });

  it.each([
    ['2298-01-01', '2300-01-01'],
    ['9995-12-31', '9999-12-31'],
    [null, '9999-12-31'],
  ])('a term from %s to %s comes back', (start, end) => {
    const startsOn = start === null ? null : calendarDate(start);
    const register = registerWith({ terms: [{ startsOn, endsOn: calendarDate(end) }] });
    expect(compareBack(register).counts.same).toBe(1);
  });

  it('500 services with the longest names, made of separators, come back', () => {
    const own = Array.from({ length: 500 }, (_, at) =>
      RECORD_SCHEMAS.services.parse({
        ...PLAIN_SERVICE,
        id: `service-${at}`,
        name: `${at}`.padEnd(200, '|'),
        level: 'EH3',
      }),
    );
    const serviceIds = own.map(({ id }) => id);
    const scope: Mandate['scope'] = {
      kind: 'services',
      serviceIds,
      branch: null,
      forThirdPartiesOnly: false,
    };
    const register = { ...registerWith({ scope }), services: new Map(own.map((one) => [one.id, one])) };
    expect(compareBack(register).rows).toMatchObject([{ outcome: 'same' }]);
  });

  it('more mandates than fit 10 MB come back', () => {
    const [one] = registerWith({}).mandates.values();
    if (one === undefined) throw new Error('a mandate expected');
    const many = Array.from(
      { length: 2_600 },
      (_, at): Mandate => ({
        ...one,
        id: `mandate-${at}` as Mandate['id'],
        note: 'n'.repeat(4_000),
      }),
    );
    const register = { ...registerWith({}), mandates: new Map(many.map((mandate) => [mandate.id, mandate])) };
    const bytes = new TextEncoder().encode(exported(register));
    expect(bytes.length).toBeGreaterThan(10_000_000);
    expect(new CsvTableReader().read(bytes, knowsHeader).records).toHaveLength(2_600);
  });
});

describe('the file', () => {
  it('is what Dutch Excel opens: mark, semicolons, CRLF, day first, no formula', () => {
    expect(exported(registerWith({ note: 'een\ntwee' }))).toBe(
      '\ufeffOrganisatie;KvK-nummer;Persoon;E-mail;Leverancier;Niveau middel;Middel geldig t/m;Dienstverlener;Dienst;' +
        'Niveau;Ingangsdatum;Einddatum;Laatst gebruikt;Status;Vestiging;Opmerking;RSIN;Rechtsvorm;Alleen voor derden;' +
        'Kenmerk Tijdig\r\n' +
        `'=cmd|A1;01234567;"''=A;""B""";;KPN;;;CBS;Mijn CBS;EH3;01-01-2023;31-12-2027;nooit;actief;;"een\ntwee";` +
        '123456782;coöperatie;;mandate-1\r\n',
    );
  });

  it('has one record per term, and none of what is archived', () => {
    const terms = [
      { startsOn: calendarDate('2023-01-01'), endsOn: calendarDate('2027-12-31') },
      { startsOn: calendarDate('2018-01-01'), endsOn: calendarDate('2022-12-31') },
    ];
    expect(exportRows(factsOf(registerWith({ terms })), TODAY).map(({ startsOn }) => startsOn)).toEqual([
      '2018-01-01',
      '2023-01-01',
    ]);
    expect(exportRows(factsOf(registerWith({ archivedOn: TODAY })), TODAY)).toEqual([]);
  });

  it('has, of terms with one start, the one that ends last, whichever was recorded first', () => {
    const startsOn = calendarDate('2023-01-01');
    const terms = ['2026-12-31', '2027-12-31', '2025-12-31'].map((end) => ({
      startsOn,
      endsOn: calendarDate(end),
    }));
    const register = registerWith({ terms });
    expect(exportRows(factsOf(register), TODAY).map(({ endsOn }) => endsOn)).toEqual(['2027-12-31']);
    expect(compareBack(register).counts.same).toBe(1);
    expect(listOf(takeAll(readBack(register)))).toEqual(listOf(register));
  });

  it('knows every header it writes', () => {
    const [header] = exported(EMPTY_REGISTER).slice(1).split('\r\n');
    expect(header?.split(';').filter((cell) => !knowsHeader(cell))).toEqual([]);
  });
});

it('what an import writes passes the schema of a change', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      takeAll(readBack(register));
    }),
    { numRuns: 150 },
  );
});
