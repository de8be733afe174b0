/** Who the user said to be in the first run. */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';

export function ProfileSection() {
  const { t } = useTranslation();
  const profile = useContractQuery('profile.get', {}).data ?? null;
  if (profile === null) return null;
  return (
    <section>
      <h2>{t('settings.profile')}</h2>
      <dl className="facts">
        <dt>{t('settings.profileName')}</dt>
        <dd>{profile.name}</dd>
        <dt>{t('settings.profileOrganisation')}</dt>
        <dd>{profile.organisation}</dd>
        <dt>{t('settings.profileKvk')}</dt>
        <dd className="num">{profile.kvk}</dd>
        <dt>{t('settings.profileRole')}</dt>
        <dd>{t(`role.${profile.role}`)}</dd>
      </dl>
    </section>
  );
}
