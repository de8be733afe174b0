/** What the toast says, in one sentence. */
import { useTranslation } from 'react-i18next';
import type { Told } from './undo-context.ts';

export function useToldWords(): (told: Told) => string {
  const { t } = useTranslation();
  return ({ how, action, count }) => {
    if (action === null) return t('undo.nothing');
    const what = t(`undo.action.${action}`, { count });
    if (how === 'done') return t('undo.done', { what: what.charAt(0).toUpperCase() + what.slice(1) });
    return t(how === 'undone' ? 'undo.undone' : 'undo.redone', { what });
  };
}
