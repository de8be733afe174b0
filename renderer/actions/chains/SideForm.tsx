/** What one side is from now on: in force with its term, asked for, missing, not known or withdrawn. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SIDE_EDITS } from '#core/contract/chain-command.ts';
import type { ChainSideName } from '#core/domain/records/chain-mandate.ts';
import { offeredYears, suggestedEnd } from '#core/domain/rules/terms.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { ReasonField } from '#renderer/actions/forms/ReasonField.tsx';
import { TermFields } from '#renderer/actions/forms/TermFields.tsx';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { useReason } from '#renderer/actions/forms/use-reason.ts';
import { useTerm } from '#renderer/actions/forms/use-term.ts';
import { useChoices } from '#renderer/actions/records/use-choices.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { useChainWords } from '#renderer/ui/use-chain-words.ts';
import { ChainLine } from './ChainLine.tsx';
import type { ChainFormProps } from './chain-form-props.ts';

type State = (typeof SIDE_EDITS)[number];

interface SideFormProps extends ChainFormProps {
  readonly side: ChainSideName;
}

export function SideForm({ detail, side, day, onDone, onCancel }: SideFormProps) {
  const { t } = useTranslation();
  const { sideOf, upper } = useChainWords();
  const edit = useEdit();
  const { item, sides } = detail;
  const known = item.sides[side];
  const isRecorded = sides[side].terms.length > 0;
  const years = offeredYears(sides[side].supplier);
  const [state, setState] = useState<State>(known.state === 'missing' ? 'pending' : 'active');
  const [supplier, setSupplier] = useState(known.supplier ?? '');
  const suppliers = useChoices('supplier', supplier);
  const begun = known.startsOn ?? day.today;
  const term = useTerm(begun, known.endsOn ?? suggestedEnd(begun, years.at(-1) ?? 5), years);
  const on = useDayField(t('form.revoke.day'), { initial: day.today });
  const reason = useReason(false);
  const stands = state === 'active' || state === 'pending';
  const supplierId = suppliers.find(({ label }) => label === supplier.trim())?.id ?? null;
  const isSupplierWrong = stands && supplier.trim() !== '' && supplierId === null;
  const send = (): boolean => {
    const ask = { do: 'chain.side' as const, id: item.id, side, state };
    if (state === 'revoked') {
      on.judge();
      reason.judge();
      if (on.date === null || on.isWrong || reason.isWrong) return false;
      edit.edit([{ ...ask, on: on.date, reason: reason.text, confirmedNoBsn: reason.isConfirmed }], onDone);
      return true;
    }
    if (!stands) {
      edit.edit([ask], onDone);
      return true;
    }
    term.start.judge();
    term.end.judge();
    const [startsOn, endsOn] = [term.start.date, term.end.date];
    if (startsOn === null || endsOn === null || term.end.isWrong || isSupplierWrong) return false;
    edit.edit([{ ...ask, supplierId, startsOn, endsOn }], onDone);
    return true;
  };
  const states = SIDE_EDITS.filter((one) => one !== 'revoked' || isRecorded);
  return (
    <ActionForm submit={t('form.record')} state={edit} onSubmit={send} onCancel={onCancel}>
      <ChainLine item={item} />
      <RadioGroup
        label={t('chains.form.sideState', { side: upper(sideOf(item, side)) })}
        choices={states.map((value) => ({ value, label: t(`chains.sideEdit.${value}`) }))}
        value={state}
        onChange={setState}
      />
      {stands && (
        <>
          <ComboBox
            label={t('form.optional', { field: t('field.supplier') })}
            value={supplier}
            onChange={setSupplier}
            options={suppliers}
            onChoose={() => {}}
            error={isSupplierWrong ? t('chains.form.supplierUnknown') : null}
          />
          <TermFields term={term} />
          {!isRecorded && <p className="muted">{t('chains.form.sameServices')}</p>}
        </>
      )}
      {state === 'revoked' && (
        <>
          <DateField {...on.props} help={t('form.revoke.dayHelp')} />
          <ReasonField label={t('form.reason')} reason={reason} />
        </>
      )}
      <p className="muted">{t('chains.form.onlyRecords')}</p>
    </ActionForm>
  );
}
