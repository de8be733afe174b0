/** The one action that moves an item on, in words; nothing where nothing is left to do. */
import KeyRound from 'lucide-react/icons/key-round';
import LogIn from 'lucide-react/icons/log-in';
import Mail from 'lucide-react/icons/mail';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import type { LucideIcon } from 'lucide-react/types';
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { NextStep } from '#core/domain/query/next-step.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type ActionRequest, targetOf, useActions } from './use-actions.ts';
import { useNextStepWords } from './use-next-step-words.ts';

const GLYPHS: Readonly<Record<NextStep, LucideIcon>> = {
  renew: RefreshCw,
  'message-authorised-person': Mail,
  'log-in': LogIn,
  'message-user': Mail,
  'new-means': KeyRound,
  'record-term': RefreshCw,
  'ask-other-administrator': Mail,
  'admin-role-form': Mail,
};

function requestOf(item: ListItem, next: NextStep): ActionRequest {
  const target = targetOf(item);
  switch (next) {
    case 'renew':
    case 'record-term':
      return { kind: 'renew', target };
    case 'log-in':
      return { kind: 'use', target };
    case 'new-means':
      return { kind: 'new-means', target };
    case 'message-user':
      return { kind: 'message', target, to: 'user' };
    case 'message-authorised-person':
    case 'ask-other-administrator':
    case 'admin-role-form':
      return { kind: 'message', target, to: 'authorised-person' };
  }
}

interface NextStepButtonProps {
  readonly item: ListItem;
  readonly variant?: 'plain' | 'primary' | 'quiet';
}

export function NextStepButton({ item, variant = 'plain' }: NextStepButtonProps) {
  const words = useNextStepWords();
  const { open } = useActions();
  const { next } = item;
  if (next === null) return null;
  return (
    <Button variant={variant} glyph={GLYPHS[next]} onPress={() => open(requestOf(item, next))}>
      {words(next, item)}
    </Button>
  );
}
