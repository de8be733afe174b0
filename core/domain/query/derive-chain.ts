/** A chain mandate with everything that is derived for one day: whether it works, clocks, dates, status, next step, and why. */
import { type Answer, answerId } from '#core/domain/records/answer.ts';
import type { ChainMandate, ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { actByOfClock, type ClockActBy, explainActBy } from '#core/domain/rules/act-by.ts';
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import { chainActByContext, firstChainActBy } from '#core/domain/rules/chain-act-by.ts';
import { chainClocks } from '#core/domain/rules/chain-clocks.ts';
import { followUpOf } from '#core/domain/rules/chain-follow-up.ts';
import { recordedSides, serviceMatchOf } from '#core/domain/rules/chain-services.ts';
import {
  loginSide,
  neededSides,
  registrationOf,
  sideOwners,
  sideStateOn,
  supplierIdOf,
} from '#core/domain/rules/chain-sides.ts';
import { chainStatus } from '#core/domain/rules/chain-status.ts';
import { type ChainUser, chainUsers } from '#core/domain/rules/chain-users.ts';
import { type ChainContext, type ChainWorks, chainWorks } from '#core/domain/rules/chain-works.ts';
import type { Clock } from '#core/domain/rules/clock.ts';
import { firstToStop, isKnown, type KnownClock } from '#core/domain/rules/clocks.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { isSuspended } from '#core/domain/rules/status.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ChainItem } from './chain-item.ts';
import { chainNextStep } from './chain-next-step.ts';
import { partyOf } from './chain-party.ts';
import { scopeNames } from './names.ts';

/** The same parts as a `DerivedItem`, so that reminders and lists treat both alike. */
export interface DerivedChain {
  readonly item: ChainItem;
  readonly chain: ChainMandate;
  /** In the order of `CLOCK_KINDS`: inactivity, means and subscription of the user who lasts longest, then the sides. */
  readonly clocks: Clock[];
  /** The last day to act for one of its known clocks, whether or not the item itself has one. */
  readonly actByOf: (clock: KnownClock) => CalendarDate;
  /** The supplier by whose practice that day was reckoned; `null` = not known. */
  readonly supplierOf: (clock: KnownClock) => Supplier | null;
  /** The clock that must be acted on first, with its day; `null` where `item.actBy` is. */
  readonly first: ClockActBy | null;
  /** The answer to the reminders of one of its known clocks, as long as it holds. */
  readonly answerOf: (clock: KnownClock) => Answer | undefined;
  /** Why `item.actBy` is that day; `null` where it is `null`. */
  readonly explain: () => ActByExplanation | null;
}

function sideOf(
  chain: ChainMandate,
  name: ChainSideName,
  { registration, owners }: ChainContext,
  facts: IndexedFacts,
  today: CalendarDate,
): ChainItem['sides']['grantor'] {
  const side = chain.sides[name];
  const row = side.kind === 'recorded' ? rowOfTerms(side.terms, today) : null;
  const supplierId = supplierIdOf(side);
  return {
    state: sideStateOn(side, today),
    needed: neededSides(chain, registration).includes(name),
    ours: owners.moverOf(name) === 'ours',
    supplierId,
    supplier: supplierId && (facts.suppliers.get(supplierId)?.name ?? supplierId),
    startsOn: row?.governing.startsOn ?? null,
    endsOn: row?.endsOn ?? null,
  };
}

const NO_SCOPE = { service: null, serviceId: null, provider: null };

/** The names of what the chain reaches: as our own side records it, else as the other one does. */
function scopeOf(
  chain: ChainMandate,
  { owners }: ChainContext,
  facts: IndexedFacts,
): ReturnType<typeof scopeNames> {
  const sides = recordedSides(chain);
  const { side } = sides.find(({ name }) => name === owners.own) ?? sides[0] ?? { side: null };
  return side === null ? NO_SCOPE : scopeNames(side, facts);
}

const usersOf = (users: readonly ChainUser[] | null, { register }: IndexedFacts): ChainItem['users'] =>
  users?.map(({ personId, isAssigned, until }) => ({
    personId,
    person: register.persons.get(personId)?.name ?? personId,
    assigned: isAssigned,
    until,
  })) ?? null;

const servicesOf = ({ services }: ChainWorks, facts: IndexedFacts): ChainItem['services'] =>
  services.map(({ serviceId, works }) => ({
    serviceId,
    service: serviceId && (facts.services.get(serviceId)?.name ?? serviceId),
    works,
  }));

/** The day on which the invitation behind a chain was accepted; `null` = not known. */
function grantedOn({ id, grantorId }: ChainMandate, { groups }: IndexedFacts): CalendarDate | null {
  const invitations = groups.invitationsByOrganisation.of(grantorId);
  const invitation = invitations.find(({ chainMandateId }) => chainMandateId === id);
  return invitation?.steps.findLast(({ step }) => step === 'accepted')?.on ?? null;
}

/**
 * Derives one chain mandate for a day. One that is handled (archived, replaced, a side withdrawn also from a day to come,
 * answered *niet verlengen* for a side) or suspended has no last day to act.
 */
export function deriveChain(chain: ChainMandate, facts: IndexedFacts, today: CalendarDate): DerivedChain {
  const { profile, register } = facts;
  const registration = registrationOf(chain, facts.suppliers);
  const owners = sideOwners(chain, register.organisations);
  const users = chainUsers(chain, loginSide(chain, registration), facts, today);
  const context: ChainContext = { registration, owners, users };
  const works = chainWorks(chain, context, facts, today);
  const clocks = chainClocks(chain, context, facts, today);
  const contextOf = chainActByContext(chain, context, facts, today);
  const answerOf = ({ ownerId, kind, lastDay }: KnownClock): Answer | undefined => {
    const answer = register.answers.get(answerId(ownerId, kind));
    return answer?.lastDay === lastDay ? answer : undefined;
  };
  const isLeft = (clock: Clock) => isKnown(clock) && answerOf(clock)?.given.kind === 'not-renewing';
  const isSide = ({ kind }: Clock) => kind === 'side-own' || kind === 'side-other';
  const isHandled =
    chain.archivedOn !== null ||
    chain.replacedById !== null ||
    recordedSides(chain).some(({ side }) => side.revoked !== null || isSuspended(side, today)) ||
    clocks.some((clock) => isSide(clock) && isLeft(clock));
  const first = isHandled
    ? null
    : firstChainActBy(
        clocks.filter((clock) => !isLeft(clock)),
        contextOf,
      );
  const actBy = first?.actBy ?? null;
  const answer = first === null ? undefined : answerOf(first.clock);
  const breaks = firstToStop(clocks);
  const item: ChainItem = {
    id: chain.id,
    kind: 'chain',
    grantor: partyOf(chain.grantorId, facts),
    intermediary: partyOf(chain.intermediaryId, facts),
    direction: owners.direction,
    level: chain.level,
    registration,
    ...scopeOf(chain, context, facts),
    sides: {
      grantor: sideOf(chain, 'grantor', context, facts, today),
      intermediary: sideOf(chain, 'intermediary', context, facts, today),
    },
    serviceMatch: serviceMatchOf(chain, registration),
    users: usersOf(users, facts),
    works: works.works,
    services: servicesOf(works, facts),
    missing: [...works.missing],
    notKnown: [...works.notKnown],
    breaksOn: breaks?.breaksOn ?? null,
    breaksBy: breaks?.breaksBy ?? null,
    actBy,
    actClock: first?.clock.kind ?? null,
    status: chainStatus(chain, clocks, actBy, today),
    next: isHandled
      ? null
      : chainNextStep({
          missing: works.missing,
          clock: first?.clock ?? null,
          requested: answer?.given.kind === 'requested',
          owners,
          users: users ?? [],
          profile,
        }),
    answer: answer?.given ?? null,
    followUp: followUpOf(chain, grantedOn(chain, facts), today, profile.closures),
  };
  return {
    item,
    chain,
    clocks,
    first,
    answerOf,
    actByOf: (clock) => actByOfClock(clock, contextOf(clock)),
    supplierOf: (clock) => contextOf(clock).supplier,
    explain: () => (first === null ? null : explainActBy(first.clock, contextOf(first.clock))),
  };
}
