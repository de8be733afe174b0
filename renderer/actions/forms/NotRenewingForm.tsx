/** It will not be renewed: why? Tijdig is quiet from then on, with one note on the last day. */
import { useTranslation } from 'react-i18next';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { ActionForm } from './ActionForm.tsx';
import type { TargetFormProps } from './action-form-props.ts';
import { ReasonField } from './ReasonField.tsx';
import { useReason } from './use-reason.ts';

export function NotRenewingForm({ target, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const reason = useReason(true);
  const send = (): boolean => {
    reason.judge();
    if (reason.isWrong) return false;
    edit.edit(
      target.ids.map((id) => ({
        do: 'reminder.answer',
        id,
        answer: { kind: 'not-renewing', reason: reason.text },
        confirmedNoBsn: reason.isConfirmed,
      })),
      onDone,
    );
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      <ReasonField
        label={t('form.notRenewing.question')}
        help={t('form.notRenewing.help')}
        reason={reason}
        autoFocus
      />
    </ActionForm>
  );
}
