/**
 * Services that only one person can act at (DOMAIN: Rules at entry, Continuity). Capable is everybody of whom it is not known
 * to be otherwise: what is not known raises no alarm.
 */
import type { Mandate, Scope } from '#core/domain/records/mandate.ts';
import { chainServices } from '#core/domain/rules/chain-services.ts';
import { scopeOn } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { type ChainOnDay, chainFindings, chainOn, chainWays } from '#core/domain/rules/who-may/chain-way.ts';
import { mandateOn } from '#core/domain/rules/who-may/mandate-on.ts';
import { askedService, levelFindings } from '#core/domain/rules/who-may/mandate-way.ts';
import { type AskedDay, meansOn } from '#core/domain/rules/who-may/means-on.ts';
import { type AskedService, scopeReaches } from '#core/domain/rules/who-may/scope-on.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { LivingChain, LivingMandate } from './living.ts';
import { type Concern, type Risk, risk } from './risk.ts';

/** Several persons: more than one is as good as many. */
const SEVERAL = Symbol('several');
/** Who can: one person, somebody of whom it is not known who (`null`), several, or nobody (`undefined`). */
type Capable = string | null | typeof SEVERAL | undefined;

/** A scope that names no services, and who can act by it. */
interface Broad {
  readonly scope: Scope;
  readonly capableOf: (service: AskedService | null) => Iterable<string | null>;
}

interface OfOrganisation {
  readonly named: Map<string, Capable>;
  readonly broad: Broad[];
}

/** Who can act for whom, gathered in one pass over the register. */
class Gathered {
  readonly byOrganisation = new Map<string, OfOrganisation>();

  of(organisationId: string): OfOrganisation {
    let known = this.byOrganisation.get(organisationId);
    if (known === undefined) {
      known = { named: new Map(), broad: [] };
      this.byOrganisation.set(organisationId, known);
    }
    return known;
  }
}

/** Adds persons until there are several; further ones are not even judged. */
function withPersons(capable: Capable, persons: Iterable<string | null>): Capable {
  if (capable === SEVERAL) return SEVERAL;
  let found = capable;
  for (const person of persons) {
    if (found !== undefined && found !== person) return SEVERAL;
    found = person;
  }
  return found;
}

/** Whether level and means suffice, as far as is known; `null` = whatever service, so at the mandate's own level. */
function suffices(
  mandate: Mandate,
  service: AskedService | null,
  day: AskedDay,
  facts: IndexedFacts,
): boolean {
  const level = service === null ? mandate.level : (service.record?.level ?? null);
  const isTooLow = service !== null && levelFindings(mandate.level, mandate.id, service).reasons.length > 0;
  return !isTooLow && meansOn(mandate, level, day, facts).findings.reasons.length === 0;
}

function gatherMandate(mandate: Mandate, gathered: Gathered, day: AskedDay, facts: IndexedFacts): void {
  const { organisationId, personId } = mandate;
  const scope = scopeOn(mandate, day.on);
  if (scope.forThirdPartiesOnly || mandateOn(mandate, day, facts).reasons.length > 0) return;
  if (scope.kind !== 'services') {
    const capableOf = (service: AskedService | null) =>
      suffices(mandate, service, day, facts) ? [personId] : [];
    gathered.of(organisationId).broad.push({ scope, capableOf });
    return;
  }
  const { named } = gathered.of(organisationId);
  for (const serviceId of scope.serviceIds) {
    const known = named.get(serviceId);
    if (known === SEVERAL) continue;
    const isCapable = suffices(mandate, askedService(serviceId, facts), day, facts);
    named.set(serviceId, isCapable ? withPersons(known, [personId]) : known);
  }
}

/** Those who can act by a chain at a service. */
function* capableByChain(onDay: ChainOnDay, service: AskedService, day: AskedDay, facts: IndexedFacts) {
  const common = chainFindings(onDay, service);
  if (common === null || common.reasons.length > 0) return;
  for (const { outcome, personId } of chainWays(onDay, service, day, facts)) {
    if (outcome !== 'no') yield personId;
  }
}

