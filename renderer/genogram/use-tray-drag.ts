import { type PointerEvent, useEffect, useRef, useState } from 'react'

/** How far a press must go before it drags. */
const SLOP = 5

/** Somebody of the tray on their way to the picture: where the pointer is, and over whom. */
export interface TrayDrag {
  personId: string
  x: number
  y: number
  overId: string | null
}

/** Somebody is dragged out of the tray onto somebody in the picture. Escape, or letting go beside everybody, does nothing. */
export function useTrayDrag(onDropped: (personId: string, ontoId: string) => void) {
  const [drag, setDrag] = useState<TrayDrag | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const begin = (personId: string) => (start: PointerEvent) => {
    if (start.button !== 0) return
    stop.current?.abort()
    const listening = new AbortController()
    stop.current = listening
    const { signal } = listening
    let over: string | null = null
    let moved = false
    const end = (): void => {
      listening.abort()
      setDrag(null)
    }
    const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent): void => {
      moved ||= Math.hypot(x - start.clientX, y - start.clientY) >= SLOP
      if (!moved) return
      const below = document.elementFromPoint(x, y)?.closest('[data-person]')?.getAttribute('data-person') ?? null
      over = below === personId ? null : below
      setDrag({ personId, x, y, overId: over })
    }
    const drop = (): void => {
      end()
      if (moved && over !== null) onDropped(personId, over)
    }
    window.addEventListener('pointermove', move, { signal })
    window.addEventListener('pointerup', drop, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal })
  }
  return { drag, begin }
}
