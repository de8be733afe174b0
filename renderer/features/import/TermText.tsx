/** The term of a record; of a changed one the register's term struck through above the new one. */
import { useTranslation } from 'react-i18next';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import { formatDate } from '#core/i18n/format-date.ts';

export function TermText({ row }: { readonly row: ComparedRow }) {
  const { t } = useTranslation();
  const word = ({ startsOn, endsOn }: NonNullable<ComparedRow['term']>): string =>
    startsOn === null
      ? t('import.termNoStart', { end: formatDate(endsOn) })
      : t('import.term', { start: formatDate(startsOn), end: formatDate(endsOn) });
  if (row.term === null) return <span className="muted">{t('import.termUnread')}</span>;
  const now = word(row.term);
  const before = row.before === null ? null : word(row.before);
  if (row.outcome !== 'changed' || before === null || before === now) return now;
  return (
    <span className="diff">
      <del>
        <span className="visually-hidden">{t('import.before')}</span>
        {before}
      </del>
      <ins>
        <span className="visually-hidden">{t('import.after')}</span>
        {now}
      </ins>
    </span>
  );
}