/** Those to whom a chain is assigned on the day, whatever their means. */
const assignedTo = ({ users }: ChainOnDay): readonly (string | null)[] =>
  users === null
    ? [null]
    : users.filter(({ findings }) => findings.reasons.length === 0).map(({ personId }) => personId);

function gatherChain({ chain }: LivingChain, gathered: Gathered, day: AskedDay, facts: IndexedFacts): void {
  const onDay = chainOn(chain, day, facts);
  if (onDay.findings.reasons.length > 0) return;
  const { named, broad } = gathered.of(chain.grantorId);
  for (const serviceId of chainServices(chain)) {
    if (serviceId === null) continue;
    const persons = capableByChain(onDay, askedService(serviceId, facts), day, facts);
    named.set(serviceId, withPersons(named.get(serviceId), persons));
  }
  const wide = onDay.scopes.find(({ scope }) => scope.kind !== 'services');
  if (wide === undefined) return;
  const capableOf = (service: AskedService | null) =>
    service === null ? assignedTo(onDay) : capableByChain(onDay, service, day, facts);
  broad.push({ scope: wide.scope, capableOf });
}

/** Those by broad scopes as well; `service` `null` = whatever the service. */
function withBroad(capable: Capable, broad: readonly Broad[], service: AskedService | null): Capable {
  let found = capable;
  for (const { scope, capableOf } of broad) {
    if (found === SEVERAL) return found;
    if (service === null || scopeReaches(scope, service) !== 'no')
      found = withPersons(found, capableOf(service));
  }
  return found;
}

function concernsOf(
  organisationId: string,
  { named, broad }: OfOrganisation,
  facts: IndexedFacts,
): { personId: string; concern: Concern }[] {
  const found: { personId: string; concern: Concern }[] = [];
  const add = (capable: Capable, serviceId: string | null, providerId: string | null): void => {
    if (typeof capable !== 'string') return;
    found.push({ personId: capable, concern: { organisationId, serviceId, providerId } });
  };
  for (const [serviceId, capable] of named) {
    add(withBroad(capable, broad, askedService(serviceId, facts)), serviceId, null);
  }
  const wide = broad.filter(({ scope }) => scope.kind === 'level');
  const byProvider = Map.groupBy(broad, ({ scope }) => (scope.kind === 'provider' ? scope.providerId : null));
  for (const [providerId, those] of byProvider) {
    add(withBroad(undefined, providerId === null ? wide : [...those, ...wide], null), null, providerId);
  }
  return found;
}

/** Whether somebody still acts for an organisation: it is neither archived nor gone on under another number. */
function isPresent(organisationId: string, facts: IndexedFacts): boolean {
  const organisation = facts.register.organisations.get(organisationId);
  return (organisation?.archivedOn ?? null) === null && (organisation?.succeededById ?? null) === null;
}

/** One risk for each person who is the only one at something, with everything that hangs on that person. */
export function capableUserRisks(
  mandates: readonly LivingMandate[],
  chains: readonly LivingChain[],
  facts: IndexedFacts,
  today: CalendarDate,
): Risk[] {
  const day = { on: today, today };
  const gathered = new Gathered();
  for (const { mandate } of mandates) gatherMandate(mandate, gathered, day, facts);
  for (const chain of chains) gatherChain(chain, gathered, day, facts);
  const byPerson = new Map<string, Concern[]>();
  for (const [organisationId, known] of gathered.byOrganisation) {
    if (!isPresent(organisationId, facts)) continue;
    for (const { personId, concern } of concernsOf(organisationId, known, facts)) {
      const concerns = byPerson.get(personId) ?? [];
      concerns.push(concern);
      byPerson.set(personId, concerns);
    }
  }
  return Array.from(byPerson, ([personId, concerns]) => {
    const on = facts.register.persons.get(personId)?.lastWorkingDay ?? null;
    return risk('one-capable-user', { personId, on, concerns });
  });
}
