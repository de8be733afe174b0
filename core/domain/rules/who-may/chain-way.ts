/**
 * Whether the employees of an intermediary could act at a service by a chain mandate on a day (DOMAIN: Chain mandates;
 * Terms and clocks, 4 and 8). Each employee to whom it is or was assigned is a way of its own.
 */
import type {
  Assignment,
  ChainMandate,
  ChainSide,
  ChainSideName,
  RecordedSide,
} from '#core/domain/records/chain-mandate.ts';
import type { Scope } from '#core/domain/records/mandate.ts';
import { recordedSides, sameRestrictions } from '#core/domain/rules/chain-services.ts';
import { loginSide, neededSides, type Registration, registrationOf } from '#core/domain/rules/chain-sides.ts';
import { LOWEST_CHAIN_LEVEL } from '#core/domain/rules/chain-users.ts';
import { scopeOn } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { asks, because, type Findings, NOTHING, ofSide, together } from './finding.ts';
import { inactivityFindings, personFindings, rowFindings, suspensionFindings } from './mandate-on.ts';
import { levelFindings } from './mandate-way.ts';
import { type AskedDay, meansOn, revocationFindings } from './means-on.ts';
import { type AskedService, everReached, scopeReaches } from './scope-on.ts';
import { reachOf, type Way, wayWith } from './way.ts';

function sideOn(chain: ChainMandate, name: ChainSideName, day: AskedDay): Findings {
  const side = chain.sides[name];
  if (side.kind === 'missing') return because('side-missing', chain.id, null, name);
  if (side.kind === 'unknown') return asks('side', chain.id, name);
  return ofSide(
    name,
    together([
      revocationFindings(side.revoked, chain.id, day),
      rowFindings(rowOfTerms(side.terms, day.on), chain.id),
      suspensionFindings(side.suspensions, chain.id, day.on),
      side.pending ? because('side-pending', chain.id) : NOTHING,
    ]),
  );
}

/** Two registers that are restricted differently do not record the same. */
function restrictionsOn(
  chain: ChainMandate,
  registration: Registration,
  [one, other]: ChainOnDay['scopes'],
): Findings {
  if (registration === 'one-register' || one === undefined || other === undefined) return NOTHING;
  if (sameRestrictions(one.scope, other.scope)) return NOTHING;
  return registration === 'unknown'
    ? asks('registration', chain.id)
    : because('restrictions-differ', chain.id);
}

function assignmentOn(
  chain: ChainMandate,
  { personId, from, to, lastUse }: Assignment,
  login: ChainSide,
  on: CalendarDate,
  facts: IndexedFacts,
): Findings {
  const recorded = login.kind === 'recorded' ? login : null;
  return together([
    from !== null && from > on ? because('assignment-not-started', chain.id, from) : NOTHING,
    to !== null && to < on ? because('assignment-ended', chain.id, to) : NOTHING,
    personFindings(personId, on, facts),
    recorded === null
      ? NOTHING
      : inactivityFindings(
          { id: chain.id, personId, supplierId: recorded.supplierId, lastUse },
          rowOfTerms(recorded.terms, on),
          on,
          facts,
        ),
  ]);
}

/** A chain mandate on a day, whatever the service and the means. */
export interface ChainOnDay {
  readonly chain: ChainMandate;
  readonly registration: Registration;
  /** The side in whose register the employees log in. */
  readonly login: ChainSide;
  /** The recorded sides with the scopes that held. */
  readonly scopes: readonly {
    readonly name: ChainSideName;
    readonly side: RecordedSide;
    readonly scope: Scope;
  }[];
  /** What is found about its sides. */
  readonly findings: Findings;
  /** Each assignment, with what is found about it; `null` = to whom it is assigned is not known. */
  readonly users: readonly { readonly personId: string; readonly findings: Findings }[] | null;
}

