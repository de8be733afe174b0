/**
 * What was done last, and the way back. Stays until the next change or until it is closed, so that nobody has to hurry;
 * F6 reaches it. The line for screen readers is always there, because only then a change in it is read out.
 */
import Check from 'lucide-react/icons/check';
import Redo2 from 'lucide-react/icons/redo-2';
import Undo2 from 'lucide-react/icons/undo-2';
import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { type Told, useUndo } from './undo-context.ts';
import { useToldWords } from './use-told-words.ts';

interface UndoToastProps {
  readonly told: Told | null;
  readonly onClose: () => void;
}

export function UndoToast({ told, onClose }: UndoToastProps) {
  const { t } = useTranslation();
  const words = useToldWords();
  const { undo, redo } = useUndo();
  const toast = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const reach = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented || toast.current === null) return;
      event.preventDefault();
      const here = document.activeElement;
      if (toast.current.contains(here)) before.current?.focus();
      else {
        before.current = here instanceof HTMLElement ? here : null;
        toast.current.querySelector('button')?.focus();
      }
    };
    document.addEventListener('keydown', reach);
    return () => document.removeEventListener('keydown', reach);
  }, []);
  const close = () => {
    before.current?.focus();
    onClose();
  };
  return (
    <>
      <div className="visually-hidden" role="log" aria-label={t('undo.region')}>
        {told === null ? '' : words(told)}
      </div>
      {told !== null && (
        <section ref={toast} className="toast" aria-label={t('undo.region')}>
          <Icon glyph={Check} />
          <span>{words(told)}</span>
          {told.how === 'done' || told.how === 'redone' ? (
            <Button variant="quiet" glyph={Undo2} onPress={undo}>
              {t('undo.undo')}
            </Button>
          ) : (
            told.how === 'undone' && (
              <Button variant="quiet" glyph={Redo2} onPress={redo}>
                {t('undo.redo')}
              </Button>
            )
          )}
          <IconButton glyph={X} label={t('common.close')} onPress={close} />
        </section>
      )}
    </>
  );
}
