/** A chain mandate that is there already: who, what, and what is known of either side. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GIVEN_SIDES } from '#core/contract/chain-command.ts';
import { useDayField } from '#renderer/actions/forms/use-day-field.ts';
import { useChoices } from '#renderer/actions/records/use-choices.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { ChainsFormProps } from './chain-form-props.ts';
import { GrantedForm } from './GrantedForm.tsx';
import { useGrantedDraft } from './use-granted-draft.ts';

const STATES = [...GIVEN_SIDES, 'unknown'] as const;
type State = (typeof STATES)[number];

interface ChainRegisterFormProps extends ChainsFormProps {
  /** We grant it; else we are the intermediary. */
  readonly isGranted: boolean;
}

export function ChainRegisterForm({ isGranted, onDone, onCancel }: ChainRegisterFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const form = useGrantedDraft(isGranted);
  const { draft, change } = form;
  const [ownState, setOwnState] = useState<State>('active');
  const [otherState, setOtherState] = useState<State>('unknown');
  const [otherSupplier, setOtherSupplier] = useState('');
  const ownSuppliers = useChoices('supplier', draft.ownSupplier);
  const otherSuppliers = useChoices('supplier', otherSupplier);
  const startsOn = useDayField(t('field.startsOn'), { optional: true });
  const endsOn = useDayField(t('field.endsOn'));
  const given = (state: State) => (state === 'unknown' ? undefined : state);
  const send = (): boolean => {
    form.judge();
    startsOn.judge();
    endsOn.judge();
    if (form.isWrong || startsOn.isWrong || endsOn.isWrong || endsOn.date === null) return false;
    const own = { side: given(ownState), supplier: draft.ownSupplier.trim() || undefined };
    const other = { side: given(otherState), supplier: otherSupplier.trim() || undefined };
    const [grantor, intermediary] = isGranted ? [own, other] : [other, own];
    edit.edit(
      [
        {
          do: 'chain.register',
          ...form.granted,
          grantorSide: grantor.side,
          grantorSupplier: grantor.supplier,
          intermediarySide: intermediary.side,
          intermediarySupplier: intermediary.supplier,
          endsOn: endsOn.date,
          ...(startsOn.date === null ? {} : { startsOn: startsOn.date }),
        },
      ],
      onDone,
    );
    return true;
  };
  const stateChoices = STATES.map((value) => ({ value, label: t(`chains.sideEdit.${value}`) }));
  return (
    <GrantedForm form={form} state={edit} onSubmit={send} onCancel={onCancel}>
      <Select
        label={t('chains.form.ownSide')}
        choices={stateChoices}
        value={ownState}
        onChange={setOwnState}
      />
      <ComboBox
        label={t('form.optional', { field: t('chains.form.ownSupplier') })}
        value={draft.ownSupplier}
        onChange={(ownSupplier) => change({ ownSupplier })}
        options={ownSuppliers}
        onChoose={() => {}}
        error={null}
      />
      <Select
        label={t('chains.form.otherSide')}
        choices={stateChoices}
        value={otherState}
        onChange={setOtherState}
      />
      <ComboBox
        label={t('form.optional', { field: t('chains.form.otherSupplier') })}
        value={otherSupplier}
        onChange={setOtherSupplier}
        options={otherSuppliers}
        onChoose={() => {}}
        error={null}
      />
      <DateField {...startsOn.props} label={t('form.optional', { field: startsOn.props.label })} />
      <DateField {...endsOn.props} help={t('form.mandate.endHelp')} />
    </GrantedForm>
  );
}
