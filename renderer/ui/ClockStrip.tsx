/**
 * The clocks of one mandate or chain mandate over time, on the one axis of the product: which stops first, from when logging in no longer
 * works, and by which day to act. The drawing is for the eye; the list of clocks is what is read out.
 */
import { useTranslation } from 'react-i18next';
import type { Clock } from '#core/domain/rules/clock.ts';
import { type CalendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import { formatDate, formatDay } from '#core/i18n/format-date.ts';
import { axisPosition } from '#renderer/ui/clock-axis.ts';
import { StripFlag } from '#renderer/ui/StripFlag.tsx';
import type { Tone } from '#renderer/ui/status-look.ts';
import { useLanguage } from '#renderer/ui/use-language.ts';

export interface StripLine extends Pick<Clock, 'kind' | 'lastDay' | 'possibleLastDay'> {
  /** The side of a chain mandate that is not there: nobody can log in, whatever the other clocks say. */
  readonly isMissing?: boolean;
}

interface ClockStripProps {
  readonly clocks: readonly StripLine[];
  /** `null` = no clock is known. */
  readonly breaksBy: ClockKind | null;
  readonly actBy: CalendarDate | null;
  readonly today: CalendarDate;
  readonly tone: Tone;
  readonly label: string;
}

/** Right of this there is no room for words after a line; the flag's words need a little more. */
const FULL = 55;
const FULL_FOR_FLAG = 40;
/** Right of this a narrow strip has no room beside the line; the words then stand under the date. */
const CROWDED = 29;
/** Within a year a day needs no year; beyond it, the short date leaves room. */
const YEAR = 365;
const AXIS = [
  { days: 91, name: 'months' },
  { days: 365, name: 'year' },
  { days: 1826, name: 'years' },
] as const;

export function ClockStrip({ clocks, breaksBy, actBy, today, tone, label }: ClockStripProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = (date: CalendarDate) => axisPosition(daysBetween(today, date));
  const isMissing = clocks.some((clock) => clock.isMissing);
  const first = isMissing ? today : (clocks.find(({ kind }) => kind === breaksBy)?.lastDay ?? null);
  const flag = (date: CalendarDate): string =>
    t('detail.strip.flag', {
      date: Math.abs(daysBetween(today, date)) < YEAR ? formatDay(date, date, language) : formatDate(date),
    });
  const stops = (lastDay: CalendarDate): string =>
    t(lastDay < today ? 'detail.strip.stopped' : 'detail.strip.first');
  const note = (lastDay: CalendarDate) => (
    <span
      className="strip-note"
      aria-hidden="true"
      data-past={lastDay < today || undefined}
      data-before={at(lastDay) > FULL || undefined}
    >
      {stops(lastDay)}
    </span>
  );
  const unknown = ({ possibleLastDay, isMissing: lacks }: StripLine): string => {
    if (lacks) return t('detail.strip.missing');
    return possibleLastDay === null
      ? t('detail.strip.unknown')
      : t('detail.strip.possibly', { date: formatDate(possibleLastDay) });
  };
  return (
    <div className="strip" data-tone={tone} style={{ '--clocks': clocks.length }}>
      <div className="strip-axis" aria-hidden="true">
        <span>
          <i data-today style={{ '--at': axisPosition(0) }}>
            {t('firstRun.axisToday')}
          </i>
          {AXIS.map(({ days, name }) => (
            <i
              key={name}
              data-tick={days}
              data-last={name === 'years' || undefined}
              style={{ '--at': axisPosition(days) }}
            >
              {t(`today.column.${name}`)}
            </i>
          ))}
        </span>
      </div>
      <div className="strip-over" aria-hidden="true">
        {first !== null && <span className="strip-dead" style={{ '--at': at(first) }} />}
        <span className="strip-today" style={{ '--at': axisPosition(0) }} />
        {actBy !== null && <StripFlag at={at(actBy)} />}
      </div>
      <ul className="strip-clocks" aria-label={label}>
        {clocks.map((clock) => {
          const { kind, lastDay } = clock;
          const breaks = !isMissing && kind === breaksBy && lastDay !== null;
          return (
            <li
              key={kind}
              className="clock"
              data-breaks={breaks || undefined}
              data-unknown={(lastDay === null && !clock.isMissing) || undefined}
              data-missing={clock.isMissing || undefined}
              data-crowded={(breaks && at(lastDay) > CROWDED) || undefined}
            >
              <span className="clock-name">
                {t(`clock.${kind}`)}
                <span className="visually-hidden">, </span>
              </span>
              <span className="clock-line" {...(lastDay === null ? {} : { style: { '--at': at(lastDay) } })}>
                {breaks && note(lastDay)}
              </span>
              <span className="clock-date">
                {lastDay === null ? (
                  unknown(clock)
                ) : (
                  <>
                    <span className="visually-hidden">{t('detail.strip.until')}</span>
                    <time dateTime={lastDay}>{formatDate(lastDay)}</time>
                    {breaks && (
                      <>
                        <span className="visually-hidden">, {stops(lastDay)}</span>
                        <span className="strip-under" aria-hidden="true">
                          {stops(lastDay)}
                        </span>
                      </>
                    )}
                  </>
                )}
              </span>
            </li>
          );
        })}
        {actBy !== null && <li className="visually-hidden">{flag(actBy)}</li>}
      </ul>
      {actBy !== null && (
        <p className="strip-foot" aria-hidden="true">
          <span>
            <i data-before={at(actBy) > FULL_FOR_FLAG || undefined} style={{ '--at': at(actBy) }}>
              {flag(actBy)}
            </i>
          </span>
        </p>
      )}
    </div>
  );
}
