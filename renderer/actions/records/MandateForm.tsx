/** A new mandate. What is known is offered while typing; what is odd is said when a field is left, and stops nobody. */
import { useTranslation } from 'react-i18next';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { BsnConfirm } from '#renderer/actions/forms/BsnConfirm.tsx';
import type { Day } from '#renderer/actions/use-day.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { Callout } from '#renderer/ui/Callout.tsx';
import { MandateTermFields } from './MandateTermFields.tsx';
import { MandateWhatFields } from './MandateWhatFields.tsx';
import { MandateWhoFields } from './MandateWhoFields.tsx';
import { isBsnLike } from './mandate-draft.ts';
import { useMandateForm } from './use-mandate-form.ts';

interface MandateFormProps {
  readonly day: Day;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function MandateForm({ day, onDone, onCancel }: MandateFormProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const form = useMandateForm(day);
  const mayHoldBsn = isBsnLike(form.draft);
  const send = (): boolean => {
    const command = form.judge();
    form.check();
    if (command === null || form.issues.hasErrors || (mayHoldBsn && !form.isConfirmed)) return false;
    edit.edit([command], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.save')} state={edit} onSubmit={send} onCancel={onCancel} onLeave={form.check}>
      <div className="form-columns">
        <MandateWhoFields form={form} />
        <MandateWhatFields form={form} />
        <MandateTermFields form={form} />
      </div>
      {form.issues.ofWhole.map((text) => (
        <Callout key={text} tone="soon">
          {text}
        </Callout>
      ))}
      {mayHoldBsn && <BsnConfirm isConfirmed={form.isConfirmed} isWrong={false} onConfirm={form.confirm} />}
    </ActionForm>
  );
}
