/** Everything else that can be done with a mandate: what its state allows. */
import Ellipsis from 'lucide-react/icons/ellipsis';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import { targetOf, useActions } from '#renderer/actions/use-actions.ts';
import type { Edit } from '#renderer/actions/use-edit.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

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
  ) => ({ key, act });
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
  return (
    <MenuTrigger>
      <IconButton glyph={Ellipsis} label={t('detail.more')} />
      <Popover className="menu" placement="bottom end">
        <Menu aria-label={t('detail.more')}>
          {entries.map(({ key, act }) => (
            <MenuItem key={key} className="menu-item" onAction={act}>
              {t(`detail.menu.${key}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
