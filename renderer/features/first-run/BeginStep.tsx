/** The second step: a file now, or a look around first. */
import { useNavigate } from '@tanstack/react-router';
import FileUp from 'lucide-react/icons/file-up';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhoAreYou } from '#core/contract/contract.ts';
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
        <p>{t('firstRun.beginText')}</p>
        <p className="muted">{t('firstRun.beginLater')}</p>
      </div>
      <div className="wizard-foot">
        <span className="note">{t('firstRun.stepOf', { step: 2, total: 2 })}</span>
        <Button variant="quiet" onPress={() => void navigate({ to: '/' })}>
          {t('firstRun.toToday')}
        </Button>
        <Button variant="primary" glyph={FileUp} onPress={() => void navigate({ to: '/import' })}>
          {t('firstRun.import')}
        </Button>
      </div>
    </>
  );
}
