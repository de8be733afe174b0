/** Language, colours and space between lines; each takes effect at once and is kept. */
import { useTranslation } from 'react-i18next';
import { DENSITIES, LANGUAGES, THEMES } from '#core/contract/preferences.ts';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { usePreferences } from './use-preferences.ts';

export function LookSection() {
  const { t } = useTranslation();
  const { preferences, error, change } = usePreferences();
  return (
    <section>
      <h2>{t('settings.look')}</h2>
      {error !== null && <ErrorCallout title={t('errorTitle.save')} error={error} />}
      <RadioGroup
        label={t('settings.language')}
        layout="line"
        choices={LANGUAGES.map((value) => ({ value, label: t(`settings.languageName.${value}`) }))}
        value={preferences.language}
        onChange={(language) => change({ language })}
      />
      <RadioGroup
        label={t('settings.theme')}
        layout="line"
        choices={THEMES.map((value) => ({ value, label: t(`settings.themeName.${value}`) }))}
        value={preferences.theme}
        onChange={(theme) => change({ theme })}
      />
      <RadioGroup
        label={t('settings.density')}
        layout="line"
        choices={DENSITIES.map((value) => ({ value, label: t(`settings.densityName.${value}`) }))}
        value={preferences.density}
        onChange={(density) => change({ density })}
      />
      <p className="muted">{t('settings.kept')}</p>
    </section>
  );
}
