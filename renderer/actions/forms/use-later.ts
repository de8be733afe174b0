/** Which moment was chosen to be reminded again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LocalMoment, localMoment } from '#core/domain/values/local-moment.ts';
import type { Day } from '#renderer/actions/use-day.ts';
import { type LaterMoments, laterMoments, MORNING } from './later-moments.ts';
import { type DayField, useDayField } from './use-day-field.ts';

export const LATER_CHOICES = ['afternoon', 'tomorrow', 'monday', 'other'] as const;
export type LaterChoice = (typeof LATER_CHOICES)[number];

export interface Later {
  readonly moments: LaterMoments;
  readonly choice: LaterChoice;
  choose(choice: LaterChoice): void;
  readonly other: DayField;
  /** `null` while the other day cannot be read. */
  readonly until: LocalMoment | null;
  readonly isWrong: boolean;
}

export function useLater(day: Day): Later {
  const { t } = useTranslation();
  const [choice, choose] = useState<LaterChoice>('tomorrow');
  const moments = laterMoments(day);
  const other = useDayField(t('form.later.otherDay'), {
    check: (date) => (date <= day.today ? t('form.later.notAfterToday') : null),
  });
  const otherMoment = other.date === null ? null : localMoment(other.date, MORNING);
  return {
    moments,
    choice,
    choose,
    other,
    until: choice === 'other' ? otherMoment : moments[choice],
    isWrong: choice === 'other' && other.isWrong,
  };
}
