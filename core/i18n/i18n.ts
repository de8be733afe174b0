/**
 * Texts of the product in one language, ready at once: the same for the interface, the native menu and the
 * command line. A key that does not stand in `nl.json` does not compile; `build/check-i18n.mjs` compares the languages.
 */
import { createInstance, type i18n } from 'i18next';
import type { Preferences } from '#core/contract/preferences.ts';
import en from '#core/i18n/en.json' with { type: 'json' };
import { formatWholeInstant } from '#core/i18n/format-instant.ts';
import nl from '#core/i18n/nl.json' with { type: 'json' };

export type Language = Preferences['language'];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof nl };
  }
}

/** An instance that already speaks `language`; others follow by `changeLanguage`. Values are inserted as they are. */
export function createTexts(language: Language): i18n {
  const texts = createInstance();
  void texts.init({
    lng: language,
    fallbackLng: 'nl',
    resources: { nl: { translation: nl }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    missingInterpolationHandler: () => '…',
  });
  // Inserted as `{{since, instant}}`, where no component stands between a code and its text.
  texts.services.formatter?.add('instant', (value, language) =>
    formatWholeInstant(String(value), language === 'en' ? 'en' : 'nl'),
  );
  return texts;
}
