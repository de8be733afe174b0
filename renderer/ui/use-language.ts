/** The language of the page, as the date formatters want it. */
import { useTranslation } from 'react-i18next';
import type { Language } from '#core/i18n/i18n.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'nl';
}
