/** Everything that is missing with whose move it is, or what is not known and would have to be. */
import CircleHelp from 'lucide-react/icons/circle-help';
import CircleX from 'lucide-react/icons/circle-x';
import { useTranslation } from 'react-i18next';
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useChainWords } from '#renderer/ui/use-chain-words.ts';

export function MissingCallout({ item }: { readonly item: ChainItem }) {
  const { t } = useTranslation();
  const { missingOf, unknownOf, upper } = useChainWords();
  const { missing, notKnown } = item;
  if (missing.length > 0) {
    return (
      <div className="callout" data-tone="now">
        <Icon glyph={CircleX} />
        <div>
          <strong>{t('chains.detail.missing')}</strong>
          <ul className="plain-list">
            {missing.map((one) => (
              <li key={`${one.what} ${one.side} ${one.serviceId}`}>{missingOf(item, one)}</li>
            ))}
          </ul>
        </div>
      </div>
    );
  }
  if (notKnown.length === 0) return null;
  return (
    <div className="callout">
      <Icon glyph={CircleHelp} />
      <div>
        <strong>{t('chains.detail.notKnown')}</strong>
        <ul className="plain-list">
          {notKnown.map((one) => (
            <li key={`${one.what} ${one.side} ${one.serviceId}`}>{upper(unknownOf(item, one))}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
