/** An organisation: own, a client or an intermediary. A sole trader is never asked for an RSIN, because that is a BSN. */
import { useTranslation } from 'react-i18next';
import { LEGAL_FORMS, ORGANISATION_KINDS, type Organisation } from '#core/domain/records/organisation.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { BsnConfirm } from '#renderer/actions/forms/BsnConfirm.tsx';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useOrganisationDraft } from './use-organisation-draft.ts';

interface OrganisationFormProps {
  /** `null` = a new one. */
  readonly organisation: Organisation | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function OrganisationForm({ organisation, onDone, onCancel }: OrganisationFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { draft, change, errors, mayHoldBsn, hasRsin, judge } = useOrganisationDraft(organisation);
  const send = (): boolean => {
    const command = judge();
    if (command === null) return false;
    edit.edit([command], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.save')} state={edit} onSubmit={send} onCancel={onCancel}>
      <TextField
        label={t('form.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errors.name}
        autoFocus
      />
      {organisation === null && (
        <TextField
          label={t('field.kvk')}
          help={t('firstRun.kvkHelp')}
          size="small"
          inputMode="numeric"
          value={draft.kvk}
          onChange={(kvk) => change({ kvk })}
          error={errors.kvk}
        />
      )}
      <Select
        label={t('form.organisation.kind')}
        choices={ORGANISATION_KINDS.map((kind) => ({
          value: kind,
          label: t(`form.organisation.kinds.${kind}`),
        }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <Select
        label={t('field.legalForm')}
        help={t('firstRun.legalFormHelp')}
        choices={[
          { value: 'unknown', label: t('firstRun.legalFormUnknown') },
          ...LEGAL_FORMS.map((form) => ({ value: form, label: t(`legalForm.${form}`) })),
        ]}
        value={draft.legalForm}
        onChange={(legalForm) => change({ legalForm })}
      />
      {hasRsin && (
        <TextField
          label={t('form.optional', { field: t('field.rsin') })}
          size="small"
          inputMode="numeric"
          value={draft.rsin}
          onChange={(rsin) => change({ rsin })}
          error={errors.rsin}
        />
      )}
      {mayHoldBsn && (
        <BsnConfirm
          isConfirmed={draft.isConfirmed}
          isWrong={false}
          onConfirm={(isConfirmed) => change({ isConfirmed })}
        />
      )}
    </ActionForm>
  );
}
