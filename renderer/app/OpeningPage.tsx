/** Opening a register takes longer than a moment: how far it is. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKey } from '#renderer/api/query-keys.ts';

interface OpeningPageProps {
  /** `null` = nothing to count yet. */
  readonly progress: { readonly read: number; readonly records: number } | null;
}

/** How often is asked how far it is. */
const ASK_MS = 250;

export function OpeningPage({ progress }: OpeningPageProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  useEffect(() => {
    const again = () => void queryClient.invalidateQueries({ queryKey: queryKey('store.status', {}) });
    const timer = setInterval(again, ASK_MS);
    return () => clearInterval(timer);
  }, [queryClient]);
  const title = t('store.opening');
  return (
    <main className="page store-page">
      <h1>{title}</h1>
      <progress
        className="progress"
        aria-label={title}
        max={Math.max(1, progress?.records ?? 1)}
        {...(progress === null ? {} : { value: progress.read })}
      />
      {progress !== null && <p className="muted num">{t('store.openingCount', progress)}</p>}
    </main>
  );
}
