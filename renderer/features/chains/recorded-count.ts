/** How many of the services of a chain mandate a side records; `null` = nothing is known of that side. */
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import type { ChainSideName } from '#core/domain/records/chain-mandate.ts';

export function recordedCount({ sides, services, missing }: ChainItem, name: ChainSideName): number | null {
  const { state } = sides[name];
  if (state === 'unknown') return null;
  if (state === 'missing') return 0;
  const lacking = missing.filter(({ what, side }) => what === 'service-not-recorded' && side === name);
  return services.length - lacking.length;
}
