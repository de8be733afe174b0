/**
 * Which organisations need a service: by a mandate or chain mandate that is not done with, or by a bundle of services that they
 * should have (DOMAIN: Rules at entry, "Klaar voor aangifte?").
 */
import { answerId } from '#core/domain/records/answer.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Mandate, Scope } from '#core/domain/records/mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { isRevokedOn } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import { type AskedService, scopeReaches } from '#core/domain/rules/who-may/scope-on.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export const NEEDED_BY = ['mandate', 'chain', 'bundle'] as const;
export type NeededBy = (typeof NEEDED_BY)[number];

/** What an organisation uses, by a mandate or a chain mandate. */
export interface InUse {
  readonly organisationId: string;
  readonly by: 'mandate' | 'chain';
  readonly scope: Scope;
  readonly level: AssuranceLevel;
}

/** Answered with *niet verlengen* for the end that it has: that end is meant. */
const isLeft = (id: string, clocks: readonly string[], ends: readonly string[], { register }: IndexedFacts) =>
  register.answers.size > 0 &&
  clocks.some((clock) => {
    const answer = register.answers.get(answerId(id, clock));
    return answer?.given.kind === 'not-renewing' && ends.includes(answer.lastDay);
  });

/** Withdrawn, replaced, archived or left: it says nothing of a need any more. What only ended still does. */
const isMandateDone = (mandate: Mandate, facts: IndexedFacts, today: CalendarDate): boolean =>
  mandate.archivedOn !== null ||
  mandate.replacedById !== null ||
  isRevokedOn(mandate.revoked, today) ||
  isLeft(mandate.id, ['term'], [rowOfTerms(mandate.terms, today).endsOn], facts);

function isChainDone(chain: ChainMandate, facts: IndexedFacts, today: CalendarDate): boolean {
  const sides = recordedSides(chain).map(({ side }) => side);
  const ends = sides.map(({ terms }) => rowOfTerms(terms, today).endsOn);
  return (
    chain.archivedOn !== null ||
    chain.replacedById !== null ||
    sides.some(({ revoked }) => isRevokedOn(revoked, today)) ||
    isLeft(chain.id, ['side-own', 'side-other'], ends, facts)
  );
}

/**
 * Everything in use on a day. A mandate that ended by itself counts until it is handled: whoever had it cannot file now. One
 * "voor derden" only is no need of the organisation itself.
 */
export function* inUse(facts: IndexedFacts, today: CalendarDate): Generator<InUse> {
  for (const mandate of facts.register.mandates.values()) {
    const { organisationId, scope, level } = mandate;
    if (scope.forThirdPartiesOnly || isMandateDone(mandate, facts, today)) continue;
    yield { organisationId, by: 'mandate', scope, level };
  }
  for (const chain of facts.register.chainMandates.values()) {
    if (isChainDone(chain, facts, today)) continue;
    for (const { side } of recordedSides(chain)) {
      yield { organisationId: chain.grantorId, by: 'chain', scope: side.scope, level: chain.level };
    }
  }
}

/** Whether what is in use reaches a service; everything at a level only what asks for no more than that level. */
export const usesService = ({ scope, level }: InUse, service: AskedService): boolean => {
  if (scopeReaches(scope, service) !== 'yes') return false;
  const asked = service.record?.level ?? null;
  return scope.kind !== 'level' || (asked !== null && atLeast(level, asked));
};

/** The services that an organisation should have by its bundles. */
export const bundledServices = ({ bundleIds }: Organisation, facts: IndexedFacts): readonly string[] =>
  bundleIds.flatMap((id) => facts.register.serviceBundles.get(id)?.serviceIds ?? []);

/** Whether nothing is filed for an organisation on a day: archived, gone on under another number, or no client any more. */
export function isGone(organisation: Organisation | undefined, on: CalendarDate): boolean {
  if (organisation === undefined) return false;
  const { archivedOn, succeededById, cooperationEndsOn } = organisation;
  const isOver = cooperationEndsOn !== null && cooperationEndsOn < on;
  return archivedOn !== null || succeededById !== null || isOver;
}

/** The organisations that need a service on a day, each with why. */
export function organisationsNeeding(
  service: AskedService,
  on: CalendarDate,
  facts: IndexedFacts,
  today: CalendarDate,
): ReadonlyMap<string, ReadonlySet<NeededBy>> {
  const { organisations } = facts.register;
  const found = new Map<string, Set<NeededBy>>();
  const add = (organisationId: string, by: NeededBy): void => {
    const reasons = found.get(organisationId);
    if (reasons !== undefined) reasons.add(by);
    else if (!isGone(organisations.get(organisationId), on)) found.set(organisationId, new Set([by]));
  };
  for (const use of inUse(facts, today)) if (usesService(use, service)) add(use.organisationId, use.by);
  for (const organisation of organisations.values()) {
    if (bundledServices(organisation, facts).includes(service.id)) add(organisation.id, 'bundle');
  }
  return found;
}
