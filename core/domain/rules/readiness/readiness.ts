/**
 * "Klaar voor aangifte?": of all organisations that need a service, how many can file through a day, which cannot and why, and
 * of which it is not known (DOMAIN: Rules at entry).
 */
import { type DeadlineOn, deadlinesBetween } from '#core/domain/rules/filing-deadlines.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { type Move, ofAuthorised } from '#core/domain/rules/move.ts';
import { betterOutcome } from '#core/domain/rules/who-may/finding.ts';
import { askedService } from '#core/domain/rules/who-may/mandate-way.ts';
import type { Way } from '#core/domain/rules/who-may/way.ts';
import { waysFor } from '#core/domain/rules/who-may/who-may.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { movesOf } from './moves.ts';
import { bundledServices, inUse, isGone, type NeededBy, organisationsNeeding, usesService } from './needs.ts';

export interface ReadinessQuestion {
  readonly serviceId: string;
  readonly deadlineOn: CalendarDate;
}

/** One organisation that needs the service. */
export interface OrganisationReadiness {
  readonly organisationId: string;
  readonly neededBy: readonly NeededBy[];
  /** The way that serves, or comes closest; `null` = nothing that reaches the service is recorded. */
  readonly best: Way | null;
  /** Whose move it is; empty for who is ready or not known. */
  readonly moves: readonly Move[];
}

export interface Readiness extends ReadinessQuestion {
  /** How many organisations need the service: all three lists together. */
  readonly needed: number;
  readonly ready: readonly OrganisationReadiness[];
  readonly notReady: readonly OrganisationReadiness[];
  /** No way is known to work, and of one it is not known whether it does. */
  readonly unknown: readonly OrganisationReadiness[];
}

/** Better by outcome, then by fewer reasons why not, then by fewer things that are not known. */
const isCloser = (a: Way, b: Way): boolean => {
  const closer =
    betterOutcome(a.outcome, b.outcome) ||
    b.reasons.length - a.reasons.length ||
    b.notKnown.length - a.notKnown.length;
  return closer > 0;
};

/** How many organisations can file at a service through a day, and which cannot. */
export function readiness(
  { serviceId, deadlineOn }: ReadinessQuestion,
  facts: IndexedFacts,
  today: CalendarDate,
): Readiness {
  const lists = {
    yes: [] as OrganisationReadiness[],
    no: [] as OrganisationReadiness[],
    unknown: [] as OrganisationReadiness[],
  };
  const needing = organisationsNeeding(askedService(serviceId, facts), deadlineOn, facts, today);
  for (const [organisationId, neededBy] of needing) {
    let best: Way | null = null;
    for (const way of waysFor({ serviceId, organisationId, on: deadlineOn }, facts, today)) {
      if (best === null || isCloser(way, best)) best = way;
    }
    const moves = best === null ? [ofAuthorised(organisationId)] : movesOf(best, organisationId, today);
    lists[best?.outcome ?? 'no'].push({ organisationId, neededBy: [...neededBy], best, moves });
  }
  return {
    serviceId,
    deadlineOn,
    needed: needing.size,
    ready: lists.yes,
    notReady: lists.no,
    unknown: lists.unknown,
  };
}

/** A deadline of a service that some organisation needs. */
export interface UpcomingDeadline extends DeadlineOn {
  readonly serviceId: string;
}

/** The deadlines from a day up to and including another, of every service that some organisation needs; earliest first. */
export function upcomingDeadlines(
  facts: IndexedFacts,
  from: CalendarDate,
  to: CalendarDate,
): UpcomingDeadline[] {
  const open = new Map(
    Array.from(facts.services.values())
      .filter(({ deadlines }) => deadlines.length > 0)
      .map((service) => [service.id as string, service]),
  );
  const needed = new Set<string>();
  const { organisations } = facts.register;
  for (const use of inUse(facts, from)) {
    if (open.size === needed.size) break;
    if (isGone(organisations.get(use.organisationId), from)) continue;
    const ids = use.scope.kind === 'services' ? use.scope.serviceIds : open.keys();
    for (const id of ids) {
      if (!needed.has(id) && open.has(id) && usesService(use, askedService(id, facts))) needed.add(id);
    }
  }
  for (const organisation of organisations.values()) {
    if (isGone(organisation, from)) continue;
    for (const id of bundledServices(organisation, facts)) needed.add(id);
  }
  return Array.from(open.values())
    .filter(({ id }) => needed.has(id))
    .flatMap((service) =>
      deadlinesBetween(service, from, to).map((one) => ({ serviceId: service.id, ...one })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
