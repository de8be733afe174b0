/** How the next step of an item is called, wherever it stands. */
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { NextStep } from '#core/domain/query/next-step.ts';

export function useNextStepWords(): (next: NextStep, item: Pick<ListItem, 'supplier'>) => string {
  const { t } = useTranslation();
  return (next, { supplier }) =>
    next === 'renew' && supplier !== null ? t('nextStep.renewAt', { supplier }) : t(`nextStep.${next}`);
}
