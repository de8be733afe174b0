/** A chain mandate as a row of a table. */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { type CalendarDate, latest } from '#core/domain/values/calendar-date.ts';
import type { ChainItem } from './chain-item.ts';
import type { DerivedChain } from './derive-chain.ts';
import type { Facts } from './facts.ts';
import { scopeReachesAny } from './scope-reach.ts';
import { type Folding, haystackOf, type Named, type TableRow, UNNAMED } from './table-row.ts';

/** The latest known login of all to whom it is or was assigned. */
const lastUsedOn = ({ assignments }: ChainMandate): CalendarDate | null =>
  latest((assignments ?? []).flatMap(({ lastUse }) => (lastUse.kind === 'date' ? [lastUse.on] : [])));

/** No login is known, and there may have been one. */
const isLastUseUnknown = (chain: ChainMandate): boolean =>
  lastUsedOn(chain) === null &&
  (chain.assignments === null || chain.assignments.some(({ lastUse }) => lastUse.kind === 'unknown'));

/** Our own side first. */
const suppliersOf = ({ sides }: ChainItem): readonly Named[] =>
  [sides.intermediary, sides.grantor]
    .toSorted((a, b) => Number(b.ours) - Number(a.ours))
    .flatMap(({ supplierId, supplier }) =>
      supplierId && supplier ? [{ id: supplierId, name: supplier }] : [],
    );

/** A row that knows the chain mandate it shows. */
export interface ChainRow extends TableRow {
  readonly organisation: string;
  readonly derived: DerivedChain;
}

/** The chain mandate as a row: under the other organisation, with those to whom it is assigned. */
export function chainRow(derived: DerivedChain, facts: Facts, folding: Folding): ChainRow {
  const { item, chain } = derived;
  const { grantor, intermediary, direction, service, provider, level, breaksOn, actBy, status } = item;
  const other = direction === 'as-grantor' ? intermediary : grantor;
  const people = (item.users ?? []).map(({ person }) => person);
  const suppliers = suppliersOf(item);
  const texts = () => {
    const { persons, organisations } = facts.register;
    const emails = (item.users ?? []).map(({ personId }) => persons.get(personId)?.email ?? null);
    const parties = [grantor, intermediary].flatMap(({ id, name, kvk }) => [
      name,
      kvk,
      organisations.get(id)?.rsin ?? null,
    ]);
    const branches = recordedSides(chain).map(({ side }) => side.scope.branch);
    const names = suppliers.map(({ name }) => name);
    return [...people, ...emails, ...parties, ...branches, service, provider, ...names, level, chain.note];
  };
  let haystack: string | null = null;
  return {
    kind: 'chain',
    derived,
    status,
    works: item.works,
    person: people.length === 0 ? null : people.join(' | '),
    service: service ?? provider,
    organisation: other.name,
    supplier: suppliers[0]?.name ?? null,
    level,
    breaksOn,
    actBy,
    lastUsedOn: lastUsedOn(chain),
    lastUseUnknown: isLastUseUnknown(chain),
    personIds: (item.users ?? []).map(({ personId }) => personId),
    organisations: [grantor, intermediary],
    suppliers: suppliers.length === 0 ? [UNNAMED] : suppliers,
    reaches: (serviceIds) =>
      recordedSides(chain).some(({ side }) => scopeReachesAny(side.scope, serviceIds, facts)),
    get haystack() {
      haystack ??= haystackOf(texts(), folding);
      return haystack;
    },
  };
}
