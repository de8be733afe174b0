/**
 * What the law lets a person ask for (DOMAIN: Privacy): everything that is recorded about them, and to be erased. Erasing
 * keeps the record's id, so that mandates stay whole and somebody can still be told from nobody; name, e-mail address and
 * working days go. It is a change like every other, and the only one that is never taken back.
 */
import { factsOf } from '#core/catalogue/facts.ts';
import { deriveItem } from '#core/domain/query/derive-item.ts';
import { erasedPerson, isErased, type Person } from '#core/domain/records/person.ts';
import type { Action, Change, Collection, Put, Register } from '#core/domain/records/register.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import type { Status } from '#core/domain/rules/status.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type Mention, mentionsOf, recordsAbout, refersTo } from '#electron/app/person-records.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import type { RegisterReader, RegisterStore } from '#electron/ports/register-store.ts';

/** A change about a person, with what it wrote about them and nothing about anybody else. */
export interface PersonChange {
  readonly seq: number;
  readonly at: string;
  readonly action: Action;
  readonly reason: string | null;
  /** Whether this person made it. */
  readonly byThisPerson: boolean;
  readonly wrote: readonly Put[];
}
export interface PersonExport {
  readonly person: Person;
  /** Every record that refers to this person, by kind. Other persons in them are codes only. */
  readonly records: Partial<Record<Collection, unknown[]>>;
  /** What the codes of organisations, suppliers and services in them stand for. */
  readonly names: Readonly<Record<string, string>>;
  /** Texts elsewhere in which the name or e-mail address stands. */
  readonly mentions: readonly Mention[];
  /** A file of the history that is missing, or `null`: then these are all changes. */
  readonly missing: string | null;
  readonly changes: readonly PersonChange[];
}

/** What erasing would do. */
export interface ErasePlan {
  readonly person: Person;
  readonly alreadyErased: boolean;
  /** How many records of each kind keep a reference without a name. */
  readonly keeps: Partial<Record<Collection, number>>;
  readonly mentions: readonly Mention[];
}

/** A mandate that has one of these is over. */
const OVER: readonly Status[] = ['revoked', 'expired', 'lapsed'];

/** Everything about one person, now and in the past. Throws `not-found`. */
export async function exportPerson(
  id: string,
  history: HistoryReader,
  reader: RegisterReader,
): Promise<PersonExport> {
  const { register } = reader.state();
  const person = found(register, id);
  const records = recordsAbout(register, id);
  const changes = (await history.changesNaming(id)).flatMap((change): PersonChange[] => {
    const { seq, at, by, action, reason, puts } = change;
    const wrote = puts.filter(({ record }) => refersTo(record, id));
    if (wrote.length === 0 && by !== id) return [];
    return [{ seq, at, action, reason, byThisPerson: by === id, wrote }];
  });
  return {
    person,
    records,
    names: namesIn(register, [records, changes]),
    mentions: mentionsOf(register, person),
    missing: await history.missing(),
    changes,
  };
}

/** Throws `not-found`, or `person-in-use` for who uses Tijdig now or has a mandate that is not over. */
export function planErase(register: Register, id: string, clock: Pick<Clock, 'today'>): ErasePlan {
  const person = found(register, id);
  if (register.profile.get('profile')?.personId === id) throw new TijdigError('person-in-use', { id });
  const facts = indexFacts(factsOf(register));
  for (const mandate of register.mandates.values()) {
    if (mandate.personId !== id || mandate.archivedOn !== null) continue;
    if (!OVER.includes(deriveItem(mandate, facts, clock.today()).item.status))
      throw new TijdigError('person-in-use', { id });
  }
  const keeps: Partial<Record<Collection, number>> = {};
  for (const [collection, records] of Object.entries(recordsAbout(register, id)))
    if (collection !== 'persons') keeps[collection as Collection] = records.length;
  return { person, alreadyErased: isErased(person), keeps, mentions: mentionsOf(register, person) };
}

/** Erases a person in the register as it is now; once more changes nothing. Throws as `planErase`, or a save error. */
export async function erasePerson(id: string, store: RegisterStore, clock: Clock): Promise<ErasePlan> {
  let plan: ErasePlan | null = null;
  await store.commit(({ register }) => {
    plan = planErase(register, id, clock);
    if (plan.alreadyErased) return null;
    const { person } = plan;
    const record = erasedPerson({ id: person.id, archivedOn: person.archivedOn ?? clock.recordedOn() });
    return { action: 'person.erase', puts: [{ collection: 'persons', record }], removes: [], reason: null };
  });
  return plan ?? planErase(store.state().register, id, clock);
}

/** A change as it is without what it said of a person: for the history before that person was erased. */
export const withoutPerson = (change: Change, id: string): Change => ({
  ...change,
  puts: change.puts.map((put) =>
    put.collection === 'persons' && put.record.id === id
      ? { collection: 'persons', record: erasedPerson(put.record) }
      : put,
  ),
});

function found(register: Register, id: string): Person {
  const person = register.persons.get(id);
  if (person === undefined) throw new TijdigError('not-found', { id });
  return person;
}

/** The names of all organisations, suppliers and services of which the code stands in `about`. */
function namesIn(register: Register, about: unknown): Record<string, string> {
  const { suppliers, services, serviceProviders } = factsOf(register);
  const codes = new Set<string>();
  collect(about, codes);
  const named = [register.organisations, suppliers, services, serviceProviders].flatMap((records) =>
    [...records.values()].flatMap(({ id, name }) => (codes.has(id) ? [[id, name] as const] : [])),
  );
  return Object.fromEntries(named);
}

function collect(value: unknown, codes: Set<string>): void {
  if (typeof value === 'string') codes.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) collect(one, codes);
}
