import { type KeyboardEvent, useCallback, useRef, useState, useSyncExternalStore } from 'react'

const NARROW = '(max-width: 1199px)'

function subscribe(hear: () => void): () => void {
  const narrow = window.matchMedia(NARROW)
  narrow.addEventListener('change', hear)
  return () => narrow.removeEventListener('change', hear)
}
const isNarrowNow = (): boolean => window.matchMedia(NARROW).matches

export interface Drawer {
  /** Whether there is no room for the panel beside the page, so that it lies over it while it is asked for. */
  isNarrow: boolean
  isShown: boolean
  show: () => void
  /** Shows it and takes the focus there. */
  enter: () => void
  /** Puts it away, with the focus where it was when the panel was asked for. */
  leave: () => void
  onKeyDown: (event: KeyboardEvent) => void
  /** Belongs on the panel. */
  ref: React.RefObject<HTMLElement | null>
}

/** The panel beside the page, which lies over the page in a narrow window. */
export function useDrawer(): Drawer {
  const ref = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  const isNarrow = useSyncExternalStore(subscribe, isNarrowNow)
  const [isOpen, setOpen] = useState(false)
  const show = useCallback(() => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && !ref.current?.contains(activeElement)) cameFrom.current = activeElement
    setOpen(true)
  }, [])
  const enter = useCallback(() => {
    show()
    requestAnimationFrame(() => ref.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus())
  }, [show])
  const leave = useCallback(() => {
    setOpen(false)
    cameFrom.current?.focus()
  }, [])
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isNarrow || event.defaultPrevented) return
      event.stopPropagation()
      leave()
    },
    [isNarrow, leave],
  )
  return { isNarrow, isShown: !isNarrow || isOpen, show, enter, leave, onKeyDown, ref }
}
