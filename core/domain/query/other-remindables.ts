/** The clocks of everything but mandates, as reminders see them (DOMAIN: Reminders). */
import type { ChainMandate, ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { Remindable } from '#core/domain/reminders/remindable.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { loginSide, sideOwners, supplierIdOf } from '#core/domain/rules/chain-sides.ts';
import { isKnown, type KnownClock } from '#core/domain/rules/clocks.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { meansFor } from '#core/domain/rules/means-clock.ts';
import { isSuspended } from '#core/domain/rules/status.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { DerivedChain } from './derive-chain.ts';
import type { DerivedInvitation } from './derive-invitation.ts';
import type { DerivedRecord } from './derived-record.ts';

/** A clock of which the mandates that it stops are looked up only where it may remind. */
export interface Candidate extends Omit<Remindable, 'mandateIds'> {
  readonly stops: () => readonly string[];
}

/** Whether some recorded mandate depends on a means, handled ones too: then it reminds for those that are not, or not at all. */
const isUsed = (means: Means, facts: IndexedFacts, today: CalendarDate): boolean =>
  facts.groups.mandatesByPerson
    .of(means.personId)
    .some(
      (mandate) =>
        mandate.supplierId === means.supplierId && meansFor(mandate, facts, today)?.id === means.id,
    );

/** The means that a record is or stands behind; an administrator role has none. */
function meansOf({ id, clock }: DerivedRecord, { register, groups }: IndexedFacts): readonly Means[] {
  if (clock === 'subscription') return groups.meansBySubscription.of(id);
  const means = register.means.get(id);
  return means === undefined ? [] : [means];
}

/**
 * The clock of an administrator role, a means or a subscription; none where nothing is known to end, or it is handled. Of what
 * mandates depend on the mandates themselves have the clock.
 */
export function candidatesOfRecord(
  derived: DerivedRecord,
  facts: IndexedFacts,
  today: CalendarDate,
): readonly Candidate[] {
  const { id, clock, breaksOn, actBy, supplierId, isHandled, stops } = derived;
  if (isHandled || breaksOn === null) return [];
  if (meansOf(derived, facts).some((means) => isUsed(means, facts, today))) return [];
  // What will not be renewed has no day to act: only its last day counts.
  return [{ item: id, clock, lastDay: breaksOn, actBy: actBy ?? breaksOn, supplierId, joint: false, stops }];
}

/** Whether representatives of an organisation can only sign together: nobody recorded there may do so alone. */
function signsJointly(
  organisationId: string,
  { register, groups }: IndexedFacts,
  today: CalendarDate,
): boolean {
  const living = groups.representativesByOrganisation
    .of(organisationId)
    .filter(({ to }) => to === null || to >= today);
  const needed = register.organisations.get(organisationId)?.signaturesNeeded ?? null;
  const together = living.some(({ authority }) => authority === 'joint') || (needed !== null && needed > 1);
  return together && !living.some(({ authority }) => authority === 'sole');
}

const isSide = ({ kind }: KnownClock): boolean => kind === 'side-own' || kind === 'side-other';

/** Never when it is handled (archived, replaced, a side withdrawn) or suspended. */
const isSilent = (chain: ChainMandate, today: CalendarDate): boolean =>
  chain.archivedOn !== null ||
  chain.replacedById !== null ||
  recordedSides(chain).some(({ side }) => side.revoked !== null || isSuspended(side, today));

/**
 * Whether a chain mandate still counts for one of its clocks. One that ended by itself counts only for the clocks that ended it; one
 * of which a side will not be renewed only for that side.
 */
function countsFor(
  clock: KnownClock,
  { item, clocks, answerOf }: DerivedChain,
  today: CalendarDate,
): boolean {
  const isLeft = (one: KnownClock) => isSide(one) && answerOf(one)?.given.kind === 'not-renewing';
  if (clocks.filter(isKnown).some(isLeft)) return isLeft(clock);
  if (item.status === 'expired') return isSide(clock) && clock.lastDay < today;
  return item.status !== 'lapsed' || clock.kind === 'inactivity';
}

/** The known clocks of a chain mandate, each at the record that owns it. */
export function candidatesOfChain(
  derived: DerivedChain,
  facts: IndexedFacts,
  today: CalendarDate,
): readonly Candidate[] {
  const { chain, item, clocks, actByOf } = derived;
  if (isSilent(chain, today)) return [];
  const { own } = sideOwners(chain, facts.register.organisations);
  const other: ChainSideName = own === 'grantor' ? 'intermediary' : 'grantor';
  const sideOf = ({ kind }: KnownClock) => {
    if (kind === 'side-own') return chain.sides[own];
    return kind === 'side-other' ? chain.sides[other] : loginSide(chain, item.registration);
  };
  return clocks
    .filter(isKnown)
    .filter((clock) => countsFor(clock, derived, today))
    .map((clock) => ({
      item: clock.ownerId,
      clock: clock.kind,
      lastDay: clock.lastDay,
      actBy: actByOf(clock),
      supplierId: supplierIdOf(sideOf(clock)),
      joint: isSide(clock) && signsJointly(chain.grantorId, facts, today),
      stops: () => [chain.id],
    }));
}

/** The clock of an invitation that was sent, until it is accepted, refused or withdrawn. It stops no mandate: there is none yet. */
export function candidatesOfInvitation({ item, invitation }: DerivedInvitation): readonly Candidate[] {
  const { id, state, lastDay, actBy, supplierId } = item;
  const isOpen = state === 'invited' || state === 'in-progress' || state === 'expired';
  if (!isOpen || lastDay === null || invitation.archivedOn !== null) return [];
  // One that expired has no day to act any more.
  return [
    {
      item: id,
      clock: 'invitation',
      lastDay,
      actBy: actBy ?? lastDay,
      supplierId,
      joint: false,
      stops: () => [],
    },
  ];
}
