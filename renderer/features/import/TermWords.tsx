/** A term in words. A line may break before "t/m", never inside a date. */
import { Trans } from 'react-i18next';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import { formatDate } from '#core/i18n/format-date.ts';

interface TermWordsProps {
  readonly term: NonNullable<ComparedRow['term']>;
}

export function TermWords({ term: { startsOn, endsOn } }: TermWordsProps) {
  return (
    <Trans
      i18nKey={startsOn === null ? 'import.termNoStart' : 'import.term'}
      values={{ start: startsOn === null ? '' : formatDate(startsOn), end: formatDate(endsOn) }}
      components={{ day: <span className="nowrap" /> }}
    />
  );
}
