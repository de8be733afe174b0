/** A new term that is being entered: start, end, and the years between them. */
import { useTranslation } from 'react-i18next';
import { readDate } from '#core/domain/import/read-date.ts';
import { termErrors } from '#core/domain/rules/entry-rules.ts';
import { suggestedEnd } from '#core/domain/rules/terms.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { type DayField, useDayField } from './use-day-field.ts';

export interface TermFieldsState {
  readonly start: DayField;
  readonly end: DayField;
  /** Lengths to choose from. */
  readonly offered: readonly number[];
  /** The years of which the end is the suggested one; `null` = another end. */
  readonly years: number | null;
  chooseYears(years: number): void;
}

/** A term from a day through another, to begin with, and lengths to choose from. */
export function useTerm(
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  offered: readonly number[],
): TermFieldsState {
  const { t } = useTranslation();
  const start = useDayField(t('field.startsOn'), { initial: startsOn });
  const end = useDayField(t('field.endsOn'), {
    initial: endsOn,
    check: (entered) => {
      const [wrong] = start.date === null ? [] : termErrors({ startsOn: start.date, endsOn: entered });
      return wrong === undefined ? null : t(`issue.${wrong.code}`, { field: '', value: '', read: '' });
    },
  });
  const yearsNow =
    offered.find((n) => start.date !== null && suggestedEnd(start.date, n) === end.date) ?? null;
  /** The end moves along with the start for as long as it is the suggested one. */
  const follow = (value: string) => {
    start.props.onChange(value);
    const moved = readDate(value)?.date;
    if (moved !== undefined && yearsNow !== null) end.set(suggestedEnd(moved, yearsNow));
  };
  return {
    start: { ...start, props: { ...start.props, onChange: follow } },
    end,
    offered,
    years: yearsNow,
    chooseYears: (chosen) => {
      if (start.date !== null) end.set(suggestedEnd(start.date, chosen));
    },
  };
}
