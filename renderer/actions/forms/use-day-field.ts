/** A date that is being typed: how it is read, what is wrong with it, and when that is said. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate } from '#core/domain/import/read-date.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import type { DateFieldProps } from '#renderer/ui/DateField.tsx';

interface DayFieldRules {
  readonly initial?: CalendarDate | null;
  /** May stay empty. */
  readonly optional?: boolean;
  /** What is wrong with a date that was read, or `null`. */
  readonly check?: (date: CalendarDate) => string | null;
}

export interface DayField {
  /** The date, or `null` while it is empty or cannot be read. */
  readonly date: CalendarDate | null;
  readonly isWrong: boolean;
  set(date: CalendarDate): void;
  /** From now on it says what is wrong. */
  judge(): void;
  readonly props: Pick<DateFieldProps, 'label' | 'value' | 'onChange' | 'onBlur' | 'error'>;
}

export function useDayField(label: string, rules: DayFieldRules = {}): DayField {
  const { t } = useTranslation();
  const { initial = null, optional = false, check } = rules;
  const [value, setValue] = useState(initial === null ? '' : formatDate(initial));
  const [isJudged, setJudged] = useState(false);
  const date = readDate(value)?.date ?? null;
  const wrong = (): string | null => {
    if (value.trim() === '') return optional ? null : t('form.dayMissing');
    return date === null ? t('issue.date-unreadable', { field: label, value }) : (check?.(date) ?? null);
  };
  const error = wrong();
  return {
    date,
    isWrong: error !== null,
    set: (chosen) => setValue(formatDate(chosen)),
    judge: () => setJudged(true),
    props: {
      label,
      value,
      onChange: setValue,
      // An empty field that is left is not judged yet: the user may come back.
      onBlur: () => value.trim() !== '' && setJudged(true),
      error: isJudged ? error : null,
    },
  };
}
