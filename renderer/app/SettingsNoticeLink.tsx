/** In the health line as long as the user has not read what became of the settings: the way to where it is said. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';

export function SettingsNoticeLink() {
  const { t } = useTranslation();
  const notice = useContractQuery('preferences.notice', {}).data?.notice ?? null;
  if (notice === null) return null;
  return (
    <Link to="/settings" className="link-button">
      {t(`settingsNotice.line.${notice.kind}`)}
    </Link>
  );
}
