import { useEffect } from 'react';
import type { JSX, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useServices } from '../api/services.tsx';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import './Dialog.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Wide: for forms and lists. Bare: without heading and close button, which the content then must make up for. */
  readonly look?: 'plain' | 'wide' | 'bare';
}

/** A modal dialog: focus stays in it, Escape closes it, and focus goes back to where it was. */
export function Dialog({ title, onClose, children, look = 'plain' }: Props): JSX.Element {
  const { t } = useTranslation();
  const { commands } = useServices();
  useEffect(() => commands.dialogOpened(), [commands]);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="veil"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog dialog-${look}`}>
        <AriaDialog className="dialog-body" {...(look === 'bare' ? { 'aria-label': title } : {})}>
          {look !== 'bare' && (
            <header className="dialog-head">
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              <Button look="icon" aria-label={t('dialog.close')} onClick={onClose}>
                <Icon name="close" />
              </Button>
            </header>
          )}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
