/** On top of every place as long as nothing can be saved: why, since when and by whom, what is safe, what to do. */
import Lock from 'lucide-react/icons/lock';
import RotateCw from 'lucide-react/icons/rotate-cw';
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useStoreMode } from '#renderer/app/use-store-mode.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';

export function StoreBar() {
  const { t } = useTranslation();
  const mode = useStoreMode();
  const { mutate, isPending, data, error } = useContractCommand('store.try-again');
  const quit = useContractCommand('app.quit');
  if (mode?.kind !== 'read-only') return null;
  const { reason, holder } = mode;
  const isFinal = reason === 'disk-failed' || reason === 'newer';
  const stillShut = data?.phase === 'open' && data.mode.kind === 'read-only' && !isPending;
  return (
    <div className="health-bar" data-tone={reason === 'held-by-another' ? 'soon' : 'now'} role="alert">
      <Icon glyph={Lock} />
      <div>
        <strong>{t('store.readOnly.title')}</strong>
        <p>{t(`store.readOnly.${reason}`, { ...holder })}</p>
        <p className="muted">{t(`store.safe.${reason}`)}</p>
        {stillShut && <p>{t('store.stillReadOnly')}</p>}
        {error !== null && <p>{t(`error.${error.code}`, error.parameters)}</p>}
      </div>
      <div className="actions">
        {isFinal ? (
          <Button isPending={quit.isPending} onPress={() => quit.mutate({})}>
            {t('store.quit')}
          </Button>
        ) : (
          <Button glyph={RotateCw} isPending={isPending} onPress={() => mutate({})}>
            {t('common.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
