import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'
import type { Comparison } from '../../../shared/review/index.ts'

export interface Changes {
  current: string | null
  go: (changeId: string) => void
  step: (direction: 1 | -1) => void
  /** Ctrl+Alt+Down goes to the next change, Ctrl+Alt+Up to the one before. */
  onKeyDownCapture: (event: KeyboardEvent) => void
}

/** Going from change to change through a page that is drawn in `frame`. */
export function useChanges(comparison: Comparison | null, frame: RefObject<HTMLElement | null>): Changes {
  const [current, setCurrent] = useState<string | null>(null)
  const go = useCallback(
    (changeId: string) => {
      setCurrent(changeId)
      frame.current?.querySelector(`[data-change="${changeId}"]`)?.scrollIntoView({ block: 'center' })
    },
    [frame],
  )
  const step = useCallback(
    (direction: 1 | -1) => {
      const changes = comparison?.changes ?? []
      const at = changes.findIndex(({ id }) => id === current)
      const next = at < 0 && direction < 0 ? changes.at(-1) : changes[(at + direction + changes.length) % changes.length]
      if (next) go(next.id)
    },
    [comparison, current, go],
  )
  const onKeyDownCapture = useCallback(
    (event: KeyboardEvent) => {
      const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (way === 0 || !event.ctrlKey || !event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      step(way)
    },
    [step],
  )
  return { current, go, step, onKeyDownCapture }
}
