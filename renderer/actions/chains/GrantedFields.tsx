/** The other organisation, our own, and the services. An organisation that is known brings its KvK number along. */
import { useTranslation } from 'react-i18next';
import { ServicesField } from '#renderer/actions/records/ServicesField.tsx';
import { useChoices } from '#renderer/actions/records/use-choices.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { GrantedState } from './use-granted-draft.ts';

export function GrantedFields({ form }: { readonly form: GrantedState }) {
  const { t } = useTranslation();
  const { draft, change, errors, isGranted } = form;
  const others = useChoices('organisation', draft.other);
  const owns = useChoices('organisation', draft.own);
  return (
    <>
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
    </>
  );
}
