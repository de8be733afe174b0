/** Which mandates must be derived again after the register changed: found by comparing the two, whoever changed it and how. */
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Collection, Register } from '#core/domain/records/register.ts';
import type { Service } from '#core/domain/records/service.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { DerivedItem } from './derive-item.ts';
import type { Facts } from './facts.ts';

/** A record that is not the same one any more; one side is missing when it came or went. */
interface Difference<T> {
  readonly id: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** A register is a value: a record that nobody wrote is the same object, and so is a collection. */
function differences<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Difference<T>[] {
  if (before === after) return [];
  const found: Difference<T>[] = [];
  let missing = before.size;
  for (const [id, record] of after) {
    const known = before.get(id);
    if (known !== undefined) missing -= 1;
    if (known !== record) found.push({ id, before: known, after: record });
  }
  if (missing === 0) return found;
  for (const [id, record] of before) {
    if (!after.has(id)) found.push({ id, before: record, after: undefined });
  }
  return found;
}

const changedIds = (collection: Collection, before: Register, after: Register): Set<string> =>
  new Set(differences<unknown>(before[collection], after[collection]).map(({ id }) => id));

/** The services that changed, and those of a provider that did. */
function changedServices(before: Facts, after: Facts, providers: ReadonlySet<string>): Set<string> {
  const changed = changedIds('services', before.register, after.register);
  if (providers.size === 0) return changed;
  const ofChanged = ({ providerId }: Service) => providerId !== null && providers.has(providerId);
  for (const service of after.services.values()) if (ofChanged(service)) changed.add(service.id);
  return changed;
}

const both = <T>({ before, after }: Difference<T>): readonly T[] =>
  [before, after].filter((record) => record !== undefined);

/** The persons whose logins, means or contracts changed: these count for all mandates of a person at a supplier. */
function changedAccounts(
  mandates: readonly Difference<Mandate>[],
  before: IndexedFacts,
  is: Register,
): readonly string[] {
  const was = before.register;
  const subscriptions = [...changedIds('subscriptions', was, is)];
  const records = [
    mandates.flatMap(both),
    differences(was.means, is.means).flatMap(both),
    subscriptions.flatMap((id) => before.groups.meansBySubscription.of(id)),
    differences(was.chainMandates, is.chainMandates)
      .flatMap(both)
      .flatMap(({ assignments }) => assignments ?? []),
  ];
  return records.flatMap((group) => group.map(({ personId }) => personId));
}

/** The organisations of which somebody who can renew may have come, gone or changed. */
function changedAuthorities(
  before: IndexedFacts,
  is: Register,
  changedPersons: ReadonlySet<string>,
): string[] {
  const was = before.register;
  const { rolesByPerson, representativesByPerson } = before.groups;
  const records = [
    ...differences(was.adminRoles, is.adminRoles).flatMap(both),
    ...differences(was.legalRepresentatives, is.legalRepresentatives).flatMap(both),
    ...[...changedPersons].flatMap((id) => [...rolesByPerson.of(id), ...representativesByPerson.of(id)]),
  ];
  const found: string[] = records.map(({ organisationId }) => organisationId);
  const { personId, organisationId } = before.profile;
  const isUser = personId !== null && changedPersons.has(personId);
  return isUser && organisationId !== null ? [...found, organisationId] : found;
}

/** What a change leaves undone. */
export interface Touched {
  /** Whether an item derived before the change does not hold any more. */
  readonly has: (derived: DerivedItem) => boolean;
  /** Mandates that were not there before. */
  readonly added: readonly Mandate[];
}

/**
 * What must be derived again when one register follows another; `null` = everything. It is enough, and may be more than
 * needed: a person's change touches all mandates of that person.
 */
export function touchedBy(before: IndexedFacts, after: Facts): Touched | null {
  const [was, is] = [before.register, after.register];
  if (was.profile.get('profile') !== is.profile.get('profile')) return null;
  const changedPersons = changedIds('persons', was, is);
  const mandates = differences(was.mandates, is.mandates);
  const persons = new Set([...changedPersons, ...changedAccounts(mandates, before, is)]);
  const organisations = new Set([
    ...changedIds('organisations', was, is),
    ...changedAuthorities(before, is, changedPersons),
  ]);
  const suppliers = changedIds('suppliers', was, is);
  const providers = changedIds('serviceProviders', was, is);
  const services = changedServices(before, after, providers);
  const owners = new Set(
    differences(was.answers, is.answers).flatMap((difference) => both(difference).map(({ item }) => item)),
  );
  const inScope = ({ scope }: Mandate): boolean =>
    scope.kind === 'services'
      ? services.size > 0 && scope.serviceIds.some((id) => services.has(id))
      : scope.kind === 'provider' && providers.has(scope.providerId);
  return {
    has: ({ mandate, clocks }) =>
      persons.has(mandate.personId) ||
      (organisations.size > 0 && organisations.has(mandate.organisationId)) ||
      (suppliers.size > 0 && mandate.supplierId !== null && suppliers.has(mandate.supplierId)) ||
      inScope(mandate) ||
      (owners.size > 0 && clocks.some(({ ownerId }) => owners.has(ownerId))),
    added: mandates.filter(({ before: one }) => one === undefined).flatMap(both),
  };
}
