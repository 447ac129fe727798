import { useEffect } from 'react'
import { goToNextRegion, rememberFocus } from './regions.ts'

/** Keys that work on every screen. A screen that handles one itself calls `preventDefault`. */
export function useWindowKeys({ find, help, lock }: { find: () => void; help: () => void; lock: () => void }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (event.key === 'F6') goToNextRegion(event.shiftKey ? -1 : 1)
      else if (event.key === 'F1') help()
      else if (event.ctrlKey && event.altKey && !event.shiftKey && event.code === 'KeyL') lock()
      else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') find()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('focusin', rememberFocus)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('focusin', rememberFocus)
    }
  }, [find, help, lock])
}
