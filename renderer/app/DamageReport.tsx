/** What is wrong with a damaged register, what is safe and what is lost; the backups that can be put back, and the way on without one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verification } from '#core/contract/verification.ts';
import { createWords } from '#core/i18n/words.ts';
import { damageText } from '#core/messages/damage-text.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { RestoreList } from '#renderer/app/RestoreList.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';

export function DamageReport() {
  const { t } = useTranslation();
  const { data, error } = useContractQuery('store.findings', {});
  return (
    <>
      {error !== null && <ErrorCallout title={t('store.failed.unknown')} error={error} />}
      {data === undefined && error === null && <p role="status">{t('store.failed.reading')}</p>}
      {data !== undefined && <Findings findings={data} />}
      <section aria-labelledby="store-todo">
        <h2 id="store-todo">{t('store.failed.todo')}</h2>
        <RestoreList />
        {data !== undefined && data.changes > 0 && <Repair changes={data.changes} />}
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

/** Asks first: what is lost does not come back. */
function Repair({ changes }: { readonly changes: number }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useContractCommand('store.repair');
  if (!isAsking)
    return (
      <div className="actions">
        <Button onPress={() => setAsking(true)}>{t('store.repair.offer')}</Button>
      </div>
    );
  return (
    <>
      <Callout
        tone="soon"
        title={t('store.repair.title')}
        actions={
          <>
            <Button variant="danger" isPending={isPending} onPress={() => mutate({})}>
              {t('store.repair.now')}
            </Button>
            <Button variant="quiet" autoFocus onPress={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </>
        }
      >
        {t('store.repair.text', { changes })}
      </Callout>
      {error !== null && <ErrorCallout title={t('errorTitle.save')} error={error} />}
    </>
  );
}
