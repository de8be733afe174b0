/**
 * "Daarna kan niemand meer …": what nobody can do any more once a person or a means is gone. Two states of the facts are
 * compared: as they are, and as they will be.
 */
import type { Scope } from '#core/domain/records/mandate.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { scopeOn } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { bestOutcome, betterOutcome, type Outcome } from '#core/domain/rules/who-may/finding.ts';
import { askedService } from '#core/domain/rules/who-may/mandate-way.ts';
import { scopeReaches } from '#core/domain/rules/who-may/scope-on.ts';
import { waysFor } from '#core/domain/rules/who-may/who-may.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** A service that an organisation will be without; `certain` = nobody can, else of nobody it is known. */
export interface LostService {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly certain: boolean;
}

/** The facts, and the day on which they are asked. */
export interface State {
  readonly facts: IndexedFacts;
  readonly on: CalendarDate;
}

/** The services that a scope reaches: those it names, or those of the catalogue. */
const servicesOf = (scope: Scope, facts: IndexedFacts): readonly string[] =>
  scope.kind === 'services'
    ? scope.serviceIds
    : Array.from(facts.services.keys()).filter(
        (id) => scopeReaches(scope, askedService(id, facts)) === 'yes',
      );

/** The organisations for which a person acts, with the services that the scopes reach on a day. */
function servicesOfPerson(personId: string, { facts, on }: State): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (organisationId: string, scope: Scope): void => {
    const services = found.get(organisationId) ?? new Set();
    found.set(organisationId, services);
    for (const serviceId of servicesOf(scope, facts)) services.add(serviceId);
  };
  for (const mandate of facts.groups.mandatesByPerson.of(personId)) {
    add(mandate.organisationId, scopeOn(mandate, on));
  }
  for (const chain of facts.groups.chainsByPerson.of(personId)) {
    for (const { side } of recordedSides(chain)) add(chain.grantorId, scopeOn(side, on));
  }
  return found;
}

/** The best of all ways to a service, of one person or of all; no further than the first that is known to serve. */
function bestWay(
  question: { readonly organisationId: string; readonly serviceId: string },
  { facts, on }: State,
  today: CalendarDate,
  personId: string | null,
): Outcome {
  let best: Outcome = 'no';
  for (const way of waysFor({ ...question, on }, facts, today)) {
    if (personId !== null && way.personId !== personId) continue;
    best = bestOutcome([best, way.outcome]);
    if (best === 'yes') return best;
  }
  return best;
}

/** The services at which a person can act before, and nobody is known to be able to afterwards. */
export function lostServices(
  personId: string,
  before: State,
  after: State,
  today: CalendarDate,
): LostService[] {
  const lost: LostService[] = [];
  for (const [organisationId, services] of servicesOfPerson(personId, before)) {
    for (const serviceId of services) {
      const question = { organisationId, serviceId };
      const own = bestWay(question, before, today, personId);
      if (own === 'no') continue;
      const left = bestWay(question, after, today, null);
      if (betterOutcome(left, own) < 0) lost.push({ ...question, certain: left === 'no' });
    }
  }
  return lost;
}
