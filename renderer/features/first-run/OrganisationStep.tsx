/** For whom are mandates kept, and by whom? Errors stand at the field; what was typed stays. */
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhoAreYou } from '#core/contract/contract.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useFirstWrong } from '#renderer/ui/use-first-wrong.ts';
import { whoOf } from './draft.ts';
import { OrganisationFields } from './OrganisationFields.tsx';
import { useDraft } from './use-draft.ts';

interface OrganisationStepProps {
  readonly stepper: ReactNode;
  readonly onSaved: (who: WhoAreYou) => void;
}

export function OrganisationStep({ stepper, onSaved }: OrganisationStepProps) {
  const { t } = useTranslation();
  const { form, refuse } = useFirstWrong();
  const state = useDraft();
  const save = useContractCommand('profile.set');

  const send = (event: FormEvent) => {
    event.preventDefault();
    const who = whoOf(state.draft);
    if (who !== null) return save.mutate(who, { onSuccess: () => onSaved(who) });
    state.judgeAll();
    refuse();
  };

  return (
    <form ref={form} noValidate onSubmit={send}>
      <div className="form">
        {stepper}
        <h1>{t('firstRun.title')}</h1>
        {save.error !== null && <ErrorCallout title={t('errorTitle.save')} error={save.error} />}
        <OrganisationFields {...state} />
      </div>
      <div className="wizard-foot">
        <span className="note">{t('firstRun.stepOf', { step: 1, total: 2 })}</span>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('firstRun.next')}
        </Button>
      </div>
    </form>
  );
}
