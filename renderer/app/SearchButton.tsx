/** Opens the command palette from the navigation, and says its key. */
import Search from 'lucide-react/icons/search';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

export function SearchButton() {
  const { t } = useTranslation();
  const { open } = useActions();
  return (
    <Button className="nav-search" onPress={() => open({ kind: 'palette' })}>
      <Icon glyph={Search} />
      <span>{t('palette.title')}</span>
      <kbd>Ctrl K</kbd>
    </Button>
  );
}
