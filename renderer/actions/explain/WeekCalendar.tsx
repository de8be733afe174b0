/** The counted days drawn as weeks; hidden from assistive technology, which reads the sum and the list. */
import Flag from 'lucide-react/icons/flag';
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import { parts } from '#core/domain/values/calendar-date.ts';
import { weekdayNames } from '#core/i18n/format-date.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { calendarDays } from './week-calendar.ts';

export function WeekCalendar({ explanation }: { readonly explanation: ActByExplanation }) {
  const language = useLanguage();
  const days = calendarDays(explanation);
  if (days.length === 0) return null;
  return (
    <div className="days" aria-hidden="true">
      {weekdayNames(language).map((name) => (
        <b key={name}>{name}</b>
      ))}
      {days.map((day) => (
        <span
          key={day.on}
          className="day"
          data-act={day.isActBy || undefined}
          data-count={day.counted === null ? undefined : true}
          data-skip={day.isSkipped || undefined}
          data-last={day.isLast || undefined}
        >
          <span>{parts(day.on).day}</span>
          <small>{day.isActBy ? <Icon glyph={Flag} /> : day.counted}</small>
        </span>
      ))}
    </div>
  );
}
