/** A question on its own: the rest waits. Esc closes; a click beside it does not, because that would lose what was typed. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'wide';
}

export function Dialog({ title, onClose, children, size }: DialogProps) {
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={onClose}>
      <Modal className="dialog" data-size={size}>
        <AriaDialog className="dialog-body">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
