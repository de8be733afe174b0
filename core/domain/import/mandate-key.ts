/** By what a mandate is recognised, apart from its supplier: organisation, person and scope. */
import type { Mandate, Scope } from '#core/domain/records/mandate.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';

/** The scope as text. Its level belongs to it only where the level is the scope. */
export function scopeKey(scope: Scope, level: AssuranceLevel | null): string {
  const restriction = `${scope.branch ?? ''}/${scope.forThirdPartiesOnly ? 'third' : ''}`;
  switch (scope.kind) {
    case 'services':
      return `services/${[...new Set(scope.serviceIds)].sort().join(',')}/${restriction}`;
    case 'provider':
      return `provider/${scope.providerId}/${restriction}`;
    case 'level':
      return `level/${level}/${restriction}`;
  }
}

type Recognised = Pick<Mandate, 'organisationId' | 'personId' | 'scope'> & {
  readonly level: AssuranceLevel | null;
};
export const mandateKey = ({ organisationId, personId, scope, level }: Recognised): string =>
  `${organisationId} ${personId} ${scopeKey(scope, level)}`;
