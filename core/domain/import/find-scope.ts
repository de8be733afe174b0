/** From the names of services and their provider to the catalogue's records. */
import type { ScopeDraft } from '#core/domain/import/draft.ts';
import { type FoundService, findServices } from '#core/domain/import/find-services.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import type { Mandate, Scope } from '#core/domain/records/mandate.ts';
import type { ServiceProvider } from '#core/domain/records/service.ts';

export interface FoundScope {
  /** `null` when some part is not in the catalogue, or several fit. */
  readonly scope: Scope | null;
  readonly services: readonly FoundService[];
  readonly provider: ServiceProvider | null;
  /** A name that would be added to the catalogue on accepting, or `null`. */
  readonly newProvider: string | null;
  readonly isAmbiguous: boolean;
}

/** Finds what a record's mandate reaches; `referenced` decides where names alone cannot. `null` = it says nothing. */
export function findScope(
  draft: ScopeDraft,
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
