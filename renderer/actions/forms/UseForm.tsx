/** Somebody logged in: which day? Once is enough to start the clock of non-use again. */
import { useTranslation } from 'react-i18next';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';
import { useDayField } from './use-day-field.ts';
import { usePastDay } from './use-past-day.ts';

export function UseForm({ target, day, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const label = t('form.use.day');
  const on = useDayField(label, { initial: day.today, check: usePastDay(label, day.today) });
  const send = (): boolean => {
    on.judge();
    const { date } = on;
    if (date === null || on.isWrong) return false;
    edit.edit(
      target.ids.map((id) => ({ do: 'mandate.use', id, on: date })),
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      <DateField {...on.props} help={t('form.use.help')} autoFocus />
    </ActionForm>
  );
}
