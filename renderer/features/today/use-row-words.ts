/** What a row says: service, who and where, and when - worded in one place. */
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { TodayGroup } from '#core/domain/query/today-overview.ts';
import { addDays, type CalendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { formatDate, formatDay } from '#core/i18n/format-date.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';

export interface When {
  readonly main: string;
  readonly detail: string;
}

export function useRowWords(today: CalendarDate) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { serviceOf, whereOf } = useItemWords();

  const daysWords = (actBy: CalendarDate): string => {
    const days = daysBetween(today, actBy);
    if (days === 0) return t('today.row.today');
    return days > 0 ? t('today.row.daysLeft', { count: days }) : t('today.row.daysLate', { count: -days });
  };

  /** `endsOn` is inclusive: what ended on the 30th has not worked since the 1st. */
  const whenOf = (item: ListItem, group: TodayGroup): When => {
    if (item.status === 'planned' && item.startsOn !== null && item.startsOn > today) {
      const from = formatDate(item.startsOn);
      if (group === 'not-working')
        return { main: t('status.planned'), detail: t('today.row.from', { date: from }) };
    }
    if (group === 'not-working') {
      const since = formatDate(addDays(item.breaksOn, 1));
      return { main: t(`ended.${item.breaksBy}`), detail: t('today.row.since', { date: since }) };
    }
    if (item.actBy === null) return { main: t('common.none'), detail: '' };
    return { main: formatDay(item.actBy, today, language), detail: daysWords(item.actBy) };
  };

  return { serviceOf, whereOf, whenOf };
}
