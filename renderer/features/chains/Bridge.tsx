/** The two sides of a chain mandate beside each other, with the services that both record between them. */
import { useTranslation } from 'react-i18next';
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import { CHAIN_SIDES, type ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { SideState } from '#core/domain/rules/chain-sides.ts';
import { SIDE_LOOK } from '#renderer/ui/chain-look.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useChainWords } from '#renderer/ui/use-chain-words.ts';
import { recordedCount } from './recorded-count.ts';

const UNKNOWN = '?';

export function Bridge({ item }: { readonly item: ChainItem }) {
  const { t } = useTranslation();
  const { sideOf, upper } = useChainWords();
  const counts = CHAIN_SIDES.map((name) => recordedCount(item, name));
  const [grantor, intermediary] = counts;
  const differs = item.serviceMatch === 'differs' || counts.includes(0);
  const isIn = (...states: readonly SideState[]) =>
    CHAIN_SIDES.some((name) => item.sides[name].needed && states.includes(item.sides[name].state));
  const isDown =
    isIn('ended', 'revoked', 'suspended', 'missing') || (differs && item.registration !== 'one-register');
  const broken = isIn('pending', 'planned') ? 'wait' : isDown ? 'gap' : undefined;
  const side = (name: ChainSideName) => {
    const { state, supplier } = item.sides[name];
    const { tone, glyph } = SIDE_LOOK[state];
    return (
      <span className="side">
        <span className="visually-hidden">{upper(sideOf(item, name))}: </span>
        <span className="status" data-tone={tone}>
          <Icon glyph={glyph} />
        </span>
        <span className="clip side-word">
          {t(`chains.state.${state}`)}
          {supplier !== null && <span className="faint"> {supplier}</span>}
        </span>
      </span>
    );
  };
  const shared = item.registration === 'one-register';
  const count = shared
    ? String(item.services.length)
    : `${grantor ?? UNKNOWN} ${differs ? '≠' : '='} ${intermediary ?? UNKNOWN}`;
  const spoken = shared
    ? t('chains.match.shared', { count: item.services.length })
    : t('chains.match.counts', {
        grantor: grantor ?? t('common.unknown'),
        intermediary: intermediary ?? t('common.unknown'),
      });
  return (
    <span className="bridge">
      {side('grantor')}
      <span
        className="link"
        data-broken={broken}
        data-unknown={(!shared && counts.includes(null)) || undefined}
        title={spoken}
      >
        <span aria-hidden="true">{count}</span>
        <span className="visually-hidden">{spoken}</span>
      </span>
      {side('intermediary')}
    </span>
  );
}
