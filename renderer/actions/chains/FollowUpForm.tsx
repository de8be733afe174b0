/** A step of what follows a chain mandate that was granted, on its day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FOLLOW_UP_STEPS } from '#core/domain/records/chain-mandate.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { usePastDay } from '#renderer/actions/forms/use-past-day.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { ChainLine } from './ChainLine.tsx';
import type { ChainFormProps } from './chain-form-props.ts';

export function FollowUpForm({ detail, day, onDone, onCancel }: ChainFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { item, followUp } = detail;
  const recorded = followUp.map(({ step }) => step);
  const last = FOLLOW_UP_STEPS.findLastIndex((one) => recorded.includes(one));
  const open = FOLLOW_UP_STEPS.slice(last + 1);
  const [step, setStep] = useState(item.followUp.next ?? open[0] ?? 'first-login-done');
  const label = t('chains.form.onDay');
  const on = useDayField(label, { initial: day.today, check: usePastDay(label, day.today) });
  const send = (): boolean => {
    on.judge();
    const { date } = on;
    if (date === null || on.isWrong) return false;
    edit.edit([{ do: 'chain.follow-up', id: item.id, step, on: date }], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      <ChainLine item={item} />
      <RadioGroup
        label={t('chains.form.whichStep')}
        choices={open.map((value) => ({ value, label: t(`chains.followUp.${value}`) }))}
        value={step}
        onChange={setStep}
      />
      <DateField {...on.props} />
    </ActionForm>
  );
}
