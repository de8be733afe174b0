/**
 * Registers of any size that look like real ones, the same for the same size: offices with their persons, each at a supplier or two,
 * mandates that end over the years, some withdrawn, suspended, planned, never used or archived.
 */

import { SEED_SERVICES } from '#core/catalogue/services.ts';
import { SEED_SUPPLIERS } from '#core/catalogue/suppliers.ts';
import { newMeans, newOrganisation, newPerson, PLAIN_MANDATE } from '#core/domain/records/blank.ts';
import type { LastUse, Mandate } from '#core/domain/records/mandate.ts';
import { mandateSchema } from '#core/domain/records/mandate.ts';
import { DEFAULT_PROFILE, profileSchema } from '#core/domain/records/profile.ts';
import type { ChangeRequest, Put } from '#core/domain/records/register.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { MeansId } from '#core/domain/values/id.ts';
import { randomFrom } from '#test/support/store/random.ts';

const FIRST = [
  'Anna',
  'Bram',
  'Çelik',
  'Daan',
  'Éva',
  'Femke',
  'Gijs',
  'Hélène',
  'Ilse',
  'Jeroen',
  'Käthe',
  'Lotte',
];
const LAST = [
  'de Vries',
  'Jansen',
  'van den Berg',
  'Bakker',
  'Ó Briain',
  'Yılmaz',
  'Smit',
  'Mulder',
  'de Groot',
];
const TRADE = ['Bouw', 'Zorg', 'Advies', 'Transport', 'Installatie', 'Accountants', 'Kwekerij', 'Onderwijs'];
const PERSONS_PER_ORGANISATION = 4;
const MANDATES_PER_PERSON = 5;
/** Records per change: a register is filled by imports, not by one change. */
const MANDATES_PER_CHANGE = 5_000;

type Pick = <T>(from: readonly T[]) => T;

function lastUseOf(below: (limit: number) => number, today: CalendarDate): LastUse {
  const dice = below(20);
  if (dice < 2) return { kind: 'unknown' };
  if (dice === 2) return { kind: 'never' };
  return { kind: 'date', on: addDays(today, -below(600)) };
}

/** A mandate with a term around today: most run, some ended lately, a few are planned. */
function mandateOf(at: number, today: CalendarDate, below: (limit: number) => number, pick: Pick): Mandate {
  const person = Math.floor(at / MANDATES_PER_PERSON);
  const endsOn = addDays(today, below(1700) - 60);
  const planned = below(50) === 0;
  const terms = planned
    ? [{ startsOn: addDays(today, 1 + below(60)), endsOn: addDays(today, 400 + below(1000)) }]
    : [{ startsOn: addDays(endsOn, -1095), endsOn }];
  return mandateSchema.parse({
    ...PLAIN_MANDATE,
    id: `mandate-${at}`,
    organisationId: `organisation-${Math.floor(person / PERSONS_PER_ORGANISATION)}`,
    personId: `person-${person}`,
    supplierId: below(25) === 0 ? null : (SEED_SUPPLIERS[person % SEED_SUPPLIERS.length]?.id ?? null),
    scope:
      below(30) === 0
        ? { kind: 'level', branch: null, forThirdPartiesOnly: false }
        : {
            kind: 'services',
            serviceIds: [pick(SEED_SERVICES).id],
            branch: null,
            forThirdPartiesOnly: false,
          },
    level: pick(ASSURANCE_LEVELS),
    terms,
    lastUse: lastUseOf(below, today),
    suspensions: below(60) === 0 ? [{ from: addDays(today, -10), to: null }] : [],
    revoked: below(50) === 0 ? { on: addDays(today, -below(300)), reason: 'uit dienst' } : null,
    archivedOn: below(40) === 0 ? addDays(today, -below(300)) : null,
    note: below(10) === 0 ? `dossier ${at}` : null,
  });
}

/** The records that come with a mandate when it is the first of its person or organisation. */
function ownersOf({ organisationId, personId, supplierId }: Mandate, at: number, today: CalendarDate): Put[] {
  const below = randomFrom(at + 1);
  const pick: Pick = (from) => from[below(from.length)] as (typeof from)[number];
  const puts: Put[] = [];
  const person = at / MANDATES_PER_PERSON;
  if (!Number.isInteger(person)) return puts;
  if (person % PERSONS_PER_ORGANISATION === 0) {
    const number = person / PERSONS_PER_ORGANISATION;
    const name = `${pick(TRADE)} ${pick(LAST)} ${number} BV`;
    const kvk = String(10_000_000 + number * 7).padStart(8, '0');
    puts.push({
      collection: 'organisations',
      record: newOrganisation({ id: organisationId, name, kvk, kind: 'client', legalForm: 'bv' }),
    });
  }
  const name = `${pick(FIRST)} ${pick(LAST)} ${person}`;
  const email = `m${person}@kantoor${person % 97}.example`;
  puts.push({ collection: 'persons', record: newPerson({ id: personId, name, email }) });
  const endsOn = addDays(today, below(1400) - 20);
  const id = `means-${person}` as MeansId;
  puts.push({ collection: 'means', record: newMeans({ id, personId, supplierId, level: 'EH3', endsOn }) });
  return puts;
}

/** The changes that fill an empty register with so many mandates around a day; the user manages the first organisation. */
export function* largeRegister(mandates: number, today: CalendarDate): Generator<ChangeRequest> {
  const below = randomFrom(mandates);
  const pick: Pick = (from) => from[below(from.length)] as (typeof from)[number];
  const change = (puts: readonly Put[]): ChangeRequest => ({
    action: 'import.apply',
    puts,
    removes: [],
    reason: null,
  });
  let puts: Put[] = [];
  for (let at = 0; at < mandates; at += 1) {
    const mandate = mandateOf(at, today, below, pick);
    puts.push(...ownersOf(mandate, at, today), { collection: 'mandates', record: mandate });
    if ((at + 1) % MANDATES_PER_CHANGE === 0) {
      yield change(puts);
      puts = [];
    }
  }
  const profile = {
    ...DEFAULT_PROFILE,
    personId: 'person-0',
    organisationId: 'organisation-0',
    role: 'administrator',
  };
  puts.push({ collection: 'profile', record: profileSchema.parse(profile) });
  yield change(puts);
}
