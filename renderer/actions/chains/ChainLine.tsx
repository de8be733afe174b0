/** What a form is about: the other organisation and its services. */
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import { otherParty, useChainWords } from '#renderer/ui/use-chain-words.ts';

type Named = Pick<ChainItem, 'grantor' | 'intermediary' | 'direction' | 'service' | 'provider' | 'level'>;

export function ChainLine({ item }: { readonly item: Named }) {
  const { servicesOf } = useChainWords();
  return (
    <p>
      <strong className="strong">{otherParty(item).name}</strong>
      <br />
      <span className="muted">{servicesOf(item)}</span>
    </p>
  );
}
