import { useEffect, useState } from 'react'
import { goTo, type Route, useRoute, writeRoute } from '../routes.ts'

/**
 * The screen to show: the one in the address, once what is open is stored. Where it cannot be stored the address goes
 * back to the screen that holds the words, and `onRefused` says so. Both functions must be stable.
 */
export function useGuardedRoute(stored: () => Promise<boolean>, onRefused: () => void): Route {
  const wanted = useRoute()
  const [shown, setShown] = useState(wanted)
  useEffect(() => {
    if (writeRoute(wanted) === writeRoute(shown)) return
    let newest = true
    stored().then((everything) => {
      if (!newest) return
      if (everything) return setShown(wanted)
      onRefused()
      goTo(shown)
    })
    return () => {
      newest = false
    }
  }, [wanted, shown, stored, onRefused])
  return shown
}
