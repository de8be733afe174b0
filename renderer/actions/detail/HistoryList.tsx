/** Who changed the record, its answers or its means, when and why. */
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#core/contract/mandate-detail.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { dayOfInstant } from '#core/i18n/format-instant.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

export function HistoryList({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useContractQuery('item.history', { id });
  const who = ({ by, role }: HistoryEntry): string => {
    const name = by ?? t('detail.history.unknownBy');
    return role === null ? name : t('detail.history.withRole', { name, role: t(`roleName.${role}`) });
  };
  const words = (entry: HistoryEntry): string => {
    const { action, reason } = entry;
    const what = t(`undo.action.${action}`, { count: 1 });
    const line = t('detail.history.line', {
      what: what.charAt(0).toUpperCase() + what.slice(1),
      who: who(entry),
    });
    return reason === null ? line : `${line}: ${reason}`;
  };
  if (data?.entries.length === 0) return null;
  return (
    <section className="section">
      <h3>{t('detail.history.title')}</h3>
      {error !== null && (
        <ErrorCallout
          title={t('errorTitle.load')}
          error={error}
          actions={<Button onPress={() => void refetch()}>{t('common.retry')}</Button>}
        />
      )}
      {data === undefined && error === null && <p className="loading">{t('common.loading')}</p>}
      {data !== undefined && (
        <ul className="plain-list history">
          {data.entries.map((entry) => (
            <li key={entry.seq}>
              <time dateTime={entry.at}>{formatDate(dayOfInstant(entry.at))}</time>
              <span>{words(entry)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