/** What is found about a chain mandate on a day; scope, levels and means are judged by service. */
export function chainOn(chain: ChainMandate, day: AskedDay, facts: IndexedFacts): ChainOnDay {
  const registration = registrationOf(chain, facts.suppliers);
  const login = loginSide(chain, registration);
  const { id, archivedOn, assignments } = chain;
  const scopes = recordedSides(chain).map(({ name, side }) => ({ name, side, scope: scopeOn(side, day.on) }));
  return {
    chain,
    registration,
    login,
    scopes,
    findings: together([
      ...neededSides(chain, registration).map((name) => sideOn(chain, name, day)),
      restrictionsOn(chain, registration, scopes),
      archivedOn !== null && archivedOn <= day.on ? because('archived', id, archivedOn) : NOTHING,
    ]),
    users:
      assignments?.map((assignment) => ({
        personId: assignment.personId,
        findings: assignmentOn(chain, assignment, login, day.on, facts),
      })) ?? null,
  };
}

/** What the recorded scopes say of a service on a day; `null` where none of them ever reached it. */
function scopesOn({ chain, registration, scopes }: ChainOnDay, service: AskedService): Findings | null {
  const answers = scopes.map(({ scope }) => scopeReaches(scope, service));
  if (!answers.includes('yes')) {
    if (answers.includes('unknown')) return asks('service-provider', service.id);
    return scopes.some(({ side }) => everReached(side, service)) ? because('scope-changed', chain.id) : null;
  }
  if (registration === 'one-register' || answers.every((reaches) => reaches === 'yes')) return NOTHING;
  if (registration === 'unknown') return asks('registration', chain.id);
  return together(
    scopes.map(({ name, scope }) => {
      const reaches = scopeReaches(scope, service);
      if (reaches === 'yes') return NOTHING;
      return reaches === 'unknown'
        ? asks('service-provider', service.id, name)
        : because('service-not-recorded', chain.id, null, name);
    }),
  );
}

/** The level of the means that a service asks for through a chain, EH3 at least. */
const askedLevel = (level: AssuranceLevel | null): AssuranceLevel =>
  level !== null && atLeast(level, LOWEST_CHAIN_LEVEL) ? level : LOWEST_CHAIN_LEVEL;

/** What is found about a chain mandate for a service, whoever the user; `null` where it never reached the service. */
export function chainFindings(onDay: ChainOnDay, service: AskedService): Findings | null {
  const byScope = scopesOn(onDay, service);
  if (byScope === null) return null;
  const { id, level } = onDay.chain;
  return together([byScope, levelFindings(level, id, service), onDay.findings]);
}

/**
 * The ways that a chain mandate is to a service on a day, one for each employee to whom it is or was assigned, or one
 * without a person; none where it never reached the service. One by one: who needs only some judges no more.
 */
export function* chainWays(
  onDay: ChainOnDay,
  service: AskedService,
  day: AskedDay,
  facts: IndexedFacts,
): Generator<Way> {
  const { chain, login, users } = onDay;
  const common = chainFindings(onDay, service);
  if (common === null) return;
  const recorded = login.kind === 'recorded' ? login : null;
  const supplierId = recorded?.supplierId ?? null;
  const reach = recorded === null ? null : reachOf(scopeOn(recorded, day.on));
  const level = askedLevel(service.record?.level ?? null);
  const way = (personId: string | null, meansId: string | null, found: Findings): Way =>
    wayWith(
      {
        kind: 'chain',
        recordId: chain.id,
        personId,
        intermediaryId: chain.intermediaryId,
        supplierId,
        reach,
        meansId,
      },
      together([common, found]),
    );
  if (users === null) yield way(null, null, asks('assignments', chain.id));
  else if (users.length === 0) yield way(null, null, because('nobody-assigned', chain.id));
  for (const { personId, findings } of users ?? []) {
    const means = meansOn({ personId, supplierId }, level, day, facts);
    yield way(personId, means.meansId, together([findings, means.findings]));
  }
}
