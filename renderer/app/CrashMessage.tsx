/** What a user reads when a screen stopped working. */
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';

export function CrashMessage({ onReopen }: { readonly onReopen: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('app.name')}</h1>
      <Callout
        tone="now"
        title={t('errorTitle.crash')}
        actions={<Button onPress={onReopen}>{t('errorTitle.crashAction')}</Button>}
      >
        {t('errorTitle.crashText')}
      </Callout>
    </main>
  );
}
