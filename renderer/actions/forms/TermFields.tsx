/** Start, years as chips, end. */
import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '#renderer/ui/ChoiceChips.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { TermFieldsState } from './use-term.ts';

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
        choices={term.offered.map((years) => ({
          value: String(years),
          label: t('form.year', { count: years }),
        }))}
        value={term.years === null ? null : String(term.years)}
        onChange={(years) => term.chooseYears(Number(years))}
      />
      <DateField {...term.end.props} />
    </div>
  );
}
