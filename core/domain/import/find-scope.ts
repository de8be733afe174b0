/** From the names of services and their provider to the catalogue's records. */
import type { Draft } from '#core/domain/import/draft.ts';
import { compactName } from '#core/domain/import/fold-text.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import type { Mandate, Scope } from '#core/domain/records/mandate.ts';
import type { Service, ServiceProvider } from '#core/domain/records/service.ts';

/** A service of the catalogue, or the name of one that is not in it. */
export type FoundService = { readonly service: Service } | { readonly service: null; readonly name: string };

export interface FoundScope {
  /** `null` when some part is not in the catalogue, or several fit. */
  readonly scope: Scope | null;
  readonly services: readonly FoundService[];
  readonly provider: ServiceProvider | null;
  /** A name that would be added to the catalogue on accepting, or `null`. */
  readonly newProvider: string | null;
  readonly isAmbiguous: boolean;
}

const unique = (services: readonly FoundService[]): readonly FoundService[] => {
  const seen = new Map(services.map((found) => [found.service?.id ?? compactName(nameOf(found)), found]));
  return [...seen.values()];
};
const nameOf = (found: FoundService): string => (found.service === null ? found.name : found.service.name);

function findServices(
  names: readonly string[],
  providers: readonly ServiceProvider[],
  index: RegisterIndex,
  referenced: Mandate | undefined,
): { readonly services: readonly FoundService[]; readonly isAmbiguous: boolean } {
  let isAmbiguous = false;
  const services = names.map((name): FoundService => {
    const named = index.services.find(name);
    const ofProvider = named.filter(({ providerId }) => providers.some(({ id }) => id === providerId));
    // A service of another provider is another service, even if it is called the same.
    const fitting =
      providers.length === 0
        ? named
        : ofProvider.length > 0
          ? ofProvider
          : named.filter(({ providerId }) => providerId === null);
    const told =
      referenced?.scope.kind === 'services'
        ? new Set<string>(referenced.scope.serviceIds)
        : new Set<string>();
    const service = fitting.length === 1 ? fitting[0] : (fitting.find(({ id }) => told.has(id)) ?? undefined);
    if (service === undefined && fitting.length > 1) isAmbiguous = true;
    return service === undefined ? { service: null, name } : { service };
  });
  return { services: unique(services), isAmbiguous };
}

/** Finds what a record's mandate reaches; `referenced` decides where names alone cannot. `null` = it says nothing. */
export function findScope(
  draft: Draft,
  index: RegisterIndex,
  referenced: Mandate | undefined,
): FoundScope | null {
  if (draft.scope === null) return null;
  const providers = draft.provider === null ? [] : index.providers.find(draft.provider);
  const told = referenced?.scope.kind === 'provider' ? referenced.scope.providerId : null;
  const provider = providers.find(({ id }) => id === told) ?? providers[0] ?? null;
  const newProvider = provider === null ? draft.provider : null;
  const restrictions = { branch: draft.branch, forThirdPartiesOnly: draft.forThirdPartiesOnly };
  const found = { services: [], provider, newProvider, isAmbiguous: false };
  switch (draft.scope.kind) {
    case 'level':
      return { ...found, scope: { kind: 'level', ...restrictions } };
    case 'provider':
      return {
        ...found,
        scope: provider === null ? null : { kind: 'provider', providerId: provider.id, ...restrictions },
      };
    case 'services': {
      const { services, isAmbiguous } = findServices(draft.scope.names, providers, index, referenced);
      const serviceIds = services.flatMap(({ service }) => (service === null ? [] : [service.id]));
      const isWhole = serviceIds.length === services.length;
      const scope: Scope | null = isWhole ? { kind: 'services', serviceIds, ...restrictions } : null;
      return { ...found, services, isAmbiguous, scope, newProvider: isWhole ? null : newProvider };
    }
  }
}
