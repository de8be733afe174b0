/** First run: who uses Tijdig, then the first file or a look around. Only steps that work stand here. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhoAreYou } from '#core/contract/contract.ts';
import { Stepper } from '#renderer/ui/Stepper.tsx';
import { BeginStep } from './BeginStep.tsx';
import { OrganisationStep } from './OrganisationStep.tsx';
import { WelcomePanel } from './WelcomePanel.tsx';

export function FirstRunPage() {
  const { t } = useTranslation();
  const [saved, setSaved] = useState<WhoAreYou | null>(null);
  const steps = [t('firstRun.stepOrganisation'), t('firstRun.stepBegin')];
  const stepper = (
    <Stepper
      label={t('firstRun.steps')}
      steps={steps}
      current={saved === null ? 0 : 1}
      doneText={t('common.stepDone')}
    />
  );
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);
  return (
    <div className="first">
      <WelcomePanel />
      <main>
        {saved === null ? (
          <OrganisationStep stepper={stepper} onSaved={setSaved} />
        ) : (
          <BeginStep stepper={stepper} saved={saved} />
        )}
      </main>
    </div>
  );
}
