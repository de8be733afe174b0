/** A drawn example of the clocks of one mandate; its days are invented and counted from no real day. */
import { useTranslation } from 'react-i18next';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { ClockStrip, type StripLine } from '#renderer/ui/ClockStrip.tsx';

const CLOCKS: readonly StripLine[] = [
  { kind: 'term', lastDay: calendarDate('2027-03-12'), possibleLastDay: null },
  { kind: 'inactivity', lastDay: calendarDate('2028-06-01'), possibleLastDay: null },
  { kind: 'means', lastDay: calendarDate('2029-01-31'), possibleLastDay: null },
];

export function ExampleStrip() {
  const { t } = useTranslation();
  return (
    <ClockStrip
      clocks={CLOCKS}
      breaksBy="term"
      actBy={calendarDate('2027-03-05')}
      today={calendarDate('2026-11-22')}
      tone="soon"
      label={t('firstRun.example')}
    />
  );
}
