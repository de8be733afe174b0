/** The term of a record; of a changed one the register's term struck through above the new one. */
import { useTranslation } from 'react-i18next';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import { TermWords } from './TermWords.tsx';

export function TermText({ row: { outcome, term, before } }: { readonly row: ComparedRow }) {
  const { t } = useTranslation();
  if (term === null) return <span className="muted">{t('import.termUnread')}</span>;
  const isSame = before?.startsOn === term.startsOn && before.endsOn === term.endsOn;
  if (outcome !== 'changed' || before === null || isSame) return <TermWords term={term} />;
  return (
    <span className="diff">
      <del>
        <span className="visually-hidden">{t('import.before')}</span>
        <TermWords term={before} />
      </del>
      <ins>
        <span className="visually-hidden">{t('import.after')}</span>
        <TermWords term={term} />
      </ins>
    </span>
  );
}
