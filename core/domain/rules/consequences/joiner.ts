/** Somebody new takes up the work of another: first the means, then the mandates, then the chains (DOMAIN: Terms and clocks, 4 and 6). */
import { loginSide, registrationOf, supplierIdOf } from '#core/domain/rules/chain-sides.ts';
import { LOWEST_CHAIN_LEVEL } from '#core/domain/rules/chain-users.ts';
import { isRevokedOn } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { ofAuthorised, ofUser } from '#core/domain/rules/move.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { assignmentsTo, chainOutlasts, outlasts } from './living-on.ts';
import { countedBack, handlingOf, type Staged, staged, type ToDo } from './to-do.ts';

export interface Joiner {
  /** Whose work it is. */
  readonly examplePersonId: string;
  readonly startsOn: CalendarDate;
  readonly toDo: readonly ToDo[];
}

/** What it takes to have a means of a level. */
export const meansAction = (level: AssuranceLevel) => (level === 'EH4' ? 'new-means-eh4' : 'new-means-eh3');

/** One means at each supplier, of the highest level that the work there asks for. */
function meansFor(work: readonly Staged[], facts: IndexedFacts): Staged[] {
  const levels = new Map<string | null, AssuranceLevel>();
  for (const { supplierId, level } of work) {
    const known = levels.get(supplierId);
    if (level !== null && (known === undefined || !atLeast(known, level))) levels.set(supplierId, level);
  }
  return Array.from(levels, ([supplierId, level]) =>
    staged({
      code: 'request-means',
      move: ofUser(null),
      supplierId,
      level,
      handling: handlingOf(supplierId, meansAction(level), facts),
    }),
  );
}

/** Mandates and assignments of a person that run on a day; each is the example of a new one. */
function workOf(
  personId: string,
  day: CalendarDate,
  facts: IndexedFacts,
): { mandates: Staged[]; chains: Staged[] } {
  const mandates = facts.groups.mandatesByPerson
    .of(personId)
    .filter((mandate) => outlasts(mandate, addDays(day, -1)) && !isRevokedOn(mandate.revoked, day))
    .map(({ id, organisationId, supplierId, level }) =>
      staged({
        code: 'request-mandate',
        move: ofAuthorised(organisationId),
        recordId: id,
        organisationId,
        supplierId,
        level,
        handling: handlingOf(supplierId, 'new-mandate', facts),
      }),
    );
  const chains = facts.groups.chainsByPerson
    .of(personId)
    .filter(
      (chain) => chainOutlasts(chain, addDays(day, -1)) && assignmentsTo(chain, personId, day).length > 0,
    )
    .map((chain) =>
      staged({
        code: 'assign-chain',
        move: ofAuthorised(chain.intermediaryId),
        recordId: chain.id,
        organisationId: chain.grantorId,
        supplierId: supplierIdOf(loginSide(chain, registrationOf(chain, facts.suppliers))),
        level: atLeast(chain.level, LOWEST_CHAIN_LEVEL) ? chain.level : LOWEST_CHAIN_LEVEL,
      }),
    );
  return { mandates, chains };
}

/**
 * What somebody who starts on a day needs for the same work as another person has on `today`, in order, each with the last
 * day to begin so that all is there the day before. Nothing of a person can be passed on: a means and a mandate are personal.
 */
export function consequencesOfJoiner(
  examplePersonId: string,
  startsOn: CalendarDate,
  facts: IndexedFacts,
  today: CalendarDate,
): Joiner {
  const { mandates, chains } = workOf(examplePersonId, today, facts);
  const means = meansFor([...mandates, ...chains], facts);
  return {
    examplePersonId,
    startsOn,
    toDo: countedBack([means, mandates, chains], addDays(startsOn, -1), facts),
  };
}
