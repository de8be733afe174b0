/** It was asked for: when is the proof expected? Until then Tijdig is quiet, except on the last days. */
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { isWorkingDay, nextWorkingDay } from '#core/domain/values/working-days.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';
import { useDayField } from './use-day-field.ts';

/** In a week, on a day on which people work. */
function suggested(today: CalendarDate): CalendarDate {
  const inAWeek = addDays(today, 7);
  return isWorkingDay(inAWeek, []) ? inAWeek : nextWorkingDay(inAWeek, []);
}

export function RequestedForm({ target, day, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const proof = useDayField(t('form.requested.question'), {
    initial: suggested(day.today),
    check: (date) => (date < day.today ? t('form.dayPassed') : null),
  });
  const send = (): boolean => {
    proof.judge();
    const { date } = proof;
    if (date === null || proof.isWrong) return false;
    edit.edit(
      target.ids.map((id) => ({ do: 'reminder.answer', id, answer: { kind: 'requested', proofOn: date } })),
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      <DateField {...proof.props} help={t('form.requested.help')} autoFocus />
    </ActionForm>
  );
}
