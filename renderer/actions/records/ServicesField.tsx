/** One or more services: each one chosen becomes a chip that can be taken away. */
import { useTranslation } from 'react-i18next';
import { ChipList } from '#renderer/ui/ChipList.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { DraftService, MandateDraft } from './mandate-draft.ts';
import { useChoices } from './use-choices.ts';

interface ServicesFieldProps {
  readonly services: readonly DraftService[];
  readonly typed: string;
  readonly onChange: (part: Partial<Pick<MandateDraft, 'services' | 'service'>>) => void;
  readonly error: string | null;
  readonly warning: string | null;
}

export function ServicesField({ services, typed, onChange, error, warning }: ServicesFieldProps) {
  const { t } = useTranslation();
  const options = useChoices('service', typed).filter(
    ({ label }) => !services.some(({ name }) => name === label),
  );
  return (
    <div className="services-field">
      <ComboBox
        key={services.length}
        label={t('field.service')}
        help={t('form.mandate.serviceHelp')}
        value={typed}
        onChange={(service) => onChange({ service })}
        options={options}
        onChoose={({ label, detail }) =>
          onChange({ service: '', services: [...services, { name: label, provider: detail }] })
        }
        error={error}
        warning={warning}
        autoFocus={services.length > 0}
      />
      <ChipList
        label={t('form.mandate.services')}
        chips={services.map(({ name }) => ({ id: name, name }))}
        removeLabel={(service) => t('form.mandate.removeService', { service })}
        onRemove={(names) => onChange({ services: services.filter(({ name }) => !names.has(name)) })}
      />
    </div>
  );
}
