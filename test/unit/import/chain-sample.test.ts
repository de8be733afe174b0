/** The sample list of chain mandates of a payroll office: 120 records, Windows-1252. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { codes, compare, outcomes, readSample, TODAY, take } from './comparing.ts';

const TABLE = readSample('ketenmachtigingen.csv');

describe('the list of a payroll office', () => {
  const rows = compare(TABLE);
  const register = take(TABLE);

  it('is all new, and nothing is refused', () => {
    expect(outcomes(rows)).toEqual(Array(120).fill('new'));
    expect(rows[0]).toMatchObject({
      row: 1,
      organisation: 'Cliënt 001 BV',
      kvk: '55000000',
      person: null,
      service: 'Mijn Belastingdienst Zakelijk | Zakelijk portaal',
      supplier: 'We-ID',
      level: 'EH3',
      term: { startsOn: '2023-10-28', endsOn: '2026-10-27' },
      before: null,
      acceptable: true,
    });
  });

  it('is all the same once it has been taken over', () => {
    expect(outcomes(compare(TABLE, register))).toEqual(Array(120).fill('same'));
    expect(take(TABLE, register)).toBe(register);
  });

  it('becomes chain mandates of clients with our own organisation, and three employees', () => {
    expect(register.chainMandates.size).toBe(120);
    const kinds = [...register.organisations.values()].map(({ kind }) => kind);
    expect([
      kinds.length,
      kinds.filter((kind) => kind === 'client').length,
      kinds.includes('intermediary'),
    ]).toEqual([121, 120, false]);
    expect([...register.persons.values()].map(({ name, email }) => [name, email]).sort()).toEqual(
      [1, 2, 3].map((number) => [`m${number}@kantoor.example`, `m${number}@kantoor.example`]),
    );
    expect(register.suppliers.size + register.services.size + register.mandates.size).toBe(0);
  });

  it('keeps an empty cell of employees as not known', () => {
    const unknown = [...register.chainMandates.values()].filter(({ assignments }) => assignments === null);
    expect(unknown).toHaveLength(29);
  });

  it('records each side as its status says', () => {
    const sides = [...register.chainMandates.values()].map(({ sides: { intermediary } }) =>
      intermediary.kind === 'recorded' && intermediary.pending ? 'pending' : intermediary.kind,
    );
    const count = (state: string) => sides.filter((side) => side === state).length;
    expect([count('recorded'), count('pending'), count('missing')]).toEqual([94, 21, 5]);
  });

  it('warns where the step says otherwise than the sides, and goes by the sides', () => {
    const facts = indexFacts(factsOf(register));
    const works = [...register.chainMandates.values()].map(
      (chain) => deriveChain(chain, facts, TODAY).item.works,
    );
    rows.forEach((row, at) => {
      const step = TABLE.records[at]?.cells.at(-1);
      if (codes(row).includes('imported-step-differs')) {
        expect([step, works[at]]).toEqual(
          step === 'werkend' ? ['werkend', 'broken'] : ['uitgenodigd', 'unknown'],
        );
      } else if (step === 'werkend') expect(works[at]).toBe('unknown');
    });
    expect(rows.filter((row) => codes(row).includes('imported-step-differs')).length).toBeGreaterThan(20);
  });
});
