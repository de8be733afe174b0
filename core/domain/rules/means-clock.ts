/** The clock of the login means a person uses a mandate with (DOMAIN: Terms and clocks, 4). */
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import type { Clock } from './clock.ts';
import type { IndexedFacts } from './indexed-facts.ts';

const isBetter = (means: Means, found: Means): boolean => {
  const [end, best] = [means.endsOn ?? '', found.endsOn ?? ''];
  return end === best ? means.id < found.id : end > best;
};

/** The means that lasts longest; a known end comes before one that is not known. */
const lasting = (all: readonly Means[]): Means | undefined =>
  all.reduce<Means | undefined>(
    (found, means) => (found === undefined || isBetter(means, found) ? means : found),
    undefined,
  );

const renewal = (level: AssuranceLevel): Clock['action'] =>
  level === 'EH4' ? 'new-means-eh4' : 'new-means-eh3';

/**
 * The means clock of a mandate: the latest known end among the means of that person at that supplier that reach the
 * mandate's level, or among all of them when none does. Not known (`lastDay` null) when none is recorded or no end is
 * known. The means owns the clock; without one, the mandate.
 */
export function meansClock(mandate: Mandate, facts: IndexedFacts): Clock {
  const all = facts.means.get(mandate.personId, mandate.supplierId) ?? [];
  const means = lasting(all.filter(({ level }) => atLeast(level, mandate.level))) ?? lasting(all);
  const level = means !== undefined && atLeast(means.level, mandate.level) ? means.level : mandate.level;
  return {
    kind: 'means',
    lastDay: means?.endsOn ?? null,
    possibleLastDay: null,
    ownerId: means?.id ?? mandate.id,
    action: renewal(level),
  };
}
