/** What is wrong with a damaged register, what is safe and what is lost; the backups that can be put back, and the way on without one. */
import { useTranslation } from 'react-i18next';
import { isRepairable, type Verification } from '#core/contract/verification.ts';
import { createWords } from '#core/i18n/words.ts';
import { damageText } from '#core/messages/damage-text.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { AskFirst } from '#renderer/app/AskFirst.tsx';
import { RestoreList } from '#renderer/app/RestoreList.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';

export function DamageReport() {
  const { t } = useTranslation();
  const { data, error } = useContractQuery('store.findings', {});
  const mayGoOn = data !== undefined && isRepairable(data);
  return (
    <>
      {error !== null && <ErrorCallout title={t('store.failed.unknown')} error={error} />}
      {data === undefined && error === null && <p role="status">{t('store.failed.reading')}</p>}
      {data !== undefined && <Findings findings={data} />}
      <section aria-labelledby="store-todo">
        <h2 id="store-todo">{t('store.failed.todo')}</h2>
        <RestoreList safeChanges={mayGoOn ? data.changes : null} />
        {mayGoOn && <Repair changes={data.changes} />}
      </section>
    </>
  );
}

function Findings({ findings }: { readonly findings: Verification }) {
  const { t } = useTranslation();
  const { found, safe, lost } = damageText(findings, createWords(useLanguage()));
  return (
    <>
      <section aria-labelledby="store-safe">
        <h2 id="store-safe">{t('store.failed.safe')}</h2>
        <p>{safe}</p>
      </section>
      {lost !== null && (
        <section aria-labelledby="store-lost">
          <h2 id="store-lost">{t('store.failed.lost')}</h2>
          <p>{lost}</p>
        </section>
      )}
      <section aria-labelledby="store-found">
        <h2 id="store-found">{t('store.failed.found')}</h2>
        <ul>
          {found.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Repair({ changes }: { readonly changes: number }) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useContractCommand('store.repair');
  return (
    <AskFirst
      offer={t('store.repair.offer')}
      title={t('store.repair.title')}
      act={t('store.repair.now')}
      onAct={() => mutate({})}
      isPending={isPending}
      error={error}
      errorTitle={t('errorTitle.save')}
    >
      {t('store.repair.text', { changes })}
    </AskFirst>
  );
}
