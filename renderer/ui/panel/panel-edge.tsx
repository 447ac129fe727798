import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import './panel-edge.css'

const NARROWEST = 260
const WIDEST = 480
const STEP = 20

const within = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))

/** A panel's width in pixels, remembered under a name; null while the writer has not chosen one. */
export function usePanelWidth(remembered: string): [number | null, (width: number) => void] {
  const [width, setWidth] = useState<number | null>(() => {
    const kept = Number(localStorage.getItem(remembered))
    return kept > 0 ? within(kept) : null
  })
  return [
    width,
    (wanted) => {
      const fitting = within(wanted)
      setWidth(fitting)
      localStorage.setItem(remembered, String(fitting))
    },
  ]
}

export interface PanelEdgeProps {
  /** What is heard: "Width of the panel". */
  label: string
  width: number | null
  onWidth: (width: number) => void
}

/** The left edge of the panel that it stands in: drag it, or move it with the arrow keys. */
export function PanelEdge({ label, width, onWidth }: PanelEdgeProps) {
  const panelOf = (edge: Element): DOMRect | undefined => edge.parentElement?.getBoundingClientRect()
  const handlers = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical' as const,
    'aria-label': label,
    'aria-valuemin': NARROWEST,
    'aria-valuemax': WIDEST,
    'aria-valuenow': width ?? NARROWEST,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      onWidth((panelOf(event.currentTarget)?.right ?? 0) - event.clientX)
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      onWidth((panelOf(event.currentTarget)?.width ?? NARROWEST) + (event.key === 'ArrowLeft' ? STEP : -STEP))
    },
  }
  return <div className="panel-edge" {...handlers} />
}
