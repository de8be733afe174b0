/**
 * A form about what one organisation lets another do: the other organisation, our own and the services first, then what the form
 * asks itself, and a note at the end. An organisation that is known brings its KvK number along.
 */
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { BsnConfirm } from '#renderer/actions/forms/BsnConfirm.tsx';
import { ServicesField } from '#renderer/actions/records/ServicesField.tsx';
import { useChoices } from '#renderer/actions/records/use-choices.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { GrantedState } from './use-granted-draft.ts';

interface GrantedFormProps extends Omit<ComponentProps<typeof ActionForm>, 'submit'> {
  readonly form: GrantedState;
  readonly children: ReactNode;
}

export function GrantedForm({ form, children, ...rest }: GrantedFormProps) {
  const { t } = useTranslation();
  const { draft, change, errors, isGranted, mayHoldBsn, isConfirmed, confirm } = form;
  const others = useChoices('organisation', draft.other);
  const owns = useChoices('organisation', draft.own);
  return (
    <ActionForm submit={t('form.save')} {...rest}>
      <div className="form-columns">
        <ComboBox
          label={t(isGranted ? 'chains.column.intermediary' : 'chains.column.client')}
          value={draft.other}
          onChange={(other) => change({ other })}
          options={others}
          onChoose={({ detail }) => change({ otherKvk: detail ?? '' })}
          error={errors.other}
          autoFocus
        />
        <TextField
          label={t(isGranted ? 'field.intermediaryKvk' : 'chains.form.clientKvk')}
          inputMode="numeric"
          value={draft.otherKvk}
          onChange={(otherKvk) => change({ otherKvk })}
          error={errors.otherKvk}
        />
        <ComboBox
          label={t('chains.form.own')}
          value={draft.own}
          onChange={(own) => change({ own })}
          options={owns}
          onChoose={({ detail }) => change({ ownKvk: detail ?? '' })}
          error={errors.own}
        />
        <TextField
          label={t('field.kvk')}
          inputMode="numeric"
          value={draft.ownKvk}
          onChange={(ownKvk) => change({ ownKvk })}
          error={errors.ownKvk}
        />
        <ServicesField
          services={draft.services}
          typed={draft.service}
          onChange={change}
          error={errors.service}
          warning={null}
        />
        {children}
        <TextArea
          label={t('form.optional', { field: t('field.note') })}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
      </div>
      {mayHoldBsn && <BsnConfirm isConfirmed={isConfirmed} isWrong={false} onConfirm={confirm} />}
    </ActionForm>
  );
}
