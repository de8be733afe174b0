/** The term of a record; of a changed one the register's term struck through above the new one. */
import { Trans, useTranslation } from 'react-i18next';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import { formatDate } from '#core/i18n/format-date.ts';

type Term = NonNullable<ComparedRow['term']>;

/** A line may break before "t/m", never inside a date. */
const Words = ({ term: { startsOn, endsOn } }: { readonly term: Term }) => (
  <Trans
    i18nKey={startsOn === null ? 'import.termNoStart' : 'import.term'}
    values={{ start: startsOn === null ? '' : formatDate(startsOn), end: formatDate(endsOn) }}
    components={{ day: <span className="nowrap" /> }}
  />
);

export function TermText({ row: { outcome, term, before } }: { readonly row: ComparedRow }) {
  const { t } = useTranslation();
  if (term === null) return <span className="muted">{t('import.termUnread')}</span>;
  const isSame = before?.startsOn === term.startsOn && before.endsOn === term.endsOn;
  if (outcome !== 'changed' || before === null || isSame) return <Words term={term} />;
  return (
    <span className="diff">
      <del>
        <span className="visually-hidden">{t('import.before')}</span>
        <Words term={before} />
      </del>
      <ins>
        <span className="visually-hidden">{t('import.after')}</span>
        <Words term={term} />
      </ins>
    </span>
  );
}
