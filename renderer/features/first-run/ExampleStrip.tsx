/** A drawn example of the clocks of one mandate; its days are invented and counted from no real day. */
import { useTranslation } from 'react-i18next';
import { calendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { formatDate, formatDay } from '#core/i18n/format-date.ts';
import { axisPosition } from '#renderer/ui/clock-axis.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { ExampleFlag } from './ExampleFlag.tsx';

const DAY_OF_EXAMPLE = calendarDate('2026-11-22');
const ACT_BY = calendarDate('2027-03-05');
const CLOCKS = [
  { kind: 'term', lastDay: calendarDate('2027-03-12') },
  { kind: 'inactivity', lastDay: calendarDate('2028-06-01') },
  { kind: 'means', lastDay: calendarDate('2029-01-31') },
] as const;
const at = (date: (typeof CLOCKS)[number]['lastDay']) => axisPosition(daysBetween(DAY_OF_EXAMPLE, date));

export function ExampleStrip() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="strip" data-tone="soon" style={{ '--clocks': CLOCKS.length }}>
      <div className="strip-axis" aria-hidden="true">
        <span>
          <i data-today style={{ '--at': axisPosition(0) }}>
            {t('firstRun.axisToday')}
          </i>
          <i className="strip-between" style={{ '--at': axisPosition(365) }}>
            {t('today.column.year')}
          </i>
          <i data-last style={{ '--at': axisPosition(1826) }}>
            {t('today.column.years')}
          </i>
        </span>
      </div>
      <div className="strip-over" aria-hidden="true">
        <span className="strip-dead" style={{ '--at': at(CLOCKS[0].lastDay) }} />
        <span className="strip-today" style={{ '--at': axisPosition(0) }} />
        <ExampleFlag at={at(ACT_BY)} />
      </div>
      <ul className="strip-clocks" aria-label={t('firstRun.example')}>
        {CLOCKS.map(({ kind, lastDay }, index) => (
          <li key={kind} className="clock" data-breaks={index === 0 || undefined}>
            <span className="clock-name">{t(`clock.${kind}`)}</span>
            <span className="clock-line" style={{ '--at': at(lastDay) }} />
            <span className="clock-date">
              <time dateTime={lastDay}>{formatDate(lastDay)}</time>
              {index === 0 && <span className="visually-hidden">, {t('firstRun.stopsFirst')}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="strip-foot">
        <span>
          <i data-before style={{ '--at': at(ACT_BY) }}>
            {t('firstRun.exampleFlag', { date: formatDay(ACT_BY, ACT_BY, language) })}
          </i>
        </span>
      </p>
    </div>
  );
}
