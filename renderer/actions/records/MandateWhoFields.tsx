/** Who may act for whom. A person or organisation that is known brings its e-mail address or KvK number along. */
import { useTranslation } from 'react-i18next';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useChoices } from './use-choices.ts';
import type { MandateFormState } from './use-mandate-form.ts';

export function MandateWhoFields({ form }: { readonly form: MandateFormState }) {
  const { t } = useTranslation();
  const { draft, change, leave, errorOf, issues } = form;
  const persons = useChoices('person', draft.person);
  const organisations = useChoices('organisation', draft.organisation);
  return (
    <>
      <ComboBox
        label={t('field.person')}
        value={draft.person}
        onChange={(person) => change({ person })}
        options={persons}
        onChoose={({ detail }) => change({ email: detail ?? '' })}
        onBlur={() => leave('person')}
        error={errorOf('person')}
        warning={issues.warningOf('person')}
        autoFocus
      />
      <TextField
        label={t('form.optional', { field: t('field.email') })}
        value={draft.email}
        onChange={(email) => change({ email })}
        error={issues.errorOf('email')}
        warning={issues.warningOf('email')}
      />
      <ComboBox
        label={t('field.organisation')}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
        options={organisations}
        onChoose={({ detail }) => change({ kvk: detail ?? '' })}
        onBlur={() => leave('organisation')}
        error={errorOf('organisation')}
        warning={issues.warningOf('organisation')}
      />
      <TextField
        label={t('field.kvk')}
        inputMode="numeric"
        value={draft.kvk}
        onChange={(kvk) => change({ kvk })}
        onBlur={() => leave('kvk')}
        error={errorOf('kvk')}
        warning={issues.warningOf('kvk')}
      />
    </>
  );
}
