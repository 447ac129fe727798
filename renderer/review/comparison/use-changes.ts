import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'
import type { Comparison, ComparisonChange } from '../../../shared/review/index.ts'

export interface Changes {
  current: string | null
  go: (changeId: string) => void
  first: () => void
  step: (direction: 1 | -1) => void
  /** Alt+Page Down goes to the next change, Alt+Page Up to the one before, with Shift to the first. */
  onKeyDownCapture: (event: KeyboardEvent) => void
}

/** The change that comes `direction` after the one with the id `current`, round the end; the first or the last where none is current. */
export function nextChange(
  changes: readonly ComparisonChange[],
  current: string | null,
  direction: 1 | -1,
): ComparisonChange | undefined {
  const at = changes.findIndex(({ id }) => id === current)
  if (at < 0 && direction < 0) return changes.at(-1)
  return changes[(at + direction + changes.length) % changes.length]
}

/** Where somebody stands among the changes: "Change 2 of 14"; how many there are while none is current. */
export function sayChange(changes: readonly ComparisonChange[], current: string | null): string {
  const at = changes.findIndex(({ id }) => id === current)
  if (at >= 0) return `Change ${at + 1} of ${changes.length}`
  return changes.length === 1 ? '1 change' : `${changes.length} changes`
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
  const first = useCallback(() => {
    const change = comparison?.changes[0]
    if (change) go(change.id)
  }, [comparison, go])
  const step = useCallback(
    (direction: 1 | -1) => {
      const next = nextChange(comparison?.changes ?? [], current, direction)
      if (next) go(next.id)
    },
    [comparison, current, go],
  )
  const onKeyDownCapture = useCallback(
    (event: KeyboardEvent) => {
      const way = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
      if (way === 0 || !event.altKey || event.ctrlKey || event.metaKey || !comparison) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.shiftKey) step(way)
      else if (way < 0) first()
    },
    [comparison, first, step],
  )
  return { current, go, first, step, onKeyDownCapture }
}
