/** Applies preferences whenever they change, also when another window or the menu changed them. */
import { type ReactNode, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { DEFAULT_PREFERENCES } from '#core/contract/preferences.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { applyPreferences } from '#renderer/app/apply-preferences.ts';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const;

export function PreferencesEffect({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const preferences = useContractQuery('preferences.get', {}).data ?? DEFAULT_PREFERENCES;
  useLayoutEffect(() => {
    applyPreferences(preferences);
    if (i18n.language !== preferences.language) void i18n.changeLanguage(preferences.language);
  }, [preferences, i18n]);
  return <I18nProvider locale={LOCALE[preferences.language]}>{children}</I18nProvider>;
}
