/** What a register holds beside mandates, as it stands on a day: chain mandates, invitations, administrator roles, means, subscriptions. */
import type { AdminRole } from '#core/domain/records/admin-role.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Invitation } from '#core/domain/records/invitation.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { Register } from '#core/domain/records/register.ts';
import type { Subscription } from '#core/domain/records/subscription.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { mapInSlices, type Slices } from '#core/domain/values/slices.ts';
import { deriveAdminRole } from './derive-admin-role.ts';
import { type DerivedChain, deriveChain } from './derive-chain.ts';
import { type DerivedInvitation, deriveInvitation } from './derive-invitation.ts';
import { deriveMeans } from './derive-means.ts';
import { deriveSubscription } from './derive-subscription.ts';
import type { DerivedRecord } from './derived-record.ts';

export interface OtherItems {
  readonly chains: readonly DerivedChain[];
  readonly invitations: readonly DerivedInvitation[];
  readonly records: readonly DerivedRecord[];
}

/** Records derived without a pause: a millisecond or two. */
const SLICE = 100;

/** What is to be derived. */
export interface OtherRecords {
  readonly chains: Iterable<ChainMandate>;
  readonly invitations: Iterable<Invitation>;
  readonly roles: Iterable<AdminRole>;
  readonly means: Iterable<Means>;
  readonly subscriptions: Iterable<Subscription>;
}

/** All of a register, archived ones too. */
export const othersOf = (register: Register): OtherRecords => {
  const { chainMandates, invitations, adminRoles, means, subscriptions } = register;
  return {
    chains: chainMandates.values(),
    invitations: invitations.values(),
    roles: adminRoles.values(),
    means: means.values(),
    subscriptions: subscriptions.values(),
  };
};

/** Derives records for a day, each kind in its order. */
export function* deriveOthers(
  { chains, invitations, roles, means, subscriptions }: OtherRecords,
  facts: IndexedFacts,
  today: CalendarDate,
): Slices<OtherItems> {
  return {
    chains: yield* mapInSlices(chains, SLICE, (one) => deriveChain(one, facts, today)),
    invitations: yield* mapInSlices(invitations, SLICE, (one) => deriveInvitation(one, facts, today)),
    records: [
      ...(yield* mapInSlices(roles, SLICE, (one) => deriveAdminRole(one, facts, today))),
      ...(yield* mapInSlices(means, SLICE, (one) => deriveMeans(one, facts, today))),
      ...(yield* mapInSlices(subscriptions, SLICE, (one) => deriveSubscription(one, facts, today))),
    ],
  };
}
