/** Nothing is registered yet: what Tijdig is for, and the ways to begin. */
import { useTranslation } from 'react-i18next';
import { WaysToBegin } from '#renderer/actions/WaysToBegin.tsx';

export function EmptyToday() {
  const { t } = useTranslation();
  return (
    <div className="empty">
      <h1>{t('today.empty.title')}</h1>
      <p>{t('today.empty.text')}</p>
      <WaysToBegin />
    </div>
  );
}
