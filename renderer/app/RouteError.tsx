/** A place that cannot open: the register refused, or the screen stopped working. */
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError } from '#renderer/api/api-error.ts';
import { CrashMessage } from '#renderer/app/CrashMessage.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

export function RouteError({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (!(error instanceof ApiError)) return <CrashMessage onReopen={again} />;
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('app.name')}</h1>
      <ErrorCallout
        title={t('errorTitle.load')}
        error={error}
        actions={<Button onPress={again}>{t('common.retry')}</Button>}
      />
    </main>
  );
}
