/** Where a name, a number or a mandate of the register fits several times. */
import { describe, expect, it } from 'vitest';
import { newService } from '#core/domain/records/blank.ts';
import type { Term } from '#core/domain/records/mandate.ts';
import { applyChange, type Put, type Register } from '#core/domain/records/register.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import type { MandateId, OrganisationId, ServiceId } from '#core/domain/values/id.ts';
import { codes, compareOne, only, registerOf, tableOf, take, withMandates } from './comparing.ts';

const withPuts = (register: Register, ...puts: Put[]): Register =>
  applyChange(register, { action: 'mandate.change', puts, removes: [], reason: null });
const known = registerOf({});
const mandate = only(known.mandates);

describe('services of one name', () => {
  const idOf = (name: string) => `service-${name}` as ServiceId;
  const catalogue = withPuts(
    known,
    ...['one', 'two'].map(
      (id): Put => ({
        collection: 'services',
        record: newService({ id: idOf(id), providerId: null, name: 'Loket' }),
      }),
    ),
  );
  const reaching = (name: string): Register =>
    withMandates(catalogue, {
      scope: { kind: 'services', serviceIds: [idOf(name)], branch: null, forThirdPartiesOnly: false },
    });

  it('wait for a person', () => {
    const row = compareOne({ Dienst: 'Loket' }, catalogue);
    expect([row.outcome, row.acceptable, codes(row)]).toEqual(['ambiguous', false, ['match-ambiguous']]);
  });

  it.each([
    ['one of them', reaching('two'), 'same'],
    ['a service of another name', catalogue, 'ambiguous'],
    ['a service that is in no catalogue any more', reaching('gone'), 'ambiguous'],
  ])('with the reference of a mandate for %s', (_, register, outcome) => {
    expect(compareOne({ Dienst: 'Loket', 'Kenmerk Tijdig': mandate.id }, register).outcome).toBe(outcome);
  });
});

it('of several organisations with one KvK number the first is found by it', () => {
  const organisation = only(known.organisations);
  const record = { ...organisation, id: 'organisation-second' as OrganisationId, name: 'Tweede BV' };
  const register = withPuts(known, { collection: 'organisations', record });
  expect(compareOne({}, register)).toMatchObject({ outcome: 'same', issues: [] });
  expect(codes(compareOne({ Organisatie: 'Tweede BV' }, register))).toEqual(['organisation-name-differs']);
});

describe('mandates alike', () => {
  const term = (startsOn: string, endsOn: string): Term => ({
    startsOn: calendarDate(startsOn),
    endsOn: calendarDate(endsOn),
  });
  const early = term('2019-01-01', '2021-12-31');
  const late = term('2023-01-01', '2027-12-31');
  const middle = term('2022-01-01', '2022-12-31');
  const idOf = (name: string) => `mandate-${name}` as MandateId;
  const registerWith = (mandates: Readonly<Record<string, readonly Term[]>>): Register => ({
    ...known,
    mandates: new Map(
      Object.entries(mandates).map(([name, terms]) => [
        idOf(name),
        { ...mandate, id: idOf(name), terms: [...terms] },
      ]),
    ),
  });
  const added = { Ingangsdatum: '01-01-2017', Einddatum: '31-12-2018' };

  it.each<[string, Readonly<Record<string, readonly Term[]>>, string]>([
    ['the last', { one: [middle], two: [late] }, 'two'],
    ['the first', { one: [late], two: [middle] }, 'one'],
    ['the one whose last term was recorded first', { one: [middle], two: [late, early] }, 'two'],
    ['the one whose last term was recorded last', { one: [early, late], two: [middle] }, 'one'],
    ['the first of two that end on one day', { one: [late], two: [late] }, 'one'],
  ])('a term of none of them goes to the one that ends last: %s', (_, mandates, expected) => {
    const register = registerWith(mandates);
    const after = take(tableOf(added), register);
    const changed = [...after.mandates.values()].filter((one) => one !== register.mandates.get(one.id));
    expect(changed.map(({ id }) => id)).toEqual([idOf(expected)]);
  });

  it('a term of one of them is that one’s', () => {
    const register = registerWith({ one: [early], two: [late] });
    expect(compareOne({ Ingangsdatum: '01-01-2019', Einddatum: '31-12-2021' }, register).outcome).toBe(
      'same',
    );
  });

  it('a reference decides', () => {
    const register = registerWith({ one: [early], two: [late] });
    const after = take(tableOf({ ...added, 'Kenmerk Tijdig': idOf('one') }), register);
    expect([...after.mandates.values()].map(({ terms }) => terms.length)).toEqual([2, 1]);
  });
});
