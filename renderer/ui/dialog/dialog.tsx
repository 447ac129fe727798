import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from '../classes.ts'
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
  /** `window`: as large as the window has room for. */
  size?: 'window'
  /** For deleting and signing: nothing is pressed by Enter without reading. */
  alert?: boolean
}

/** Modal only where it must be (deleting, signing, making something new). Esc closes; focus goes back where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, wide = false, size, alert = false }: DialogProps) {
  const bodyId = useId()
  return (
    <ModalOverlay className="dialog-scrim" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!alert}>
      <Modal className={classes('dialog-frame', wide && 'wide', size)}>
        <KeepFocusSomewhere />
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'} {...(alert && { 'aria-describedby': bodyId })}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <DialogBody id={bodyId}>{children}</DialogBody>
          <div className="dialog-actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What is longer than the window scrolls, by keyboard too: where nothing in it takes the focus, the whole of it does. */
function DialogBody({ id, children }: { id: string; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = body.current
    if (element === null) return
    const watch = new ResizeObserver(() => {
      const needsFocus = element.scrollHeight > element.clientHeight && element.querySelector(FOCUSABLE) === null
      if (needsFocus) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={body} className="dialog-body" id={id}>
      {children}
    </div>
  )
}
const FOCUSABLE = 'a[href], button, input, textarea, select, summary, [tabindex="0"]'

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
