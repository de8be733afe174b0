/** Numbers as the language writes them: 1.200 or 1,200. */
import { useLanguage } from './use-language.ts';

export function useNumber(): (value: number) => string {
  const language = useLanguage();
  return (value) => value.toLocaleString(language === 'en' ? 'en-GB' : 'nl-NL');
}
