/**
 * The register as an import sees it: found by what a file knows (names, KvK numbers, addresses), and already holding
 * what earlier records of the same file write. Every look-up is a map, so that 100,000 records stay linear.
 */
import { PROVIDER_ALIASES, SUPPLIER_ALIASES } from '#core/domain/import/aliases.ts';
import { chainKeys } from '#core/domain/import/chain-key.ts';
import { foldName } from '#core/domain/import/fold-text.ts';
import { mandateKey } from '#core/domain/import/mandate-key.ts';
import { NameIndex } from '#core/domain/import/name-index.ts';
import { required } from '#core/domain/import/required.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { Put } from '#core/domain/records/register.ts';
import type { Service, ServiceProvider } from '#core/domain/records/service.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';

/** Makes the id of a new record; `kind` is its readable prefix. */
export type NewId = (kind: string) => string;

/** What an import writes. */
type ImportPut = Extract<Put, { readonly collection: ImportedCollection }>;
type ImportedCollection =
  | 'organisations'
  | 'persons'
  | 'suppliers'
  | 'serviceProviders'
  | 'services'
  | 'means'
  | 'mandates'
  | 'chainMandates';

const group = <T>(lists: Map<string, Map<string, T>>, key: string): Map<string, T> => {
  let list = lists.get(key);
  if (list === undefined) {
    list = new Map();
    lists.set(key, list);
  }
  return list;
};
const emailKey = (email: string): string => email.trim().toLowerCase();

export class RegisterIndex {
  readonly newId: NewId;
  readonly organisations: NameIndex<Organisation>;
  readonly suppliers: NameIndex<Supplier>;
  readonly providers: NameIndex<ServiceProvider>;
  readonly services: NameIndex<Service>;
  readonly #organisations = new Map<string, Organisation>();
  readonly #organisationByKvk = new Map<string, Organisation>();
  readonly #services = new Map<string, Service>();
  readonly #persons = new Map<string, Person>();
  readonly #personsByEmail = new Map<string, Map<string, Person>>();
  readonly #personsAt = new Map<string, Map<string, true>>();
  readonly #mandates = new Map<string, Mandate>();
  readonly #mandatesByKey = new Map<string, Map<string, Mandate>>();
  readonly #means = new Map<string, Map<string, Means>>();
  readonly #chainsByKey = new Map<string, Map<string, ChainMandate>>();
  readonly #puts = new Map<string, Put>();

  constructor(facts: Facts, newId: NewId) {
    const { register } = facts;
    this.newId = newId;
    this.organisations = new NameIndex(register.organisations.values());
    this.suppliers = new NameIndex(facts.suppliers.values(), SUPPLIER_ALIASES);
    this.providers = new NameIndex(facts.serviceProviders.values(), PROVIDER_ALIASES);
    this.services = new NameIndex(facts.services.values());
    for (const record of facts.services.values()) this.#services.set(record.id, record);
    for (const record of register.organisations.values()) this.#addOrganisation(record);
    for (const record of register.persons.values()) this.#addPerson(record);
    for (const record of register.means.values()) this.#addMeans(record);
    for (const record of register.mandates.values()) this.#addMandate(record);
    for (const record of register.chainMandates.values()) this.#addChain(record);
    const { organisationId = null, personId = null } = register.profile.get('profile') ?? {};
    if (organisationId !== null && personId !== null) this.#addPersonAt(organisationId, personId);
  }

  organisation(id: string): Organisation | undefined {
    return this.#organisations.get(id);
  }
  organisationByKvk(kvk: string): Organisation | undefined {
    return this.#organisationByKvk.get(kvk);
  }
  service(id: string): Service | undefined {
    return this.#services.get(id);
  }
  personsByEmail(email: string): readonly Person[] {
    return [...(this.#personsByEmail.get(emailKey(email))?.values() ?? [])];
  }
  /** Everybody of that name who has a mandate for the organisation, or uses Tijdig for it. */
  personsAt(organisationId: string, name: string): readonly Person[] {
    const ids = this.#personsAt.get(`${organisationId} ${foldName(name)}`)?.keys() ?? [];
    return [...ids].map((id) => required(this.#persons.get(id), 'person'));
  }
  mandate(id: string): Mandate | undefined {
    return this.#mandates.get(id);
  }
  /** The mandates of an organisation, person and scope, whoever supplies them. */
  mandatesByKey(key: string): readonly Mandate[] {
    return [...(this.#mandatesByKey.get(key)?.values() ?? [])];
  }
  /** The chain mandates of a grantor, an intermediary and a scope of one of their sides. */
  chainsByKey(key: string): readonly ChainMandate[] {
    return [...(this.#chainsByKey.get(key)?.values() ?? [])];
  }
  /** A person's means at a supplier. */
  meansOf(personId: string, supplierId: string | null): readonly Means[] {
    return [...(this.#means.get(`${personId} ${supplierId}`)?.values() ?? [])];
  }

  /** Writes a record, to be found from here on and to be in the change. */
  put(put: ImportPut): void {
    this.#puts.set(`${put.collection} ${put.record.id}`, put);
    switch (put.collection) {
      case 'organisations':
        this.organisations.add(put.record);
        this.#addOrganisation(put.record);
        break;
      case 'persons':
        this.#addPerson(put.record);
        break;
      case 'suppliers':
        this.suppliers.add(put.record);
        break;
      case 'serviceProviders':
        this.providers.add(put.record);
        break;
      case 'services':
        this.services.add(put.record);
        this.#services.set(put.record.id, put.record);
        break;
      case 'means':
        this.#addMeans(put.record);
        break;
      case 'mandates':
        this.#addMandate(put.record);
        break;
      case 'chainMandates':
        this.#addChain(put.record);
        break;
    }
  }

  /** Everything that was put, each record once in its last form. */
  puts(): readonly Put[] {
    return [...this.#puts.values()];
  }

  /** Of several with one KvK number the first is found by it. */
  #addOrganisation(organisation: Organisation): void {
    this.#organisations.set(organisation.id, organisation);
    const known = this.#organisationByKvk.get(organisation.kvk);
    if (known === undefined || known.id === organisation.id) {
      this.#organisationByKvk.set(organisation.kvk, organisation);
    }
  }

  #addPerson(person: Person): void {
    this.#persons.set(person.id, person);
    if (person.email !== null) group(this.#personsByEmail, emailKey(person.email)).set(person.id, person);
  }

  #addMeans(means: Means): void {
    group(this.#means, `${means.personId} ${means.supplierId}`).set(means.id, means);
  }

  #addMandate(mandate: Mandate): void {
    this.#mandates.set(mandate.id, mandate);
    group(this.#mandatesByKey, mandateKey(mandate)).set(mandate.id, mandate);
    this.#addPersonAt(mandate.organisationId, mandate.personId);
  }

  #addChain(chain: ChainMandate): void {
    for (const key of chainKeys(chain)) group(this.#chainsByKey, key).set(chain.id, chain);
  }

  #addPersonAt(organisationId: string, personId: string): void {
    const person = this.#persons.get(personId);
    if (person) group(this.#personsAt, `${organisationId} ${foldName(person.name)}`).set(personId, true);
  }
}
