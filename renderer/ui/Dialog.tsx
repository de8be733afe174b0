/**
 * A question on its own: the rest waits. Esc closes; a click beside it does not, because that would lose what was typed.
 * For the same reason Esc asks first when something was typed that is not saved.
 */
import { type ReactNode, useRef, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'wide';
}

export function Dialog({ title, onClose, children, size }: DialogProps) {
  const { t } = useTranslation();
  const isTyped = useRef(false);
  const [isAsking, setAsking] = useState(false);
  /** What had the focus when it was asked. */
  const field = useRef<Element | null>(null);
  const keepOn = () => {
    setAsking(false);
    if (field.current instanceof HTMLElement) field.current.focus();
  };
  const close = () => {
    if (!isTyped.current) onClose();
    else if (isAsking) keepOn();
    else {
      field.current = document.activeElement;
      setAsking(true);
    }
  };
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={close}>
      <Modal className="dialog" data-size={size}>
        <AriaDialog className="dialog-body">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {isAsking && (
            <Callout
              tone="soon"
              actions={
                <>
                  <Button autoFocus onPress={keepOn}>
                    {t('common.keepOn')}
                  </Button>
                  <Button variant="quiet" onPress={onClose}>
                    {t('common.discard')}
                  </Button>
                </>
              }
            >
              {t('common.unsaved')}
            </Callout>
          )}
          <div
            className="dialog-content"
            onInput={({ target }) => {
              if (target instanceof Element && target.closest('form') !== null) isTyped.current = true;
            }}
          >
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
