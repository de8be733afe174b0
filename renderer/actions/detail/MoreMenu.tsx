/** Everything else that can be done with what is open, behind one button. */
import Ellipsis from 'lucide-react/icons/ellipsis';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface MoreMenuProps {
  readonly entries: readonly { readonly label: string; readonly act: () => void }[];
}

export function MoreMenu({ entries }: MoreMenuProps) {
  const { t } = useTranslation();
  return (
    <MenuTrigger>
      <IconButton glyph={Ellipsis} label={t('detail.more')} />
      <Popover className="menu" placement="bottom end">
        <Menu aria-label={t('detail.more')}>
          {entries.map(({ label, act }) => (
            <MenuItem key={label} className="menu-item" onAction={act}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
