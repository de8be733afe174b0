/**
 * Of which clocks a register reminds on a day, read from DOMAIN. Last days and last days to act are those of the derivations, which
 * tables prove; who may remind at all is decided here anew.
 */
import { deriveAdminRole } from '#core/domain/query/derive-admin-role.ts';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import { deriveInvitation } from '#core/domain/query/derive-invitation.ts';
import { deriveItem } from '#core/domain/query/derive-item.ts';
import { deriveMeans } from '#core/domain/query/derive-means.ts';
import { deriveSubscription } from '#core/domain/query/derive-subscription.ts';
import type { DerivedRecord } from '#core/domain/query/derived-record.ts';
import type { ChainMandate, ChainSide, RecordedSide } from '#core/domain/records/chain-mandate.ts';
import { loginSide, sideOwners } from '#core/domain/rules/chain-sides.ts';
import type { Clock } from '#core/domain/rules/clock.ts';
import type { KnownClock } from '#core/domain/rules/clocks.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { RemindedClock } from '#core/domain/values/reminded.ts';

/** "A clock reminds once, at the record that owns it, and names the mandates it stops." */
export interface OwnedClock {
  readonly item: string;
  readonly clock: RemindedClock;
  readonly lastDay: CalendarDate;
  readonly actBy: CalendarDate;
  readonly supplierId: string | null;
  readonly joint: boolean;
  readonly stops: readonly string[];
}

interface Periods {
  readonly suspensions: readonly { readonly from: CalendarDate | null; readonly to: CalendarDate | null }[];
}
const isSuspended = ({ suspensions }: Periods, today: CalendarDate): boolean =>
  suspensions.some(({ from, to }) => (from ?? today) <= today && today <= (to ?? today));

const known = (clocks: readonly Clock[]): KnownClock[] =>
  clocks.flatMap((clock) => (clock.lastDay === null ? [] : [{ ...clock, lastDay: clock.lastDay }]));

/** Whether *niet verlengen* was answered for the end that a clock has now. */
const isLeft = ({ ownerId, kind, lastDay }: KnownClock, { register }: IndexedFacts): boolean => {
  const answer = register.answers.get(`${ownerId}|${kind}`);
  return answer?.lastDay === lastDay && answer.given.kind === 'not-renewing';
};

/**
 * The clocks that still count for an item of which some end it by themselves (its term or sides, and inactivity; "expired or lapsed: the
 * earlier wins"): *niet verlengen* leaves the one that was answered, and an item that ended is reminded of by what ended it.
 */
function counting(
  clocks: readonly KnownClock[],
  isTerm: (clock: KnownClock) => boolean,
  facts: IndexedFacts,
  today: CalendarDate,
): readonly KnownClock[] {
  const left = clocks.filter((clock) => isTerm(clock) && isLeft(clock, facts));
  if (left.length > 0) return left;
  const passed = clocks.filter(({ lastDay }) => lastDay < today);
  const terms = passed.filter(isTerm);
  const inactivity = passed.filter(({ kind }) => kind === 'inactivity');
  const isLapsed = inactivity.some(({ lastDay }) => terms.every((term) => lastDay < term.lastDay));
  if (isLapsed) return inactivity;
  return terms.length > 0 ? terms : clocks;
}

function* ofMandates(facts: IndexedFacts, today: CalendarDate): Generator<OwnedClock> {
  for (const mandate of facts.register.mandates.values()) {
    const isHandled =
      mandate.archivedOn !== null || mandate.revoked !== null || mandate.replacedById !== null;
    if (isHandled || isSuspended(mandate, today)) continue;
    const derived = deriveItem(mandate, facts, today);
    const { clocks } = derived;
    for (const clock of counting(known(clocks), ({ kind }) => kind === 'term', facts, today)) {
      yield {
        item: clock.ownerId,
        clock: clock.kind,
        lastDay: clock.lastDay,
        actBy: derived.actByOf(clock),
        supplierId: mandate.supplierId,
        joint: false,
        stops: [mandate.id],
      };
    }
  }
}

/** "Jointly signed relations": nobody of the client who is known today may sign alone. */
function isJointlySigned(
  { grantorId }: ChainMandate,
  { register }: IndexedFacts,
  today: CalendarDate,
): boolean {
  const atWork = [...register.legalRepresentatives.values()].filter(
    ({ organisationId, to }) => organisationId === grantorId && (to === null || to >= today),
  );
  if (atWork.some(({ authority }) => authority === 'sole')) return false;
  const signatures = register.organisations.get(grantorId)?.signaturesNeeded ?? 1;
  return signatures > 1 || atWork.some(({ authority }) => authority === 'joint');
}

