/** The sound backups beside a register that does not open; each can be put in its place. */
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

/** The newest are what anybody wants. */
const SHOWN = 5;

export function RestoreList() {
  const { t } = useTranslation();
  const { data } = useContractQuery('store.backups', {});
  const { mutate, isPending, variables, error } = useContractCommand('store.restore');
  if (data === undefined) return null;
  if (data.backups.length === 0) return <p>{t('store.backups.none')}</p>;
  return (
    <>
      <p>{t('store.failed.todoRestore')}</p>
      <ul className="restore-list" aria-label={t('store.backups.title')}>
        {data.backups.slice(0, SHOWN).map(({ id, at, holds }) => (
          <li key={id}>
            <span className="num">{t('store.backups.one', { at, count: holds?.records ?? 0 })}</span>
            <Button
              isPending={isPending && variables.id === id}
              isDisabled={isPending && variables.id !== id}
              onPress={() => mutate({ id })}
            >
              {t('store.backups.restore', { at })}
            </Button>
          </li>
        ))}
      </ul>
      {error !== null && <ErrorCallout title={t('backups.restoreFailed')} error={error} />}
    </>
  );
}
