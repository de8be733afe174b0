/** The moments to choose from; one that has passed is not offered. */
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { dayOf } from '#core/domain/values/local-moment.ts';
import { formatDay } from '#core/i18n/format-date.ts';
import { ChoiceChips } from '#renderer/ui/ChoiceChips.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import type { Later } from './use-later.ts';

interface LaterChipsProps {
  readonly later: Later;
  readonly today: CalendarDate;
}

export function LaterChips({ later, today }: LaterChipsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { afternoon, monday } = later.moments;
  const choices = [
    ...(afternoon === null ? [] : [{ value: 'afternoon' as const, label: t('form.later.chipAfternoon') }]),
    { value: 'tomorrow' as const, label: t('form.later.chipTomorrow') },
    { value: 'monday' as const, label: formatDay(dayOf(monday), today, language) },
    { value: 'other' as const, label: t('form.later.chipOther') },
  ];
  return (
    <ChoiceChips
      label={t('form.later.question')}
      choices={choices}
      value={later.choice}
      onChange={later.choose}
      autoFocus
    />
  );
}
