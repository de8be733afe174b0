/** From when through when, when it was last used, and what else is worth writing down. */
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { LastUseFields } from './LastUseFields.tsx';
import type { MandateFormState } from './use-mandate-form.ts';

export function MandateTermFields({ form }: { readonly form: MandateFormState }) {
  const { t } = useTranslation();
  const { draft, change, issues, startsOn, endsOn, lastUsedOn } = form;
  return (
    <>
      <DateField
        {...startsOn.props}
        label={t('form.optional', { field: startsOn.props.label })}
        error={startsOn.props.error ?? issues.errorOf('startsOn')}
        warning={issues.warningOf('startsOn')}
      />
      <DateField
        {...endsOn.props}
        help={t('form.mandate.endHelp')}
        error={endsOn.props.error ?? issues.errorOf('endsOn')}
        warning={issues.warningOf('endsOn')}
      />
      <LastUseFields
        kind={draft.lastUse}
        onChange={(lastUse) => change({ lastUse })}
        day={lastUsedOn}
        warning={issues.errorOf('lastUsedOn') ?? issues.warningOf('lastUsedOn')}
      />
      <TextField
        label={t('form.optional', { field: t('field.branch') })}
        inputMode="numeric"
        value={draft.branch}
        onChange={(branch) => change({ branch })}
        error={issues.errorOf('branch')}
        warning={issues.warningOf('branch')}
      />
      <TextArea
        label={t('form.optional', { field: t('field.note') })}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={issues.errorOf('note')}
      />
    </>
  );
}
