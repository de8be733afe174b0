/** The new mandate, and what else can be new. */
import ChevronDown from 'lucide-react/icons/chevron-down';
import Plus from 'lucide-react/icons/plus';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

export function NewMenu() {
  const { t } = useTranslation();
  const { open } = useActions();
  return (
    <div className="buttons">
      <Button glyph={Plus} onPress={() => open({ kind: 'register-mandate' })}>
        {t('mandates.new')}
      </Button>
      <MenuTrigger>
        <IconButton glyph={ChevronDown} label={t('mandates.more')} />
        <Popover className="menu" placement="bottom end">
          <Menu aria-label={t('mandates.more')}>
            <MenuItem className="menu-item" onAction={() => open({ kind: 'register-person' })}>
              {t('mandates.newPerson')}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => open({ kind: 'register-organisation' })}>
              {t('mandates.newOrganisation')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
