/** Vandaag: one sentence, then what does not work and what must be done, in order of haste. */
import { lazy, Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { ExplainProvider } from '#renderer/actions/explain/ExplainProvider.tsx';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { EmptyToday } from './EmptyToday.tsx';
import { Notices } from './notices/Notices.tsx';
import { TodayHeadline } from './TodayHeadline.tsx';

// Read while the answers are on their way; the sentence does not wait for it.
const rows = import('./TodayGroups.tsx');
const TodayGroups = lazy(async () => ({ default: (await rows).TodayGroups }));

export function TodayPage() {
  const { t } = useTranslation();
  const { data: overview, error, refetch } = useContractQuery('today.overview', {});
  // The sentence does not wait for the rows.
  const withRows = useDeferredValue(overview !== undefined, false);
  return (
    <div className="scroll">
      <div className="page" aria-busy={overview !== undefined && !withRows}>
        {error !== null && (
          <ErrorCallout
            title={t('errorTitle.load')}
            error={error}
            actions={<Button onPress={() => void refetch()}>{t('common.retry')}</Button>}
          />
        )}
        {overview === undefined && error === null && <p className="loading">{t('common.loading')}</p>}
        {overview !== undefined && overview.total === 0 && <EmptyToday />}
        {overview !== undefined && overview.total > 0 && (
          <ExplainProvider today={overview.today}>
            <TodayHeadline overview={overview} />
            <Notices overview={overview} />
            {withRows && (
              <Suspense>
                <TodayGroups overview={overview} />
              </Suspense>
            )}
          </ExplainProvider>
        )}
      </div>
    </div>
  );
}
