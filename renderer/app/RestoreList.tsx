/** The sound backups beside a register that does not open: how far each goes, and the way to put it in its place. */
import { useTranslation } from 'react-i18next';
import type { Backup } from '#core/contract/backups.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { AskFirst } from '#renderer/app/AskFirst.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

/** The newest are what anybody wants. */
const SHOWN = 5;

interface RestoreListProps {
  /** So many changes are there when one goes on without a backup; `null` where that cannot be done, or is not known. */
  readonly safeChanges: number | null;
}

export function RestoreList({ safeChanges }: RestoreListProps) {
  const { t } = useTranslation();
  const { data, error } = useContractQuery('store.backups', {});
  if (error !== null) return <ErrorCallout title={t('errorTitle.load')} error={error} />;
  if (data === undefined) return null;
  const [newest] = data.backups;
  if (newest === undefined) return <p>{t('store.backups.none')}</p>;
  const isLess = safeChanges !== null && changesOf(newest) < safeChanges;
  const todo = isLess ? 'goOn' : safeChanges === null ? 'restore' : 'restoreOrGoOn';
  return (
    <>
      <p>{t(`store.todo.${todo}`)}</p>
      <ul className="restore-list" aria-label={t('store.backups.title')}>
        {data.backups.slice(0, SHOWN).map((backup) => (
          <RestoreRow key={backup.id} backup={backup} safeChanges={safeChanges} />
        ))}
      </ul>
    </>
  );
}

const changesOf = ({ holds }: Backup): number => holds?.changes ?? 0;

interface RestoreRowProps extends RestoreListProps {
  readonly backup: Backup;
}

function RestoreRow({ backup, safeChanges }: RestoreRowProps) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useContractCommand('store.restore');
  const { id, at, holds } = backup;
  const changes = changesOf(backup);
  return (
    <li>
      <span className="num">{t('store.backups.one', { at, count: holds?.records ?? 0 })}</span>
      <AskFirst
        offer={t('store.backups.restore', { at })}
        title={t('store.backups.restoreTitle', { at })}
        act={t('backups.restoreNow')}
        onAct={() => mutate({ id })}
        isPending={isPending}
        error={error}
        errorTitle={t('backups.restoreFailed')}
      >
        {t('store.backups.restoreText', { changes })}{' '}
        {safeChanges !== null && changes < safeChanges && t('store.backups.less', { safe: safeChanges })}
      </AskFirst>
    </li>
  );
}
