import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSpeech } from '../language/language.ts';

/**
 * A sheet over the page; Escape and the ground behind it close it, and the focus returns to where it was. An alert stands until what it
 * asks is done.
 */
export function Sheet(props: {
  open: boolean;
  title: string;
  onClose(): void;
  alert?: boolean;
  children: ReactNode;
}): ReactNode {
  const { say } = useSpeech();
  const { open, title, onClose, alert = false, children } = props;
  return (
    <ModalOverlay className="ground" isOpen={open} isDismissable={!alert} onOpenChange={(is) => !is && onClose()}>
      <Modal className="sheet">
        <Dialog role={alert ? 'alertdialog' : 'dialog'} className="sheet-body">
          <header>
            {/* A button that asks for a sheet ends in an ellipsis; what has opened does not. */}
            <Heading slot="title">{title.replace(/…$/, '')}</Heading>
            {!alert && (
              <button type="button" className="icon-button" onClick={onClose} aria-label={say('do.close')}>
                ✕
              </button>
            )}
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
