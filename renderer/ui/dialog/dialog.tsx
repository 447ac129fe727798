import { type ReactNode, useEffect, useId } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { focusScreenHeading } from '../surfaces/screen-heading.tsx'
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
        <KeepFocusSomewhere />
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

/** Runs once a dialog that is being closed has given the focus back to whatever opened it. */
export function afterDialog(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

/** Where what opened the dialog is gone by the time it closes, the focus goes to the screen's heading. */
function KeepFocusSomewhere() {
  useEffect(
    () => () =>
      afterDialog(() => {
        if (document.activeElement === document.body) focusScreenHeading()
      }),
    [],
  )
  return null
}
