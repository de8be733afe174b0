/** The step of a schedule in words: `end-30` is "30 dagen voor het einde". */
import { useTranslation } from 'react-i18next';

const STEP = /^(end|actBy)([+-]?\d+)$/;

export function useReminderWords(): (step: string) => string {
  const { t } = useTranslation();
  return (step) => {
    const found = STEP.exec(step);
    const days = Number(found?.[2] ?? 0);
    const isEnd = found?.[1] === 'end';
    if (days === 0) return t(isEnd ? 'today.reminder.end' : 'today.reminder.actBy');
    if (days < 0)
      return t(isEnd ? 'today.reminder.beforeEnd' : 'today.reminder.beforeActBy', { count: -days });
    return t(isEnd ? 'today.reminder.afterEnd' : 'today.reminder.afterActBy', { count: days });
  };
}
