/** What can be new here, what fits the tab first. */
import ChevronDown from 'lucide-react/icons/chevron-down';
import Plus from 'lucide-react/icons/plus';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { type ActionRequest, useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Tab } from './chains-search.ts';

const CHOICES = {
  granted: { kind: 'register-chain', isGranted: true },
  received: { kind: 'register-chain', isGranted: false },
  invitation: { kind: 'register-invitation', begunBy: 'from-intermediary' },
  request: { kind: 'register-invitation', begunBy: 'by-organisation' },
} as const satisfies Record<string, ActionRequest>;
type Choice = keyof typeof CHOICES;

const FIRST: Readonly<Record<Tab, Choice>> = {
  'as-grantor': 'granted',
  'as-intermediary': 'received',
  neither: 'received',
  invitations: 'invitation',
};

export function NewChainMenu({ tab }: { readonly tab: Tab }) {
  const { t } = useTranslation();
  const { open } = useActions();
  const first = FIRST[tab];
  const others = (Object.keys(CHOICES) as Choice[]).filter((choice) => choice !== first);
  return (
    <div className="buttons">
      <Button glyph={Plus} onPress={() => open(CHOICES[first])}>
        {t(`chains.new.${first}`)}
      </Button>
      <MenuTrigger>
        <IconButton glyph={ChevronDown} label={t('chains.new.more')} />
        <Popover className="menu" placement="bottom end">
          <Menu aria-label={t('chains.new.more')}>
            {others.map((choice) => (
              <MenuItem key={choice} className="menu-item" onAction={() => open(CHOICES[choice])}>
                {t(`chains.new.${choice}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
