/** Withdrawn: from which day, and why. */
import { useTranslation } from 'react-i18next';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';
import { OnlyRecords } from './OnlyRecords.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useDayField } from './use-day-field.ts';
import { useReason } from './use-reason.ts';

export function RevokeForm({ target, day, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const reason = useReason(false);
  const on = useDayField(t('form.revoke.day'), { initial: day.today });
  const send = (): boolean => {
    on.judge();
    reason.judge();
    const { date } = on;
    if (date === null || reason.isWrong) return false;
    edit.edit(
      target.ids.map((id) => ({
        do: 'mandate.revoke',
        id,
        on: date,
        reason: reason.text,
        confirmedNoBsn: reason.isConfirmed,
      })),
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.revoke.submit')} danger state={edit} onSubmit={send} onCancel={onCancel}>
      <p>{t('form.revoke.text', { count: target.ids.length })}</p>
      <OnlyRecords target={target} what="revoke" />
      <DateField {...on.props} help={t('form.revoke.dayHelp')} />
      <ReasonField label={t('form.reason')} reason={reason} />
    </ActionForm>
  );
}
