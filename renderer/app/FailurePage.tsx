/** The register does not open: what happened, what is safe, what is lost, and every way on. Nothing here happens by itself. */
import FolderOpen from 'lucide-react/icons/folder-open';
import RotateCw from 'lucide-react/icons/rotate-cw';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#core/contract/store-status.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { DamageReport } from '#renderer/app/DamageReport.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

type FailurePageProps = Omit<Extract<StoreStatus, { readonly phase: 'failed' }>, 'phase'>;

export function FailurePage({ error, folder }: FailurePageProps) {
  const { t } = useTranslation();
  const again = useContractCommand('store.try-again');
  const openFolder = useContractCommand('store.open-folder');
  const quit = useContractCommand('app.quit');
  const isDamaged = error.code === 'register-damaged';
  const refused = openFolder.error ?? again.error ?? quit.error;
  return (
    <main className="page store-page">
      <h1>{t('store.failed.title')}</h1>
      {isDamaged ? (
        <Callout tone="now">{t('store.failed.damaged')}</Callout>
      ) : (
        <Callout tone="now">{t(`error.${error.code}`, error.parameters)}</Callout>
      )}
      {isDamaged && <DamageReport />}
      <p className="muted break">{t('store.failed.folder', { folder })}</p>
      {refused !== null && <ErrorCallout title={t('errorTitle.load')} error={refused} />}
      {again.data?.phase === 'failed' && !again.isPending && <p role="status">{t('store.stillShut')}</p>}
      <div className="actions">
        <Button
          variant={isDamaged ? 'plain' : 'primary'}
          glyph={RotateCw}
          isPending={again.isPending}
          onPress={() => again.mutate({})}
        >
          {t('common.retry')}
        </Button>
        <Button glyph={FolderOpen} onPress={() => openFolder.mutate({})}>
          {t('store.openFolder')}
        </Button>
        <Button variant="quiet" onPress={() => quit.mutate({})}>
          {t('store.quit')}
        </Button>
      </div>
    </main>
  );
}
