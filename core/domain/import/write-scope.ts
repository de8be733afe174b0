/** Writes what a record names that is new: its supplier, provider and services; and makes its scope of them. */
import type { ScopeDraft } from '#core/domain/import/draft.ts';
import type { FoundScope } from '#core/domain/import/find-scope.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { required } from '#core/domain/import/required.ts';
import { supplierNamed } from '#core/domain/import/unknown-supplier.ts';
import { newService } from '#core/domain/records/blank.ts';
import type { Scope } from '#core/domain/records/mandate.ts';
import type { ServiceId, ServiceProviderId, SupplierId } from '#core/domain/values/id.ts';

/** Adds a supplier of which nothing but the name is known. */
export function writeNewSupplier(name: string, index: RegisterIndex): SupplierId {
  const record = supplierNamed(index.newId('supplier'), name);
  index.put({ collection: 'suppliers', record });
  return record.id;
}

function writeProvider(name: string, index: RegisterIndex): ServiceProviderId {
  const record = { id: index.newId('service-provider') as ServiceProviderId, name };
  index.put({ collection: 'serviceProviders', record });
  return record.id;
}

function writeService(name: string, providerId: ServiceProviderId | null, index: RegisterIndex): ServiceId {
  const id = index.newId('service') as ServiceId;
  index.put({ collection: 'services', record: newService({ id, providerId, name }) });
  return id;
}

/** The scope of a record, with what it names that is new written. */
export function writeScope(draft: ScopeDraft, found: FoundScope, index: RegisterIndex): Scope {
  if (found.scope) return found.scope;
  const restrictions = { branch: draft.branch, forThirdPartiesOnly: draft.forThirdPartiesOnly };
  if (draft.scope?.kind === 'provider') {
    const name = required(found.newProvider, 'provider');
    return { kind: 'provider', providerId: writeProvider(name, index), ...restrictions };
  }
  const providerId =
    found.newProvider === null ? (found.provider?.id ?? null) : writeProvider(found.newProvider, index);
  const serviceIds = found.services.map((one) =>
    one.service === null ? writeService(one.name, providerId, index) : one.service.id,
  );
  return { kind: 'services', serviceIds, ...restrictions };
}
