// What a dialog stands in, over everything else: Escape and a press beside it close it.

import type { ReactNode } from 'react';
import { Modal, ModalOverlay } from 'react-aria-components';
import styles from './modal-frame.module.css';

export type ModalFrameProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** For what is read in columns. */
  readonly isWide?: boolean;
  /** A `Dialog`. */
  readonly children: ReactNode;
};

export function ModalFrame({ isOpen, onClose, isWide = false, children }: ModalFrameProps) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(stays) => (stays ? undefined : onClose())}
      isDismissable
    >
      <Modal className={styles['modal'] ?? ''} data-wide={isWide}>
        {children}
      </Modal>
    </ModalOverlay>
  );
}
