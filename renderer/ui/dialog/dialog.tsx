import { type ReactNode, useId } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'

export interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, the strong one last. */
  actions: ReactNode
  wide?: boolean
  /** For deleting and signing: nothing is pressed by Enter without reading. */
  alert?: boolean
}

/** Modal only where it must be (deleting, signing, making something new). Esc closes; focus goes back where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, wide = false, alert = false }: DialogProps) {
  const bodyId = useId()
  return (
    <ModalOverlay className="dialog-scrim" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!alert}>
      <Modal className={wide ? 'dialog-frame wide' : 'dialog-frame'}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'} {...(alert && { 'aria-describedby': bodyId })}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body" id={bodyId}>
            {children}
          </div>
          <div className="dialog-actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
