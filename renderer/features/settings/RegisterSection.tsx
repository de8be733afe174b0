/** Where the register lives, how much is in it, and which Tijdig this is. */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

export function RegisterSection() {
  const { t } = useTranslation();
  const { data: info, error } = useContractQuery('app.info', {});
  return (
    <section>
      <h2>{t('settings.register')}</h2>
      {error !== null && <ErrorCallout title={t('errorTitle.load')} error={error} />}
      {info !== undefined && (
        <dl className="facts">
          <dt>{t('settings.folder')}</dt>
          <dd>{info.dataFolder}</dd>
          <dt>{t('settings.place')}</dt>
          <dd>{t(`dataPlace.kind.${info.place.kind}`, { product: info.place.product ?? '' })}</dd>
          <dt>{t('settings.records')}</dt>
          <dd>{t('settings.recordsCount', { count: info.records })}</dd>
          <dt>{t('settings.version')}</dt>
          <dd className="num">{info.version}</dd>
        </dl>
      )}
      <p className="muted">{t('settings.folderHelp')}</p>
    </section>
  );
}