const supplierOf = (side: ChainSide): string | null => (side.kind === 'recorded' ? side.supplierId : null);

function* ofChains(facts: IndexedFacts, today: CalendarDate): Generator<OwnedClock> {
  for (const chain of facts.register.chainMandates.values()) {
    const sides = Object.values(chain.sides).filter((side): side is RecordedSide => side.kind === 'recorded');
    const isHandled =
      chain.archivedOn !== null ||
      chain.replacedById !== null ||
      sides.some(({ revoked }) => revoked !== null);
    if (isHandled || sides.some((side) => isSuspended(side, today))) continue;
    const { clocks, actByOf, item } = deriveChain(chain, facts, today);
    const { own } = sideOwners(chain, facts.register.organisations);
    const isSide = ({ kind }: KnownClock) => kind === 'side-own' || kind === 'side-other';
    for (const clock of counting(known(clocks), isSide, facts, today)) {
      const ofSide = (clock.kind === 'side-own') === (own === 'grantor') ? 'grantor' : 'intermediary';
      yield {
        item: clock.ownerId,
        clock: clock.kind,
        lastDay: clock.lastDay,
        actBy: actByOf(clock),
        supplierId: supplierOf(isSide(clock) ? chain.sides[ofSide] : loginSide(chain, item.registration)),
        joint: isSide(clock) && isJointlySigned(chain, facts, today),
        stops: [chain.id],
      };
    }
  }
}

/** Roles, and the means and contracts on which no mandate depends: those that carry one are clocks of it. */
function* ofRecords(facts: IndexedFacts, today: CalendarDate): Generator<OwnedClock> {
  const { mandates, means, subscriptions, adminRoles } = facts.register;
  const carrying = new Set(
    [...mandates.values()].flatMap((mandate) =>
      deriveItem(mandate, facts, today).clocks.flatMap(({ kind, ownerId }) =>
        kind === 'means' ? [ownerId] : [],
      ),
    ),
  );
  const records: DerivedRecord[] = [...adminRoles.values()].map((role) =>
    deriveAdminRole(role, facts, today),
  );
  for (const one of means.values()) if (!carrying.has(one.id)) records.push(deriveMeans(one, facts, today));
  for (const one of subscriptions.values()) {
    const isBehind = [...means.values()].some(
      ({ id, subscriptionId }) => subscriptionId === one.id && carrying.has(id),
    );
    if (!isBehind) records.push(deriveSubscription(one, facts, today));
  }
  for (const { id, clock, breaksOn, actBy, supplierId, isHandled, stops } of records) {
    if (isHandled || breaksOn === null) continue;
    yield {
      item: id,
      clock,
      lastDay: breaksOn,
      actBy: actBy ?? breaksOn,
      supplierId,
      joint: false,
      stops: stops(),
    };
  }
}

/** An invitation that waits for an answer, or waited until it expired; a concept was not sent, and what was answered is over. */
function* ofInvitations(facts: IndexedFacts, today: CalendarDate): Generator<OwnedClock> {
  for (const invitation of facts.register.invitations.values()) {
    const isWaiting = ['invited', 'in-progress'].includes(invitation.steps.at(-1)?.step ?? '');
    const { lastDay, actBy, supplierId } = deriveInvitation(invitation, facts, today).item;
    if (!isWaiting || invitation.archivedOn !== null || lastDay === null) continue;
    yield {
      item: invitation.id,
      clock: 'invitation',
      lastDay,
      actBy: actBy ?? lastDay,
      supplierId,
      joint: false,
      stops: [],
    };
  }
}

/** Each clock of which a register may remind on a day once, with the earliest last day to act and everything that it stops. */
export function ownedClocks(facts: IndexedFacts, today: CalendarDate): OwnedClock[] {
  const found = new Map<string, OwnedClock>();
  for (const all of [ofMandates, ofChains, ofRecords, ofInvitations]) {
    for (const one of all(facts, today)) {
      const id = `${one.item}|${one.clock}|${one.lastDay}`;
      const other = found.get(id) ?? one;
      found.set(id, {
        ...other,
        actBy: one.actBy < other.actBy ? one.actBy : other.actBy,
        stops: [...new Set([...other.stops, ...one.stops])].toSorted(),
      });
    }
  }
  return [...found.values()];
}
