/** The second step: four ways to begin, and none of them has to be taken now. */
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhoAreYou } from '#core/contract/contract.ts';
import { WaysToBegin } from '#renderer/actions/WaysToBegin.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';

interface BeginStepProps {
  readonly stepper: ReactNode;
  readonly saved: WhoAreYou;
}

const takeFocus = (title: HTMLHeadingElement | null) => title?.focus();

export function BeginStep({ stepper, saved }: BeginStepProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
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
        <WaysToBegin />
      </div>
      <div className="wizard-foot">
        <span className="note">{t('firstRun.stepOf', { step: 2, total: 2 })}</span>
        <Button variant="quiet" onPress={() => void navigate({ to: '/' })}>
          {t('firstRun.toToday')}
        </Button>
      </div>
    </>
  );
}
