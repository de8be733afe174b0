/** The dialog of an action on a chain mandate or an invitation, or of a new one. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainDetail } from '#core/contract/chains.ts';
import type { ActionRequest } from '#renderer/actions/use-actions.ts';
import type { Day } from '#renderer/actions/use-day.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { AssignForm } from './AssignForm.tsx';
import { ChainArchiveForm } from './ChainArchiveForm.tsx';
import { ChainRegisterForm } from './ChainRegisterForm.tsx';
import { ChainRenewForm } from './ChainRenewForm.tsx';
import { ChainUseForm } from './ChainUseForm.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import { GrantForm } from './GrantForm.tsx';
import { InvitationRegisterForm } from './InvitationRegisterForm.tsx';
import { InvitationStepForm } from './InvitationStepForm.tsx';
import { SideForm } from './SideForm.tsx';
import { SignForm } from './SignForm.tsx';

export type ChainRequest = Extract<
  ActionRequest,
  {
    kind:
      | 'register-chain'
      | 'register-invitation'
      | 'chain-side'
      | 'chain-assign'
      | 'chain-renew'
      | 'chain-use'
      | 'chain-follow-up'
      | 'chain-archive'
      | 'invitation-step'
      | 'invitation-sign'
      | 'invitation-grant';
  }
>;

interface ChainDialogProps {
  readonly request: ChainRequest;
  readonly day: Day;
  readonly onClose: () => void;
}

export function ChainDialog({ request, day, onClose }: ChainDialogProps) {
  const { t } = useTranslation();
  const close = { day, onDone: onClose, onCancel: onClose };
  switch (request.kind) {
    case 'register-chain':
      return (
        <Dialog
          title={t(request.isGranted ? 'chains.form.granted' : 'chains.form.received')}
          size="wide"
          onClose={onClose}
        >
          <ChainRegisterForm isGranted={request.isGranted} {...close} />
        </Dialog>
      );
    case 'register-invitation':
      return (
        <Dialog title={t(`chains.form.invitation.${request.begunBy}`)} size="wide" onClose={onClose}>
          <InvitationRegisterForm begunBy={request.begunBy} {...close} />
        </Dialog>
      );
    case 'invitation-step':
      return (
        <Dialog title={t(`chains.form.step.${request.step}`)} onClose={onClose}>
          <InvitationStepForm id={request.id} step={request.step} {...close} />
        </Dialog>
      );
    case 'invitation-sign':
      return (
        <Dialog title={t('chains.form.sign')} onClose={onClose}>
          <SignForm id={request.id} {...close} />
        </Dialog>
      );
    case 'invitation-grant':
      return (
        <Dialog title={t('chains.form.grant')} onClose={onClose}>
          <GrantForm id={request.id} {...close} />
        </Dialog>
      );
    default:
      return (
        <Dialog title={t(`chains.form.${request.kind}`)} onClose={onClose}>
          <WithChain id={request.id}>
            {(detail) => {
              switch (request.kind) {
                case 'chain-side':
                  return <SideForm detail={detail} side={request.side} {...close} />;
                case 'chain-assign':
                  return <AssignForm detail={detail} {...close} />;
                case 'chain-renew':
                  return <ChainRenewForm detail={detail} {...close} />;
                case 'chain-use':
                  return <ChainUseForm detail={detail} {...close} />;
                case 'chain-follow-up':
                  return <FollowUpForm detail={detail} {...close} />;
                case 'chain-archive':
                  return <ChainArchiveForm detail={detail} {...close} />;
              }
            }}
          </WithChain>
        </Dialog>
      );
  }
}

interface WithChainProps {
  readonly id: string;
  readonly children: (detail: ChainDetail) => ReactNode;
}

function WithChain({ id, children }: WithChainProps) {
  const { t } = useTranslation();
  const { data, error } = useContractQuery('chain.detail', { id });
  if (error !== null) return <ErrorCallout title={t('errorTitle.load')} error={error} />;
  if (data === undefined) return <p className="loading">{t('common.loading')}</p>;
  return children(data);
}
