/** A moment to be reminded, as people say it: "morgen om 09:00". */
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';

export function useMomentWords(today: CalendarDate): (moment: LocalMoment) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (moment) => {
    const on = dayOf(moment);
    const time = moment.slice(-5);
    if (on === today) return t('form.later.today', { time });
    if (on === addDays(today, 1)) return t('form.later.tomorrow', { time });
    return t('form.later.on', { day: formatFullDay(on, today, language), time });
  };
}
