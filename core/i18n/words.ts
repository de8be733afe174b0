/** The texts as one function, for whoever words something without React: menu, dialogs, command line. */
import type { i18n } from 'i18next';
import { createTexts, type Language } from '#core/i18n/i18n.ts';

/** Words a key in the language it was made for. */
export type Words = i18n['t'];

export const createWords = (language: Language): Words => createTexts(language).t;
