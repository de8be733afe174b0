/** Asks before a backup is restored. It is a change like any other: what was there stays in the history and can come back. */
import { useTranslation } from 'react-i18next';
import type { Backup } from '#core/contract/backups.ts';
import { formatInstant } from '#core/i18n/format-instant.ts';
import { useUndo } from '#renderer/actions/undo/undo-context.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';

interface RestoreDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useContractQuery('app.info', {}).data?.today;
  const restore = useContractCommand('backups.restore');
  const { tell } = useUndo();
  const moment = today === undefined ? backup.at : formatInstant(backup.at, today, language);
  const start = () =>
    restore.mutate(
      { id: backup.id },
      {
        onSuccess: ({ seq, changed }) => {
          if (changed > 0) tell({ how: 'done', action: 'backup.restore', count: changed, seq });
          onClose();
        },
      },
    );
  return (
    <Dialog title={t('backups.restoreTitle', { moment })} onClose={onClose}>
      {restore.error !== null && <ErrorCallout title={t('backups.restoreFailed')} error={restore.error} />}
      <p>{t('backups.restoreText')}</p>
      {!backup.own && <p>{t('backups.restoreOther')}</p>}
      <div className="buttons">
        <Button variant="primary" isPending={restore.isPending} onPress={start}>
          {t(restore.isPending ? 'backups.restoring' : 'backups.restoreNow')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
