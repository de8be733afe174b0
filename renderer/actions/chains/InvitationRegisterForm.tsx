/** A new invitation, or a request of the organisation itself: who, what, where, and whether it was sent. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/domain/records/invitation.ts';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { usePastDay } from '#renderer/actions/forms/use-past-day.ts';
import { useChoices } from '#renderer/actions/records/use-choices.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import type { ChainsFormProps } from './chain-form-props.ts';
import { GrantedForm } from './GrantedForm.tsx';
import { useGrantedDraft } from './use-granted-draft.ts';

interface InvitationRegisterFormProps extends ChainsFormProps {
  readonly begunBy: Invitation['direction'];
}

export function InvitationRegisterForm({ begunBy, day, onDone, onCancel }: InvitationRegisterFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const form = useGrantedDraft(begunBy === 'by-organisation');
  const { draft, change } = form;
  const sent = begunBy === 'by-organisation' ? 'in-progress' : 'invited';
  const [step, setStep] = useState<'concept' | 'invited' | 'in-progress'>('concept');
  const suppliers = useChoices('supplier', draft.ownSupplier);
  const label = t('chains.form.onDay');
  const on = useDayField(label, { initial: day.today, check: usePastDay(label, day.today) });
  const send = (): boolean => {
    form.judge();
    on.judge();
    if (form.isWrong || on.isWrong || on.date === null) return false;
    edit.edit(
      [
        {
          do: 'invitation.register',
          ...form.granted,
          begunBy,
          step,
          on: on.date,
          supplier: draft.ownSupplier.trim() || undefined,
        },
      ],
      onDone,
    );
    return true;
  };
  return (
    <GrantedForm form={form} state={edit} onSubmit={send} onCancel={onCancel}>
      <ComboBox
        label={t('form.optional', { field: t('field.supplier') })}
        value={draft.ownSupplier}
        onChange={(ownSupplier) => change({ ownSupplier })}
        options={suppliers}
        onChoose={() => {}}
        error={null}
      />
      <RadioGroup
        label={t('chains.form.isSent')}
        layout="line"
        choices={[
          { value: 'concept', label: t('chains.form.notSent') },
          { value: sent, label: t('chains.form.sent') },
        ]}
        value={step}
        onChange={setStep}
      />
      <DateField {...on.props} />
    </GrantedForm>
  );
}
