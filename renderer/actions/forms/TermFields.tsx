/** Start, years as chips, end. */
import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '#renderer/ui/ChoiceChips.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TERM_YEARS, type TermFieldsState } from './use-term.ts';

interface TermFieldsProps {
  readonly term: TermFieldsState;
  readonly autoFocus?: boolean;
}

export function TermFields({ term, autoFocus = false }: TermFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="term-fields">
      <DateField {...term.start.props} autoFocus={autoFocus} />
      <ChoiceChips
        label={t('form.years')}
        choices={TERM_YEARS.map((years) => ({
          value: years,
          label: t('form.year', { count: Number(years) }),
        }))}
        value={term.years}
        onChange={term.chooseYears}
      />
      <DateField {...term.end.props} />
    </div>
  );
}
