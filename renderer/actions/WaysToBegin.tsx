/** The four ways to begin with an empty register: at the end of the first run, and on Vandaag as long as it is empty. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { WayToBegin } from './WayToBegin.tsx';

export function WaysToBegin() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sample = useContractCommand('sample.load');
  return (
    <>
      {sample.error !== null && <ErrorCallout title={t('errorTitle.save')} error={sample.error} />}
      <ul className="ways">
        <WayToBegin way="file" isPrimary onChoose={() => void navigate({ to: '/import' })} />
        <WayToBegin
          way="paste"
          onChoose={() => void navigate({ to: '/import', state: { begin: 'paste' } })}
        />
        <WayToBegin
          way="self"
          onChoose={() => void navigate({ to: '/', state: { begin: 'register-mandate' } })}
        />
        <WayToBegin
          way="sample"
          isPending={sample.isPending}
          onChoose={() => sample.mutate({}, { onSuccess: () => void navigate({ to: '/' }) })}
        />
      </ul>
    </>
  );
}
