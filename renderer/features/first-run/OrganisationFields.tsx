/** The five questions of the first step. */
import { useTranslation } from 'react-i18next';
import { LEGAL_FORMS } from '#core/domain/records/organisation.ts';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { useDraft } from './use-draft.ts';

type OrganisationFieldsProps = Pick<ReturnType<typeof useDraft>, 'draft' | 'change' | 'leave' | 'wording'>;

export function OrganisationFields({ draft, change, leave, wording }: OrganisationFieldsProps) {
  const { t } = useTranslation();
  const legalForms = [
    { value: 'unknown', label: t('firstRun.legalFormUnknown') },
    ...LEGAL_FORMS.map((form) => ({ value: form, label: t(`legalForm.${form}`) })),
  ] as const;
  const roles = [
    { value: 'administrator', label: t('role.administrator') },
    { value: 'user', label: t('role.user') },
    {
      value: 'legal-representative',
      label: t('role.legal-representative'),
      help: t('role.legal-representativeHelp'),
    },
    { value: 'user-managed-by-other', label: t('role.user-managed-by-other') },
  ] as const;
  return (
    <div className="form-grid">
      <TextField
        label={t('firstRun.kvk')}
        help={t('firstRun.kvkHelp')}
        size="small"
        inputMode="numeric"
        value={draft.kvk}
        onChange={(kvk) => change({ kvk })}
        onBlur={() => leave('kvk')}
        error={wording('kvk')}
      />
      <TextField
        label={t('firstRun.organisation')}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
        onBlur={() => leave('organisation')}
        error={wording('organisation')}
      />
      <Select
        label={t('firstRun.legalForm')}
        help={t('firstRun.legalFormHelp')}
        choices={legalForms}
        value={draft.legalForm}
        onChange={(legalForm) => change({ legalForm })}
      />
      <TextField
        label={t('firstRun.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        onBlur={() => leave('name')}
        error={wording('name')}
      />
      <RadioGroup
        label={t('firstRun.role')}
        choices={roles}
        value={draft.role}
        onChange={(role) => change({ role })}
        error={wording('role')}
      />
    </div>
  );
}
