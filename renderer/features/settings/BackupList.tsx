/** The backups that there are, read and checked when somebody wants to see them; each sound one can be restored. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#core/contract/backups.ts';
import { formatInstant } from '#core/i18n/format-instant.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

export function BackupList() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const { data, error, isLoading } = useContractQuery('backups.list', {}, { enabled: isOpen });
  if (!isOpen)
    return (
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {t('backups.show')}
      </Button>
    );
  return (
    <>
      {error !== null && <ErrorCallout title={t('errorTitle.load')} error={error} />}
      {isLoading && <p role="status">{t('backups.reading')}</p>}
      {data?.backups.length === 0 && <p>{t('backups.none')}</p>}
      {data !== undefined && data.backups.length > 0 && (
        <table className="table inset" aria-label={t('backups.list')}>
          <thead>
            <tr>
              <th scope="col">{t('backups.columnAt')}</th>
              <th scope="col">{t('backups.columnPlace')}</th>
              <th scope="col">{t('backups.columnHolds')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('backups.columnDo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.backups.map((backup) => (
              <BackupRow key={`${backup.place} ${backup.id}`} backup={backup} onRestore={setRestoring} />
            ))}
          </tbody>
        </table>
      )}
      {restoring !== null && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </>
  );
}

interface BackupRowProps {
  readonly backup: Backup;
  readonly onRestore: (backup: Backup) => void;
}

function BackupRow({ backup, onRestore }: BackupRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useContractQuery('app.info', {}).data?.today;
  const { at, reason, place, own, state, holds } = backup;
  const moment = today === undefined ? at : formatInstant(at, today, language);
  return (
    <tr>
      <td>
        <span className="num">{moment}</span>
        <br />
        <span className="muted">{t(`backups.reason.${reason}`)}</span>
      </td>
      <td>
        {t(place === 'here' ? 'backups.here' : 'backups.second')}
        {!own && <div className="muted">{t('backups.ofAnother')}</div>}
      </td>
      <td>
        {holds === null ? (
          t(`backups.state.${state}`)
        ) : (
          <>
            {t('settings.recordsCount', { count: holds.records })}
            <br />
            <span className="muted">{t(`backups.history.${holds.history}`)}</span>
          </>
        )}
      </td>
      <td>
        {state === 'sound' && (
          <Button
            variant="quiet"
            aria-label={t('backups.restoreOf', { moment })}
            onPress={() => onRestore(backup)}
          >
            {t('backups.restore')}
          </Button>
        )}
      </td>
    </tr>
  );
}
