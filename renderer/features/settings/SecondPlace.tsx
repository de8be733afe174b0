/** Where else backups are kept: chosen here, with how the last copy fared. Without one, what is lost with this computer is lost. */
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '#core/contract/backups.ts';
import { formatInstant } from '#core/i18n/format-instant.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';

export function SecondPlace({ place }: { readonly place: BackupStatus['secondPlace'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useContractQuery('app.info', {}).data?.today;
  const choose = useContractCommand('backups.choose-place');
  const forget = useContractCommand('backups.forget-place');
  const error = choose.error ?? forget.error;
  const chooseButton = (
    <Button isPending={choose.isPending} onPress={() => choose.mutate({})}>
      {t(place === null ? 'backups.choosePlace' : 'backups.otherPlace')}
    </Button>
  );
  const copied =
    place === null || place.lastCopyAt === null || today === undefined
      ? t('backups.neverCopied')
      : formatInstant(place.lastCopyAt, today, language);
  return (
    <>
      {error !== null && <ErrorCallout title={t('errorTitle.save')} error={error} />}
      {place === null && (
        <Callout tone="soon" title={t('backups.onlyHere')} actions={chooseButton}>
          {t('backups.onlyHereText')}
        </Callout>
      )}
      {place !== null && (
        <>
          {place.place.kind === 'local-same-disk' && (
            <Callout tone="soon" title={t('backups.onlyHere')}>
              {t('backups.sameDisk')}
            </Callout>
          )}
          {place.failure !== null && <Callout tone="now">{t(`error.${place.failure}`)}</Callout>}
          <dl className="facts">
            <dt>{t('backups.secondPlace')}</dt>
            <dd>
              {place.folder}
              <span className="line muted">
                {t(`dataPlace.kind.${place.place.kind}`, { product: place.place.product ?? '' })}
              </span>
            </dd>
            <dt>{t('backups.lastCopy')}</dt>
            <dd className="num">{copied}</dd>
          </dl>
          <div className="buttons">
            {chooseButton}
            <Button variant="quiet" isPending={forget.isPending} onPress={() => forget.mutate({})}>
              {t('backups.forgetPlace')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
