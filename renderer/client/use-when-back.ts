import { useEffect } from 'react'

/** Runs when somebody comes back to the window, from another program in which they may have changed a file. `run` must be stable. */
export function useWhenBack(run: () => void): void {
  useEffect(() => {
    window.addEventListener('focus', run)
    return () => window.removeEventListener('focus', run)
  }, [run])
}
