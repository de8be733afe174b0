/** Where an invitation is, and whose move it is, in words. */
import { useTranslation } from 'react-i18next';
import type { InvitationItem } from '#core/domain/query/derive-invitation.ts';
import { useChainWords } from '#renderer/ui/use-chain-words.ts';

export function useInvitationWords() {
  const { t } = useTranslation();
  const { moverOf } = useChainWords();
  /** "Relatie is aan zet: ondertekenen"; empty where it waits for nobody. */
  const waitsOf = (item: InvitationItem): string | null => {
    if (item.waitsFor === null || item.whoseMove === null) return null;
    const who = moverOf(item, item.whoseMove);
    if (item.state === 'concept') return t('chains.waits.send', { who });
    const isSigning = item.signing.state !== 'complete';
    return t(isSigning ? 'chains.waits.sign' : 'chains.waits.validate', { who });
  };
  const signingOf = ({ signing: { signed, needed } }: InvitationItem): string =>
    needed === null
      ? t('chains.signing.unknown', { count: signed })
      : t('chains.signing.of', { signed, count: needed });
  return { waitsOf, signingOf };
}
