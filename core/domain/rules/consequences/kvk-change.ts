/**
 * A KVK number changes. Nothing is passed on to the new number: every means, mandate, role and chain must be requested anew
 * (domain facts S23–S25), in an order, each with its supplier's working days.
 */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import { loginSide, registrationOf, supplierIdOf } from '#core/domain/rules/chain-sides.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { ofAuthorised, ofRepresentative, ofUser } from '#core/domain/rules/move.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { meansAction } from './joiner.ts';
import { assignmentsFrom, chainOutlasts, meansOutlasts, outlasts, roleOutlasts } from './living-on.ts';
import { countedBack, handlingOf, type Staged, staged, type ToDo } from './to-do.ts';

/** Whose number changes: our own, that of a relation, or our own while we act for others as their intermediary. */
export const KVK_CHANGES = ['own', 'relation', 'own-as-intermediary'] as const;
export type KvkChangeKind = (typeof KVK_CHANGES)[number];

export interface KvkChange {
  readonly kind: KvkChangeKind;
  readonly organisationId: string;
  /** Last day of the old number, inclusive. */
  readonly lastDay: CalendarDate;
  /** Contracts and roles first, then means, mandates, chains, and at last to whom chains are assigned. */
  readonly toDo: readonly ToDo[];
}

interface Asked {
  readonly organisationId: string;
  readonly lastDay: CalendarDate;
  readonly facts: IndexedFacts;
}

/** The accounts of the people who act for an organisation by itself, as administrators, or as its employees through chains. */
function accountsOf({ organisationId, lastDay, facts }: Asked): ReadonlySet<string> {
  const { groups } = facts;
  const accounts = new Set<string>();
  const add = (personId: string, supplierId: string | null) => accounts.add(`${personId} ${supplierId}`);
  for (const mandate of groups.mandatesByOrganisation.of(organisationId)) {
    if (outlasts(mandate, lastDay)) add(mandate.personId, mandate.supplierId);
  }
  for (const role of groups.rolesByOrganisation.of(organisationId)) {
    if (roleOutlasts(role, lastDay)) add(role.personId, role.supplierId);
  }
  for (const chain of groups.chainsByIntermediary.of(organisationId)) {
    if (!chainOutlasts(chain, lastDay)) continue;
    const supplierId = supplierIdOf(loginSide(chain, registrationOf(chain, facts.suppliers)));
    for (const { personId } of assignmentsFrom(chain, lastDay)) add(personId, supplierId);
  }
  return accounts;
}

/** The means with which people act for an organisation: by its contract, or where no contract is named by their accounts. */
function meansOfOrganisation(asked: Asked): Means[] {
  const { organisationId, lastDay, facts } = asked;
  const accounts = accountsOf(asked);
  return [...facts.register.means.values()].filter((means) => {
    if (!meansOutlasts(means, lastDay) || means.revoked !== null) return false;
    const subscription = means.subscriptionId && facts.register.subscriptions.get(means.subscriptionId);
    return subscription
      ? subscription.organisationId === organisationId
      : accounts.has(`${means.personId} ${means.supplierId}`);
  });
}

function contractsAndRoles({ organisationId, lastDay, facts }: Asked): Staged[] {
  const subscriptions = [...facts.register.subscriptions.values()]
    .filter((one) => one.organisationId === organisationId && one.archivedOn === null)
    .map(({ id, supplierId }) =>
      staged({
        code: 'request-subscription',
        move: ofAuthorised(organisationId),
        recordId: id,
        organisationId,
        supplierId,
      }),
    );
  const roles = facts.groups.rolesByOrganisation
    .of(organisationId)
    .filter((role) => roleOutlasts(role, lastDay) && role.revoked === null)
    .map(({ id, personId, supplierId, level }) =>
      staged({
        code: 'request-role',
        move: ofRepresentative(organisationId),
        recordId: id,
        personId,
        organisationId,
        supplierId,
        level,
        handling: handlingOf(supplierId, 'admin-role-by-form', facts),
      }),
    );
  return [...subscriptions, ...roles];
}

const newMeans = (asked: Asked): Staged[] =>
  meansOfOrganisation(asked).map(({ id, personId, supplierId, level }) =>
    staged({
      code: 'request-means',
      move: ofUser(personId),
      recordId: id,
      personId,
      organisationId: asked.organisationId,
      supplierId,
      level,
      handling: handlingOf(supplierId, meansAction(level), asked.facts),
    }),
  );

const newMandates = ({ organisationId, lastDay, facts }: Asked): Staged[] =>
  facts.groups.mandatesByOrganisation
    .of(organisationId)
    .filter((mandate) => outlasts(mandate, lastDay) && mandate.revoked === null)
    .map(({ id, personId, supplierId, level }) =>
      staged({
        code: 'request-mandate',
        move: ofAuthorised(organisationId),
        recordId: id,
        personId,
        organisationId,
        supplierId,
        level,
        handling: handlingOf(supplierId, 'new-mandate', facts),
      }),
    );

/** A chain is granted anew by the client, for whichever number changed, and its legal representative signs. */
const newChains = (chains: readonly ChainMandate[], facts: IndexedFacts): Staged[] =>
  chains.map((chain) => {
    const supplierId = supplierIdOf(loginSide(chain, registrationOf(chain, facts.suppliers)));
    return staged({
      code: 'request-chain',
      move: ofAuthorised(chain.grantorId),
      recordId: chain.id,
      organisationId: chain.grantorId,
      supplierId,
      level: chain.level,
      handling: handlingOf(supplierId, 'chain-with-signature', facts),
    });
  });

const newAssignments = (chains: readonly ChainMandate[], day: CalendarDate): Staged[] =>
  chains.flatMap((chain) =>
    Array.from(new Set(assignmentsFrom(chain, day).map(({ personId }) => personId)), (personId) =>
      staged({
        code: 'assign-chain',
        move: ofAuthorised(chain.intermediaryId),
        recordId: chain.id,
        personId,
        organisationId: chain.grantorId,
        level: chain.level,
      }),
    ),
  );

/** What must be requested anew when a number changes, each with the last day to begin so that all is there in time. */
export function consequencesOfKvkChange(
  change: Pick<KvkChange, 'kind' | 'organisationId' | 'lastDay'>,
  facts: IndexedFacts,
): KvkChange {
  const { kind, organisationId, lastDay } = change;
  const asked = { organisationId, lastDay, facts };
  const { chainsByGrantor, chainsByIntermediary } = facts.groups;
  const granted = chainsByGrantor.of(organisationId);
  const received = kind === 'own-as-intermediary' ? chainsByIntermediary.of(organisationId) : [];
  const chains = [...new Set([...granted, ...received])].filter((chain) => chainOutlasts(chain, lastDay));
  const own = kind === 'relation' ? [] : [contractsAndRoles(asked), newMeans(asked)];
  const stages = [...own, newMandates(asked), newChains(chains, facts), newAssignments(chains, lastDay)];
  return { kind, organisationId, lastDay, toDo: countedBack(stages, lastDay, facts) };
}
