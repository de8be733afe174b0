/** The texts as one function, for whoever words something without React: menu, dialogs, command line. */
import type { ParseKeys } from 'i18next';
import { createTexts, type Language } from '#core/i18n/i18n.ts';

/** Words a key in the language it was made for; parameters are inserted as they are. */
export type Words = (key: ParseKeys, parameters?: Readonly<Record<string, string | number>>) => string;

export function createWords(language: Language): Words {
  const texts = createTexts(language);
  return (key, parameters = {}) => texts.t(key, { ...parameters });
}
