/** When somebody last logged in: a day, never, or not known. Not known is an answer. */
import { useTranslation } from 'react-i18next';
import type { DayField } from '#renderer/actions/forms/use-day-field.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldNotes } from '#renderer/ui/FieldNotes.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';

export type LastUseKind = 'date' | 'never' | 'unknown';

interface LastUseFieldsProps {
  readonly kind: LastUseKind;
  readonly onChange: (kind: LastUseKind) => void;
  readonly day: DayField;
  readonly warning?: string | null;
}

export function LastUseFields({ kind, onChange, day, warning = null }: LastUseFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="last-use">
      <RadioGroup
        label={t('form.mandate.lastUse')}
        layout="line"
        choices={[
          { value: 'unknown', label: t('form.mandate.lastUseUnknown') },
          { value: 'never', label: t('form.mandate.lastUseNever') },
          { value: 'date', label: t('form.mandate.lastUseDate') },
        ]}
        value={kind}
        onChange={onChange}
      />
      {kind === 'date' && <DateField {...day.props} />}
      <FieldNotes warning={warning} />
    </div>
  );
}
