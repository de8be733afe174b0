/** The status of a chain mandate, in the words and the order of those of mandates (DOMAIN: Terms and clocks, 7). */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { addDays, type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';
import { recordedSides } from './chain-services.ts';
import { sideStateOn } from './chain-sides.ts';
import type { Clock } from './clock.ts';
import { isKnown } from './clocks.ts';
import { EXPIRING_DAYS, isRevoked, isSuspended, type Status } from './status.ts';
import { rowOfTerms } from './terms.ts';

/** Expired: a side ended. Lapsed: nobody to whom it is assigned logged in in time. Whichever came first. */
function endedBy(chain: ChainMandate, clocks: readonly Clock[], today: CalendarDate): Status | null {
  const term = earliest(recordedSides(chain).map(({ side }) => rowOfTerms(side.terms, today).endsOn));
  const inactivity = clocks.find(({ kind }) => kind === 'inactivity')?.lastDay ?? null;
  const termEnded = term !== null && term < today;
  if (inactivity !== null && inactivity < today && (!termEnded || inactivity < term)) return 'lapsed';
  return termEnded ? 'expired' : null;
}

/** The status of a chain mandate on a day. A side that is withdrawn, ended or suspended is so for the chain. */
export function chainStatus(
  chain: ChainMandate,
  clocks: readonly Clock[],
  actBy: CalendarDate | null,
  today: CalendarDate,
): Status {
  const recorded = recordedSides(chain).map(({ side }) => side);
  if (recorded.some((side) => isRevoked(side, today))) return 'revoked';
  const ended = endedBy(chain, clocks, today);
  if (ended !== null) return ended;
  if (recorded.some((side) => isSuspended(side, today))) return 'suspended';
  if (recorded.some((side) => ['planned', 'pending'].includes(sideStateOn(side, today)))) return 'planned';
  const stopped = clocks.filter(isKnown).some(({ lastDay }) => lastDay < today);
  if (stopped || (actBy !== null && today >= actBy)) return 'act-now';
  return actBy !== null && today >= addDays(actBy, -EXPIRING_DAYS) ? 'expiring' : 'active';
}
