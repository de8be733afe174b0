/** In a narrow window (200 % zoom) the navigation is a menu in this bar. */
import { useNavigate } from '@tanstack/react-router';
import MenuGlyph from 'lucide-react/icons/menu';
import Search from 'lucide-react/icons/search';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { useActions } from '#renderer/actions/use-actions.ts';
import { PLACES, type Place } from '#renderer/app/places.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

export function TopBar({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { open } = useActions();
  return (
    <div className="topbar">
      <MenuTrigger>
        <IconButton glyph={MenuGlyph} label={t('place.menu')} />
        <Popover placement="bottom start">
          <Menu className="menu" aria-label={t('place.nav')}>
            {PLACES.map(({ to, text, Glyph }) => (
              <MenuItem
                key={to}
                className="menu-item"
                textValue={t(text)}
                onAction={() => void navigate({ to })}
              >
                <Icon glyph={Glyph} />
                <span>{t(text)}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <strong className="strong" aria-hidden="true">
        {t(place.text)}
      </strong>
      <span className="end">
        <IconButton glyph={Search} label={t('palette.title')} onPress={() => open({ kind: 'palette' })} />
      </span>
    </div>
  );
}
