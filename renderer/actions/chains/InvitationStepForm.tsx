/** A step of an invitation, on its day. */
import { useTranslation } from 'react-i18next';
import type { InvitationStep } from '#core/domain/records/invitation.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { ReasonField } from '#renderer/actions/forms/ReasonField.tsx';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { usePastDay } from '#renderer/actions/forms/use-past-day.ts';
import { useReason } from '#renderer/actions/forms/use-reason.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ChainLine } from './ChainLine.tsx';
import type { ChainsFormProps } from './chain-form-props.ts';

interface InvitationStepFormProps extends ChainsFormProps {
  readonly id: string;
  readonly step: InvitationStep;
}

/** Steps that end an invitation without a chain mandate: why is worth writing down. */
const ENDS: readonly InvitationStep[] = ['refused', 'withdrawn'];

export function InvitationStepForm({ id, step, day, onDone, onCancel }: InvitationStepFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const item = useContractQuery('invitation.detail', { id }).data?.item;
  const label = t('chains.form.onDay');
  const on = useDayField(label, { initial: day.today, check: usePastDay(label, day.today) });
  const reason = useReason(false);
  const ends = ENDS.includes(step);
  const send = (): boolean => {
    on.judge();
    reason.judge();
    const { date } = on;
    if (date === null || on.isWrong || (ends && reason.isWrong)) return false;
    const why = ends ? { reason: reason.text, confirmedNoBsn: reason.isConfirmed } : {};
    edit.edit([{ do: 'invitation.step', id, step, on: date, ...why }], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} danger={ends} state={edit} onSubmit={send} onCancel={onCancel}>
      {item !== undefined && <ChainLine item={item} />}
      <DateField {...on.props} autoFocus={!ends} />
      {ends && <ReasonField label={t('form.reason')} reason={reason} />}
      <p className="muted">{t('chains.form.onlyRecords')}</p>
    </ActionForm>
  );
}
