/** The one action that moves the chain mandate on, and the message to the other organisation beside it. */
import KeyRound from 'lucide-react/icons/key-round';
import LogIn from 'lucide-react/icons/log-in';
import Mail from 'lucide-react/icons/mail';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Send from 'lucide-react/icons/send';
import Users from 'lucide-react/icons/users';
import type { LucideIcon } from 'lucide-react/types';
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import type { ChainNextStep as Step } from '#core/domain/query/chain-next-step.ts';
import { chainTargetOf } from '#renderer/actions/chains/chain-target.ts';
import { type ActionRequest, targetOf, useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { otherRecipient, ownSide } from '#renderer/ui/use-chain-words.ts';

const GLYPHS: Readonly<Record<Step, LucideIcon>> = {
  'complete-own-side': Send,
  'ask-other-side': Mail,
  'assign-users': Users,
  renew: RefreshCw,
  'request-renewal': Mail,
  'record-term': RefreshCw,
  'log-in': LogIn,
  'message-user': LogIn,
  'new-means': KeyRound,
};

/** The steps that are a message to the other organisation. */
const MESSAGES: readonly Step[] = ['ask-other-side', 'request-renewal'];

/** Whose means ends first: a new one is theirs. */
const firstUser = ({ assignments }: ChainDetail): string | null =>
  assignments?.find(({ isOpen }) => isOpen)?.personId ?? null;

function requestOf(detail: ChainDetail, next: Step, message: ActionRequest): ActionRequest {
  const { item } = detail;
  const { id } = item;
  const personId = firstUser(detail);
  const byMeans = item.actClock === 'means' || item.actClock === 'subscription';
  if (personId !== null && (next === 'new-means' || (next === 'message-user' && byMeans))) {
    return { kind: 'register-means', personId, supplierId: item.sides.intermediary.supplierId };
  }
  switch (next) {
    case 'complete-own-side':
      return { kind: 'chain-side', id, side: ownSide(item) };
    case 'ask-other-side':
    case 'request-renewal':
      return message;
    case 'assign-users':
    case 'new-means':
      return { kind: 'chain-assign', id };
    case 'renew':
    case 'record-term':
      return { kind: 'chain-renew', id };
    case 'log-in':
    case 'message-user':
      return { kind: 'chain-use', id };
  }
}

export function ChainNextStep({ detail }: { readonly detail: ChainDetail }) {
  const { t } = useTranslation();
  const { open } = useActions();
  const { item } = detail;
  const { next } = item;
  const to = otherRecipient(item);
  const message: ActionRequest = { kind: 'message', target: targetOf(chainTargetOf(item)), to };
  if (detail.archivedOn !== null) return null;
  return (
    <div className="detail-acts">
      {next !== null && (
        <Button variant="primary" glyph={GLYPHS[next]} onPress={() => open(requestOf(detail, next, message))}>
          {MESSAGES.includes(next) ? t(`message.title.${to}`) : t(`chains.step.${next}`)}
        </Button>
      )}
      {(next === null || !MESSAGES.includes(next)) && (
        <Button glyph={Mail} onPress={() => open(message)}>
          {t(`message.title.${to}`)}
        </Button>
      )}
    </div>
  );
}
