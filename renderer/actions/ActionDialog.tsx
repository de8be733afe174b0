/** The dialog of the action that was asked for. */
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageDialog } from '#renderer/actions/message/MessageDialog.tsx';
import type { ActionPlace } from '#renderer/actions/palette/action-place.ts';
import { CommandPalette } from '#renderer/actions/palette/CommandPalette.tsx';
import { ChangeMandateForm } from '#renderer/actions/records/ChangeMandateForm.tsx';
import { MandateForm } from '#renderer/actions/records/MandateForm.tsx';
import { MeansForm } from '#renderer/actions/records/MeansForm.tsx';
import { OrganisationForm } from '#renderer/actions/records/OrganisationForm.tsx';
import { PersonForm } from '#renderer/actions/records/PersonForm.tsx';
import { ShortcutsDialog } from '#renderer/actions/shortcuts/ShortcutsDialog.tsx';
import { TargetDialog } from '#renderer/actions/TargetDialog.tsx';
import { UnknownUseDialog } from '#renderer/actions/unknown-use/UnknownUseDialog.tsx';
import type { ActionRequest } from '#renderer/actions/use-actions.ts';
import { useDay } from '#renderer/actions/use-day.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

// Who has no chain mandates never needs their forms.
const ChainDialog = lazy(async () => ({
  default: (await import('#renderer/actions/chains/ChainDialog.tsx')).ChainDialog,
}));

export interface ActionDialogProps {
  readonly request: ActionRequest;
  readonly places: readonly ActionPlace[];
  /** Goes to one mandate. */
  readonly onShowMandate: (id: string) => void;
  readonly onClose: () => void;
}

export function ActionDialog({ request, places, onShowMandate, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const day = useDay();
  if (request.kind === 'palette')
    return <CommandPalette places={places} onShowMandate={onShowMandate} onClose={onClose} />;
  if (request.kind === 'shortcuts') return <ShortcutsDialog places={places} onClose={onClose} />;
  if (day === null) return null;
  const close = { onDone: onClose, onCancel: onClose };
  switch (request.kind) {
    case 'register-mandate':
      return (
        <Dialog title={t('form.mandate.register')} size="wide" onClose={onClose}>
          <MandateForm day={day} {...close} />
        </Dialog>
      );
    case 'change-mandate':
      return (
        <Dialog title={t('form.mandate.change')} onClose={onClose}>
          <ChangeMandateForm id={request.id} day={day} {...close} />
        </Dialog>
      );
    case 'register-person':
    case 'change-person': {
      const person = request.kind === 'change-person' ? request.person : null;
      return (
        <Dialog title={t(person === null ? 'form.person.register' : 'form.person.change')} onClose={onClose}>
          <PersonForm person={person} {...close} />
        </Dialog>
      );
    }
    case 'register-organisation':
    case 'change-organisation': {
      const organisation = request.kind === 'change-organisation' ? request.organisation : null;
      const title = organisation === null ? 'form.organisation.register' : 'form.organisation.change';
      return (
        <Dialog title={t(title)} onClose={onClose}>
          <OrganisationForm organisation={organisation} {...close} />
        </Dialog>
      );
    }
    case 'register-means':
    case 'change-means': {
      const means = request.kind === 'change-means' ? request.means : null;
      const owner = request.kind === 'register-means' ? request : request.means;
      return (
        <Dialog title={t(means === null ? 'form.means.register' : 'form.means.change')} onClose={onClose}>
          <MeansForm owner={owner} means={means} {...close} />
        </Dialog>
      );
    }
    case 'message':
      return <MessageDialog target={request.target} to={request.to} onClose={onClose} />;
    case 'register-chain':
    case 'register-invitation':
    case 'chain-side':
    case 'chain-assign':
    case 'chain-renew':
    case 'chain-use':
    case 'chain-follow-up':
    case 'chain-archive':
    case 'invitation-step':
    case 'invitation-sign':
    case 'invitation-grant':
      return (
        <Suspense fallback={null}>
          <ChainDialog request={request} day={day} onClose={onClose} />
        </Suspense>
      );
    case 'unknown-use':
      return <UnknownUseDialog today={day.today} onClose={onClose} />;
    default:
      return <TargetDialog kind={request.kind} target={request.target} day={day} onClose={onClose} />;
  }
}
