/** The dialog of an action on one item or on a selection. */
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { ArchiveForm } from '#renderer/actions/forms/ArchiveForm.tsx';
import type { TargetFormProps } from '#renderer/actions/forms/action-form-props.ts';
import { LaterForm } from '#renderer/actions/forms/LaterForm.tsx';
import { NotRenewingForm } from '#renderer/actions/forms/NotRenewingForm.tsx';
import { RenewForm } from '#renderer/actions/forms/RenewForm.tsx';
import { RequestedForm } from '#renderer/actions/forms/RequestedForm.tsx';
import { RevokeForm } from '#renderer/actions/forms/RevokeForm.tsx';
import { SuspendForm } from '#renderer/actions/forms/SuspendForm.tsx';
import { TargetLine } from '#renderer/actions/forms/TargetLine.tsx';
import { UseForm } from '#renderer/actions/forms/UseForm.tsx';
import { NewMeansForm } from '#renderer/actions/records/NewMeansForm.tsx';
import type { ActionTarget, TargetAction } from '#renderer/actions/use-actions.ts';
import type { Day } from '#renderer/actions/use-day.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

const FORMS: Readonly<Record<TargetAction, ComponentType<TargetFormProps>>> = {
  renew: RenewForm,
  use: UseForm,
  'new-means': NewMeansForm,
  later: LaterForm,
  requested: RequestedForm,
  'not-renewing': NotRenewingForm,
  suspend: SuspendForm,
  revoke: RevokeForm,
  archive: ArchiveForm,
};

interface TargetDialogProps {
  readonly kind: TargetAction;
  readonly target: ActionTarget;
  readonly day: Day;
  readonly onClose: () => void;
}

export function TargetDialog({ kind, target, day, onClose }: TargetDialogProps) {
  const { t } = useTranslation();
  const Form = FORMS[kind];
  return (
    <Dialog title={t(`form.title.${kind}`, { count: target.ids.length })} onClose={onClose}>
      <TargetLine target={target} />
      <Form target={target} day={day} onDone={onClose} onCancel={onClose} />
    </Dialog>
  );
}
