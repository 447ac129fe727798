import { type ReactNode, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Anchor } from './anchor.ts'
import './popovers.css'

export interface SmallWindowProps {
  label: string
  anchor: Anchor
  onClose: () => void
  children: ReactNode
}

/** A few fields beside the words that they are about. Esc or a press outside closes it. */
export function SmallWindow({ label, anchor, onClose, children }: SmallWindowProps) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={place} className="popover-anchor" style={anchor} />
      <Popover
        className="small-window"
        triggerRef={place}
        isOpen
        placement="bottom start"
        offset={6}
        onOpenChange={(open) => !open && onClose()}
      >
        <Dialog aria-label={label}>{children}</Dialog>
      </Popover>
    </>
  )
}
