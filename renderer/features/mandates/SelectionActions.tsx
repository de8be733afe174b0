/** What can be done to the selected mandates, all in one change. */
import Archive from 'lucide-react/icons/archive';
import Eye from 'lucide-react/icons/eye';
import LogIn from 'lucide-react/icons/log-in';
import Mail from 'lucide-react/icons/mail';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useTranslation } from 'react-i18next';
import { EditError } from '#renderer/actions/forms/EditError.tsx';
import { type ActionTarget, useActions } from '#renderer/actions/use-actions.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface SelectionActionsProps {
  readonly target: ActionTarget;
  readonly onClear: () => void;
}

export function SelectionActions({ target, onClear }: SelectionActionsProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  const seen = useEdit();
  const { ids } = target;
  return (
    <section className="table-foot" aria-label={t('mandates.selection.name')}>
      <p role="status">{t('mandates.selection.count', { count: ids.length })}</p>
      <Button glyph={Mail} onPress={() => open({ kind: 'message', target, to: 'authorised-person' })}>
        {t('mandates.selection.message')}
      </Button>
      <Button glyph={LogIn} onPress={() => open({ kind: 'use', target })}>
        {t('mandates.selection.use')}
      </Button>
      <Button glyph={RefreshCw} onPress={() => open({ kind: 'renew', target })}>
        {t('mandates.selection.renew')}
      </Button>
      <Button
        glyph={Eye}
        isPending={seen.isPending}
        onPress={() => seen.edit(ids.map((id) => ({ do: 'reminder.answer', id, answer: { kind: 'seen' } })))}
      >
        {t('answer.seen')}
      </Button>
      <Button glyph={Archive} onPress={() => open({ kind: 'archive', target })}>
        {t('mandates.selection.archive')}
      </Button>
      <Button variant="quiet" onPress={onClear}>
        {t('mandates.selection.clear')}
      </Button>
      {seen.error !== null && <EditError error={seen.error} />}
    </section>
  );
}
