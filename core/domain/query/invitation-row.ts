/** An invitation as a row of a table. */
import type { DerivedInvitation } from './derive-invitation.ts';
import type { Facts } from './facts.ts';
import { scopeReachesAny } from './scope-reach.ts';
import { type Folding, haystackOf, type TableRow, UNNAMED } from './table-row.ts';

/** The invitation as a row, under the other organisation. Nobody logs in with it. */
export function invitationRow(
  { item, invitation }: DerivedInvitation,
  facts: Facts,
  folding: Folding,
): TableRow {
  const { grantor, intermediary, direction, service, provider, supplierId, supplier, level } = item;
  const other = direction === 'as-grantor' ? intermediary : grantor;
  const texts = () => {
    const { organisations } = facts.register;
    const parties = [grantor, intermediary].flatMap(({ id, name, kvk }) => [
      name,
      kvk,
      organisations.get(id)?.rsin ?? null,
    ]);
    return [...parties, invitation.scope.branch, service, provider, supplier, level, invitation.note];
  };
  let haystack: string | null = null;
  return {
    kind: 'invitation',
    status: item.state,
    works: null,
    person: null,
    service: service ?? provider,
    organisation: other.name,
    supplier,
    level,
    breaksOn: item.lastDay,
    actBy: item.actBy,
    lastUsedOn: null,
    lastUseUnknown: false,
    personIds: [],
    organisations: [grantor, intermediary],
    suppliers: [{ id: supplierId ?? UNNAMED.id, name: supplier ?? UNNAMED.name }],
    reaches: (serviceIds) => scopeReachesAny(invitation.scope, serviceIds, facts),
    get haystack() {
      haystack ??= haystackOf(texts(), folding);
      return haystack;
    },
  };
}
