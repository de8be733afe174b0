/** What a relation has beside what its bundles of services say it should have (DOMAIN: Words, dienstenpakket). */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { namedServices, recordedSides, sidesWithout } from './chain-services.ts';
import { sideStateOn } from './chain-sides.ts';
import type { IndexedFacts } from './indexed-facts.ts';

export interface BundleDifference {
  readonly organisationId: string;
  /** Services of its bundles that no chain mandate of it records, in the order of the bundles. */
  readonly missing: readonly string[];
  /** Services that its chain mandates name and none of its bundles holds. */
  readonly extra: readonly string[];
}

const GONE = new Set(['ended', 'revoked', 'missing']);

/** A chain that goes on, or will: no side has ended, was withdrawn or is missing, and some side is recorded. */
const goesOn = (chain: ChainMandate, today: CalendarDate): boolean =>
  chain.archivedOn === null &&
  chain.replacedById === null &&
  recordedSides(chain).length > 0 &&
  !Object.values(chain.sides).some((side) => GONE.has(sideStateOn(side, today)));

/**
 * The difference of one relation; `null` where no bundle was given to it, so that it should have nothing in particular. A
 * service counts where every recorded side has it.
 */
export function bundleDifference(
  { id, bundleIds }: Organisation,
  facts: IndexedFacts,
  today: CalendarDate,
): BundleDifference | null {
  if (bundleIds.length === 0) return null;
  const { register, groups, services } = facts;
  const wanted = new Set<string>(
    bundleIds.flatMap((bundleId) => register.serviceBundles.get(bundleId)?.serviceIds ?? []),
  );
  const chains = groups.chainsByGrantor.of(id).filter((chain) => goesOn(chain, today));
  const has = (serviceId: string) =>
    chains.some((chain) => sidesWithout(chain, serviceId, services).length === 0);
  const named = new Set(chains.flatMap(namedServices));
  return {
    organisationId: id,
    missing: [...wanted].filter((serviceId) => !has(serviceId)),
    extra: [...named].filter((serviceId) => !wanted.has(serviceId)),
  };
}
