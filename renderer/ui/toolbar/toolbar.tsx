import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar, Group, Separator } from 'react-aria-components'
import './toolbar.css'

/** One tab stop; arrows move inside. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaToolbar className="toolbar" aria-label={label}>
      {children}
    </AriaToolbar>
  )
}

export function ToolbarDivider() {
  return <Separator orientation="vertical" className="toolbar-divider" />
}

/** Buttons that belong together, drawn in one frame. */
export function ToolbarSegment({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Group className="toolbar-segment" aria-label={label}>
      {children}
    </Group>
  )
}

export function ToolbarSpace() {
  return <span className="toolbar-space" />
}
