/** What the mandate reaches, at which level and supplier. */
import { useTranslation } from 'react-i18next';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { FieldNotes } from '#renderer/ui/FieldNotes.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { LEVEL_CHOICES } from './level-choices.ts';
import { ServicesField } from './ServicesField.tsx';
import { useChoices } from './use-choices.ts';
import type { MandateFormState } from './use-mandate-form.ts';

export function MandateWhatFields({ form }: { readonly form: MandateFormState }) {
  const { t } = useTranslation();
  const { draft, change, errorOf, issues } = form;
  const suppliers = useChoices('supplier', draft.supplier);
  return (
    <>
      <ServicesField
        services={draft.services}
        typed={draft.service}
        onChange={change}
        error={errorOf('service')}
        warning={issues.warningOf('service')}
      />
      <ComboBox
        label={t('form.optional', { field: t('field.supplier') })}
        value={draft.supplier}
        onChange={(supplier) => change({ supplier })}
        options={suppliers}
        onChoose={() => {}}
        error={issues.errorOf('supplier')}
        warning={issues.warningOf('supplier')}
      />
      <div>
        <Select
          label={t('field.level')}
          choices={[{ value: 'of-service', label: t('form.mandate.levelOfService') }, ...LEVEL_CHOICES]}
          value={draft.level}
          onChange={(level) => change({ level })}
        />
        <FieldNotes warning={issues.errorOf('level') ?? issues.warningOf('level')} />
      </div>
    </>
  );
}
