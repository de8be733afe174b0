/** The list of shortcuts, under "?". */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionPlace } from '#renderer/actions/palette/action-place.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SHORTCUTS } from './shortcuts.ts';

interface ShortcutsDialogProps {
  readonly places: readonly ActionPlace[];
  readonly onClose: () => void;
}

export function ShortcutsDialog({ places, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation();
  const lines = [
    ...SHORTCUTS.map(({ name, keys }) => ({ keys, text: t(`palette.shortcut.${name}`) })),
    ...places.map(({ label }, at) => ({
      keys: `Ctrl ${at + 1}`,
      text: t('palette.goTo', { place: label }),
    })),
  ];
  return (
    <Dialog title={t('palette.shortcuts')} onClose={onClose}>
      <dl className="shortcuts">
        {lines.map(({ keys, text }) => (
          <Fragment key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
      <div className="form-buttons">
        <Button onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}
