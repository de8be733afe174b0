/** Registers as they can stand on a disk, with every text and every state that could get lost on the way out and in. */

import fc from 'fast-check';
import { SEED_SERVICES } from '#core/catalogue/services.ts';
import { supplierNamed } from '#core/domain/import/unknown-supplier.ts';
import {
  PLAIN_MANDATE,
  PLAIN_MEANS,
  PLAIN_ORGANISATION,
  PLAIN_PERSON,
  PLAIN_SERVICE,
} from '#core/domain/records/blank.ts';
import type { LastUse, Scope, Suspension, Term } from '#core/domain/records/mandate.ts';
import { applyChange, EMPTY_REGISTER, type Put, RECORD_SCHEMAS } from '#core/domain/records/register.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { addDays, calendarDate, dayNumber, fromDayNumber } from '#core/domain/values/calendar-date.ts';

/** The day up to which anything can have been used. */
const TODAY = calendarDate('2026-11-22');

/** Text that hurts: formulas, quotes, delimiters, line breaks, apostrophes, separators of services. */
const nasty = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", "'=", "''@", '\t', '"', ';', '|', '\\|', 'é'),
    fc.constantFrom('Jansen', 'x', 'Zoë', 'sep=;', 'Ω'),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', '"', ';', '|', '\\', '\n1', '\r\n2', ' ;', ','),
  )
  .map((texts) => texts.join(''))
  .map((text) => text.trim());
const name = nasty.filter((text) => !/\d{9}/.test(text) && !/[\r\n]/.test(text));
const date = fc
  .integer({ min: dayNumber(calendarDate('2015-01-01')), max: dayNumber(calendarDate('2035-12-31')) })
  .map(fromDayNumber);
const past = date.filter((on) => on <= TODAY);
const term: fc.Arbitrary<Term> = fc
  .tuple(fc.option(date), date, fc.nat({ max: 1825 }))
  .map(([startsOn, other, days]) => ({ startsOn, endsOn: startsOn ? addDays(startsOn, days) : other }));
const lastUse: fc.Arbitrary<LastUse> = fc.oneof(
  past.map((on): LastUse => ({ kind: 'date', on })),
  fc.constantFrom<LastUse>({ kind: 'never' }, { kind: 'unknown' }),
);
const suspension: fc.Arbitrary<Suspension> = fc.record({ from: fc.option(date), to: fc.option(date) });
const level = fc.constantFrom(...ASSURANCE_LEVELS);

const services = [...SEED_SERVICES.slice(0, 6).map(({ id }) => id), 'service-own', 'service-own-2'];
const scope = fc
  .record({
    kind: fc.constantFrom('services', 'provider', 'level'),
    serviceIds: fc.uniqueArray(fc.constantFrom(...services), { minLength: 1, maxLength: 4 }),
    providerId: fc.constantFrom('provider-cbs', 'provider-own'),
    branch: fc.option(fc.constantFrom('000037178598', '990000541921')),
    forThirdPartiesOnly: fc.boolean(),
  })
  .map(({ kind, serviceIds, providerId, ...restrictions }) => {
    if (kind === 'level') return { kind, ...restrictions };
    return kind === 'provider'
      ? { kind, providerId, ...restrictions }
      : { kind, serviceIds, ...restrictions };
  });

const mandate = fc.record({
  organisationId: fc.constantFrom('organisation-1', 'organisation-2'),
  personId: fc.constantFrom('person-1', 'person-2', 'person-3', 'person-4'),
  supplierId: fc.constantFrom(null, 'supplier-kpn', 'supplier-own'),
  scope: scope as fc.Arbitrary<Scope>,
  level,
  terms: fc.array(term, { minLength: 1, maxLength: 3 }),
  lastUse,
  suspensions: fc.array(suspension, { maxLength: 2 }),
  revoked: fc.option(fc.record({ on: fc.option(past), reason: fc.option(nasty) })),
  archivedOn: fc.option(past, { freq: 6 }),
  note: fc.option(nasty),
});
const means = fc.record({
  personId: fc.constantFrom('person-1', 'person-2'),
  supplierId: fc.constantFrom(null, 'supplier-kpn'),
  level,
  endsOn: fc.option(date),
});

const numbered = <T extends object>(kind: string, records: readonly T[]) =>
  records.map((record, at) => ({ id: `${kind}-${at + 1}`, ...record }));

/** Every record passes its schema. */
export const anyRegister = fc
  .record({
    names: fc.array(name, { minLength: 9, maxLength: 9 }),
    emails: fc.array(fc.option(fc.constantFrom('a@x.example', 'b@x.example', '=c@x.example', 'geen')), {
      minLength: 4,
      maxLength: 4,
    }),
    sameName: fc.boolean(),
    mandates: fc.uniqueArray(mandate, { minLength: 1, maxLength: 8, selector: (one) => JSON.stringify(one) }),
    means: fc.array(means, { maxLength: 4 }),
    rsin: fc.boolean(),
  })
  .map(({ names, emails, sameName, mandates, means: allMeans, rsin }) => {
    const named = (at: number) => names[at] ?? '';
    const plain: Partial<Record<Put['collection'], object>> = {
      organisations: PLAIN_ORGANISATION,
      persons: PLAIN_PERSON,
      services: PLAIN_SERVICE,
      means: PLAIN_MEANS,
      mandates: PLAIN_MANDATE,
    };
    const records: readonly (readonly [Put['collection'], readonly object[]])[] = [
      [
        'organisations',
        numbered('organisation', [
          {
            name: named(0),
            kvk: '68750110',
            kind: 'own',
            legalForm: rsin ? 'bv' : null,
            rsin: rsin ? '123456782' : null,
          },
          { name: named(1), kvk: '69599084', kind: 'client', legalForm: 'eenmanszaak', rsin: null },
        ]),
      ],
      [
        'persons',
        numbered(
          'person',
          emails.map((email, at) => ({ name: sameName ? 'J. Jansen' : named(2 + at), email })),
        ),
      ],
      ['suppliers', [supplierNamed('supplier-own', named(6))]],
      ['serviceProviders', [{ id: 'provider-own', name: named(7) }]],
      [
        'services',
        [
          {
            id: 'service-own',
            providerId: 'provider-own',
            name: named(8),
            level: null,
            acceptsChain: 'unknown',
          },
          { id: 'service-own-2', providerId: null, name: named(8), level: 'EH3', acceptsChain: 'no' },
        ],
      ],
      ['means', numbered('means', allMeans)],
      ['mandates', numbered('mandate', mandates)],
    ];
    const puts = records.flatMap(([collection, list]) =>
      list.map(
        (record) =>
          ({
            collection,
            record: RECORD_SCHEMAS[collection].parse({ ...plain[collection], ...record }),
          }) as Put,
      ),
    );
    return applyChange(EMPTY_REGISTER, { action: 'import.apply', puts, removes: [], reason: null });
  });
