/** The second step: four ways to begin, and none of them has to be taken now. */
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhoAreYou } from '#core/contract/contract.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { WayToBegin } from './WayToBegin.tsx';

interface BeginStepProps {
  readonly stepper: ReactNode;
  readonly saved: WhoAreYou;
}

const takeFocus = (title: HTMLHeadingElement | null) => title?.focus();

export function BeginStep({ stepper, saved }: BeginStepProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sample = useContractCommand('sample.load');
  const toToday = () => void navigate({ to: '/' });
  return (
    <>
      <div className="form">
        {stepper}
        <h1 tabIndex={-1} ref={takeFocus}>
          {t('firstRun.beginTitle')}
        </h1>
        <Callout tone="ok">
          {t('firstRun.saved', { name: saved.name, organisation: saved.organisation })}
        </Callout>
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
            onChoose={() => sample.mutate({}, { onSuccess: toToday })}
          />
        </ul>
      </div>
      <div className="wizard-foot">
        <span className="note">{t('firstRun.stepOf', { step: 2, total: 2 })}</span>
        <Button variant="quiet" onPress={toToday}>
          {t('firstRun.toToday')}
        </Button>
      </div>
    </>
  );
}
