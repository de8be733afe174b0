/** The register holds sample data: said as long as it does, with the way to be rid of it. */
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

export function SampleNotice() {
  const { t } = useTranslation();
  const remove = useContractCommand('sample.remove');
  return (
    <>
      <Callout
        tone="plain"
        title={t('today.sample.title')}
        actions={
          <Button isPending={remove.isPending} onPress={() => remove.mutate({})}>
            {t('today.sample.remove')}
          </Button>
        }
      >
        {t('today.sample.text')}
      </Callout>
      {remove.error !== null && <ErrorCallout title={t('errorTitle.save')} error={remove.error} />}
    </>
  );
}
