/** How many items need attention, beside Vandaag in the navigation. */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { useNumber } from '#renderer/ui/use-number.ts';

export function UrgentCount() {
  const { t } = useTranslation();
  const number = useNumber();
  const overview = useContractQuery('today.overview', {}).data;
  const count = overview === undefined ? 0 : overview.notWorking + overview.actNow;
  if (count === 0) return null;
  return (
    <span className="count" data-urgent>
      <span aria-hidden="true">{number(count)}</span>
      <span className="visually-hidden">, {t('today.countUrgent', { count })}</span>
    </span>
  );
}
