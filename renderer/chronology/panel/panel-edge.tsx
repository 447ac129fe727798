import { type KeyboardEvent, type PointerEvent, useState } from 'react'

const NARROWEST = 260
const WIDEST = 480
const STEP = 20
const REMEMBERED = 'casewright.chronology-panel-width'

const within = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))

/** The panel's width in pixels; null while the writer has not chosen one. */
export function usePanelWidth(): [number | null, (width: number) => void] {
  const [width, setWidth] = useState<number | null>(() => {
    const kept = Number(localStorage.getItem(REMEMBERED))
    return kept > 0 ? within(kept) : null
  })
  return [
    width,
    (wanted) => {
      const fitting = within(wanted)
      setWidth(fitting)
      localStorage.setItem(REMEMBERED, String(fitting))
    },
  ]
}

/** The panel's left edge: drag it, or move it with the arrow keys. */
export function PanelEdge({ width, onWidth }: { width: number | null; onWidth: (width: number) => void }) {
  const panelOf = (edge: Element): DOMRect | undefined => edge.parentElement?.getBoundingClientRect()
  const handlers = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical' as const,
    'aria-label': 'Width of the panel',
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
  return <div className="chronology-edge" {...handlers} />
}
