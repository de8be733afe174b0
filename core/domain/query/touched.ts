/** Which mandates must be derived again after the register changed: found by comparing the two, whoever changed it and how. */
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Collection, Register } from '#core/domain/records/register.ts';
import type { Service } from '#core/domain/records/service.ts';
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
export function touchedBy(before: Facts, after: Facts): Touched | null {
  const [was, is] = [before.register, after.register];
  if (was.profile.get('profile') !== is.profile.get('profile')) return null;
  const mandates = differences(was.mandates, is.mandates);
  const persons = changedIds('persons', was, is);
  // Logins and means count for all mandates of a person at a supplier.
  for (const { before: one, after: other } of [...mandates, ...differences(was.means, is.means)]) {
    if (one !== undefined) persons.add(one.personId);
    if (other !== undefined) persons.add(other.personId);
  }
  const organisations = changedIds('organisations', was, is);
  const suppliers = changedIds('suppliers', was, is);
  const providers = changedIds('serviceProviders', was, is);
  const services = changedServices(before, after, providers);
  const owners = new Set(
    differences(was.answers, is.answers).flatMap(({ before: one, after: other }) =>
      [one, other].flatMap((answer) => (answer === undefined ? [] : [answer.item])),
    ),
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
    added: mandates.flatMap(({ before: one, after: other }) => (one === undefined && other ? [other] : [])),
  };
}
