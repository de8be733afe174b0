/** A chain mandate as the target of an answer or a message. */
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import type { ChainTarget } from '#renderer/actions/use-actions.ts';
import { otherParty, ownParty, ownSide } from '#renderer/ui/use-chain-words.ts';

export function chainTargetOf(item: ChainItem): ChainTarget {
  const { id, kind, service, provider, level, actBy, actClock, answer, sides } = item;
  return {
    id,
    kind,
    person: otherParty(item).name,
    organisation: ownParty(item).name,
    service,
    provider,
    level,
    supplier: sides[ownSide(item)].supplier,
    actBy,
    actClock,
    answer,
  };
}
