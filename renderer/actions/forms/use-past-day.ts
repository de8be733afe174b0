/** What is wrong with a day that may not lie after today. */
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate } from '#core/i18n/format-date.ts';

export function usePastDay(field: string, today: CalendarDate): (date: CalendarDate) => string | null {
  const { t } = useTranslation();
  return (date) => (date > today ? t('issue.day-in-future', { field, value: formatDate(date) }) : null);
}
