/** Suspended for a while: from, through, why. */
import { useTranslation } from 'react-i18next';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';
import { OnlyRecords } from './OnlyRecords.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useDayField } from './use-day-field.ts';
import { useReason } from './use-reason.ts';

export function SuspendForm({ target, day, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const reason = useReason(false);
  const from = useDayField(t('form.suspend.from'), { initial: day.today });
  const to = useDayField(t('form.suspend.to'), {
    optional: true,
    check: (date) => (from.date !== null && date < from.date ? t('issue.end-before-start') : null),
  });
  const send = (): boolean => {
    for (const part of [from, to, reason]) part.judge();
    if (from.date === null || to.isWrong || reason.isWrong) return false;
    const command = {
      do: 'mandate.suspend' as const,
      from: from.date,
      ...(to.date === null ? {} : { to: to.date }),
      reason: reason.text,
      confirmedNoBsn: reason.isConfirmed,
    };
    edit.edit(
      target.ids.map((id) => ({ ...command, id })),
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.suspend.submit')} state={edit} onSubmit={send} onCancel={onCancel}>
      <p>{t('form.suspend.text')}</p>
      <OnlyRecords target={target} what="suspend" />
      <DateField {...from.props} autoFocus />
      <DateField {...to.props} help={t('form.suspend.toHelp')} />
      <ReasonField label={t('form.reason')} reason={reason} />
    </ActionForm>
  );
}
