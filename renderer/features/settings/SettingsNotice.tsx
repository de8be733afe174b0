/** What became of the file with settings: said once, until the user has read it. */
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';

export function SettingsNotice() {
  const { t } = useTranslation();
  const seen = useContractCommand('preferences.notice-seen');
  const notice = useContractQuery('preferences.notice', {}).data?.notice ?? null;
  if (notice === null) return null;
  const { kind, kept } = notice;
  return (
    <Callout
      tone={kind === 'restored' ? 'plain' : 'soon'}
      title={t(`settingsNotice.title.${kind}`)}
      actions={
        <Button isPending={seen.isPending} onPress={() => seen.mutate({})}>
          {t('settingsNotice.seen')}
        </Button>
      }
    >
      {t(`settingsNotice.text.${kind}`)} {kept !== null && t('settingsNotice.kept', { file: kept })}
    </Callout>
  );
}
