import { useState, useSyncExternalStore } from 'react'

const STEPS = [0.5, 0.67, 0.75, 0.84, 0.9, 1, 1.1, 1.25, 1.5, 2] as const
/** Below this the page is drawn at 90 %, so that it stands between outline and panel without scrolling sideways. */
const narrow = typeof window === 'undefined' ? null : window.matchMedia('(max-width: 1500px)')

function subscribe(listener: () => void): () => void {
  narrow?.addEventListener('change', listener)
  return () => narrow?.removeEventListener('change', listener)
}

/** The page's size on screen: chosen by the writer, else what the window has room for. */
export function useZoom(): { zoom: number; step: (direction: 1 | -1) => void } {
  const fitting = useSyncExternalStore(subscribe, () => (narrow?.matches ? 0.9 : 1))
  const [chosen, setChosen] = useState<number | null>(null)
  const zoom = chosen ?? fitting
  return {
    zoom,
    step: (direction) => {
      const next = direction === 1 ? STEPS.find((one) => one > zoom) : STEPS.findLast((one) => one < zoom)
      if (next !== undefined) setChosen(next)
    },
  }
}
