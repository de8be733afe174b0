/** A legal representative signed: one that is known, or one whose name is typed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { BsnConfirm } from '#renderer/actions/forms/BsnConfirm.tsx';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { usePastDay } from '#renderer/actions/forms/use-past-day.ts';
import { useChoices } from '#renderer/actions/records/use-choices.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ChainLine } from './ChainLine.tsx';
import type { ChainsFormProps } from './chain-form-props.ts';

interface SignFormProps extends ChainsFormProps {
  readonly id: string;
}

export function SignForm({ id, day, onDone, onCancel }: SignFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const detail = useContractQuery('invitation.detail', { id }).data;
  const [name, setName] = useState('');
  const [isJudged, setJudged] = useState(false);
  const [isConfirmed, confirm] = useState(false);
  const found = useChoices('person', name);
  // Who is known to be a representative comes first.
  const signers = (detail?.signers ?? []).map((one) => ({ id: one.personId, label: one.name, detail: null }));
  const options = name.trim() === '' && signers.length > 0 ? signers : found;
  const [chosen, setChosen] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const label = t('chains.form.onDay');
  const on = useDayField(label, { initial: day.today, check: usePastDay(label, day.today) });
  const mayHoldBsn = holdsBsnLikeNumber(name);
  const isMissing = name.trim() === '';
  const send = (): boolean => {
    setJudged(true);
    on.judge();
    const { date } = on;
    if (date === null || on.isWrong || isMissing || (mayHoldBsn && !isConfirmed)) return false;
    const who =
      chosen?.label === name ? { personId: chosen.id } : { person: name.trim(), confirmedNoBsn: isConfirmed };
    edit.edit([{ do: 'invitation.sign', id, on: date, ...who }], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      {detail !== undefined && <ChainLine item={detail.item} />}
      <ComboBox
        label={t('chains.form.whoSigned')}
        help={t('chains.form.whoSignedHelp')}
        value={name}
        onChange={setName}
        options={options}
        onChoose={setChosen}
        error={isJudged && isMissing ? t('form.nameMissing') : null}
        autoFocus
      />
      {mayHoldBsn && <BsnConfirm isConfirmed={isConfirmed} isWrong={false} onConfirm={confirm} />}
      <DateField {...on.props} />
    </ActionForm>
  );
}
