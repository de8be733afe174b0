/** Everything else that can be done with a mandate: what its state allows. */
import { useTranslation } from 'react-i18next';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import { MoreMenu } from '#renderer/actions/detail/MoreMenu.tsx';
import { targetOf, useActions } from '#renderer/actions/use-actions.ts';
import type { Edit } from '#renderer/actions/use-edit.ts';

interface DetailMenuProps {
  readonly detail: MandateDetail;
  readonly edit: Edit['edit'];
}

export function DetailMenu({ detail, edit }: DetailMenuProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  const { item } = detail;
  const target = targetOf(item);
  const entry = (
    key:
      | 'change'
      | 'use'
      | 'renew'
      | 'suspend'
      | 'resume'
      | 'revoke'
      | 'archive'
      | 'restore'
      | 'message'
      | 'messageUser',
    act: () => void,
  ) => ({ label: t(`detail.menu.${key}`), act });
  const running = detail.revoked === null;
  const entries =
    detail.archivedOn !== null
      ? [entry('restore', () => edit([{ do: 'mandate.restore', id: item.id }]))]
      : [
          entry('change', () => open({ kind: 'change-mandate', id: item.id })),
          entry('use', () => open({ kind: 'use', target })),
          ...(running ? [entry('renew', () => open({ kind: 'renew', target }))] : []),
          entry('message', () => open({ kind: 'message', target, to: 'authorised-person' })),
          entry('messageUser', () => open({ kind: 'message', target, to: 'user' })),
          ...(running && item.status === 'suspended'
            ? [entry('resume', () => edit([{ do: 'mandate.resume', id: item.id }]))]
            : []),
          ...(running && item.status !== 'suspended'
            ? [entry('suspend', () => open({ kind: 'suspend', target }))]
            : []),
          entry('revoke', () => open({ kind: 'revoke', target })),
          entry('archive', () => open({ kind: 'archive', target })),
        ];
  return <MoreMenu entries={entries} />;
}
