/** Everything that can be done or found, by typing: arrows choose, Enter does, Esc closes. */
import Search from 'lucide-react/icons/search';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { ActionPlace } from './action-place.ts';
import { PaletteFoot } from './PaletteFoot.tsx';
import { PaletteLabel } from './PaletteLabel.tsx';
import { type PaletteEntry, usePaletteEntries } from './use-palette-entries.ts';

interface CommandPaletteProps {
  readonly places: readonly ActionPlace[];
  readonly onShowMandate: (id: string) => void;
  readonly onClose: () => void;
}

export function CommandPalette({ places, onShowMandate, onClose }: CommandPaletteProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const groups = usePaletteEntries(typed, places, onShowMandate);
  /** Closed first: what it opens may be a dialog itself. */
  const run = (entry: PaletteEntry) => {
    onClose();
    entry.run();
  };
  return (
    <ModalOverlay className="scrim palette-scrim" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="palette">
        <Dialog aria-label={t('palette.title')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className="palette-input" aria-label={t('palette.title')} autoFocus>
              <Icon glyph={Search} />
              <Input placeholder={t('palette.title')} autoComplete="off" spellCheck={false} />
              <kbd>Esc</kbd>
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={t('palette.title')}
              renderEmptyState={() => <p className="palette-none">{t('palette.none')}</p>}
            >
              {groups.map(({ name, entries }) => (
                <MenuSection key={name} id={name} className="palette-group">
                  <Header>{t(`palette.group.${name}`)}</Header>
                  {entries.map((entry) => (
                    <MenuItem
                      key={entry.id}
                      id={entry.id}
                      textValue={entry.label}
                      className="palette-item"
                      onAction={() => run(entry)}
                    >
                      <Icon glyph={entry.glyph} />
                      <PaletteLabel label={entry.label} typed={typed} />
                      {entry.detail !== null && <span className="palette-detail clip">{entry.detail}</span>}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
            <PaletteFoot />
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
