/** The answer for one person at one supplier. */
import { useTranslation } from 'react-i18next';
import { readDate } from '#core/domain/import/read-date.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { usePastDay } from '#renderer/actions/forms/use-past-day.ts';
import type { LastUseKind } from '#renderer/actions/records/LastUseFields.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';

export interface AccountAnswer {
  readonly kind: LastUseKind;
  /** As typed. */
  readonly day: string;
}
export const UNKNOWN_ANSWER: AccountAnswer = { kind: 'unknown', day: '' };

interface AccountRowProps {
  readonly title: string;
  /** Mandates that the answer is for. */
  readonly count: number;
  readonly answer: AccountAnswer;
  readonly today: CalendarDate;
  readonly isJudged: boolean;
  readonly onAnswer: (answer: AccountAnswer) => void;
}

export function AccountRow({ title, count, answer, today, isJudged, onAnswer }: AccountRowProps) {
  const { t } = useTranslation();
  const label = t('field.lastUsedOn');
  const past = usePastDay(label, today);
  const dayError = (): string | null => {
    if (answer.day.trim() === '') return t('form.dayMissing');
    const date = readDate(answer.day)?.date;
    return date === undefined ? t('issue.date-unreadable', { field: label, value: answer.day }) : past(date);
  };
  return (
    <div className="account">
      <RadioGroup
        label={`${title} (${t('form.target', { count })})`}
        layout="line"
        choices={[
          { value: 'unknown', label: t('form.unknownUse.notYet') },
          { value: 'never', label: t('form.mandate.lastUseNever') },
          { value: 'date', label: t('form.mandate.lastUseDate') },
        ]}
        value={answer.kind}
        onChange={(kind) => onAnswer({ ...answer, kind })}
      />
      {answer.kind === 'date' && (
        <DateField
          label={label}
          value={answer.day}
          onChange={(day) => onAnswer({ ...answer, day })}
          error={isJudged ? dayError() : null}
          autoFocus
        />
      )}
    </div>
  );
}
