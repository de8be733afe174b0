/** How backups fare, where they lie, and the way to make or restore one. "Only on this computer" is never shown as fine. */
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '#core/contract/backups.ts';
import { formatInstant } from '#core/i18n/format-instant.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { BackupList } from './BackupList.tsx';
import { SecondPlace } from './SecondPlace.tsx';

export function BackupsSection() {
  const { t } = useTranslation();
  const { data: status, error } = useContractQuery('backups.status', {});
  const make = useContractCommand('backups.make');
  return (
    <section>
      <h2>{t('backups.title')}</h2>
      {error !== null && <ErrorCallout title={t('errorTitle.load')} error={error} />}
      {make.error !== null && <ErrorCallout title={t('backups.failed')} error={make.error} />}
      {status !== undefined && (
        <>
          {status.failure !== null && make.error === null && (
            <Callout tone="now" title={t('backups.failed')}>
              {t(`error.${status.failure}`)}
            </Callout>
          )}
          <dl className="facts">
            <dt>{t('backups.last')}</dt>
            <dd>
              <LastBackup status={status} />
            </dd>
          </dl>
          <SecondPlace place={status.secondPlace} />
        </>
      )}
      <Button isPending={make.isPending} onPress={() => make.mutate({})}>
        {t(make.isPending ? 'backups.making' : 'backups.make')}
      </Button>
      <p className="muted">{t('backups.when')}</p>
      <BackupList />
    </section>
  );
}

function LastBackup({ status: { lastAt, lastReason } }: { readonly status: BackupStatus }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useContractQuery('app.info', {}).data?.today;
  if (lastAt === null || lastReason === null) return t('backups.none');
  if (today === undefined) return null;
  return `${formatInstant(lastAt, today, language)} (${t(`backups.reason.${lastReason}`)})`;
}
