import { useEffect, useRef } from 'react'
import { useServices } from '../../client/index.ts'

/** How often the store and the other windows are told of a touch at most, and how often the window looks at the time. */
const TELL_EVERY_MS = 15_000
const LOOK_EVERY_MS = 1_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** The computer's clock, and one that cannot be put back but may stand still while the computer sleeps. */
interface Moment {
  clock: number
  steady: number
}
const moment = (): Moment => ({ clock: Date.now(), steady: performance.now() })
/** The longer of what the two say. */
const since = ({ clock, steady }: Moment): number => Math.max(Date.now() - clock, performance.now() - steady)

/**
 * Calls `onIdle` once nobody has touched any window of the store for so many minutes; never where `minutes` is null. A computer that
 * slept is idle when it wakes: the first touch then locks, and shows nothing. `onIdle` must be stable.
 */
export function useIdleLock(minutes: number | null, onIdle: () => void): void {
  const { api } = useServices()
  const touched = useRef(moment())
  const told = useRef<Moment | null>(null)
  useEffect(() => {
    if (minutes === null) return
    const others = new BroadcastChannel('casewright-presence')
    let isIdle = false
    touched.current = moment()
    const look = () => {
      if (isIdle || since(touched.current) < minutes * 60_000) return
      isIdle = true
      onIdle()
    }
    const touch = () => {
      look()
      if (isIdle) return
      touched.current = moment()
      if (told.current && since(told.current) < TELL_EVERY_MS) return
      told.current = touched.current
      others.postMessage('here')
      void api.presence.here({})
    }
    others.onmessage = () => {
      touched.current = moment()
    }
    const looking = setInterval(look, LOOK_EVERY_MS)
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(looking)
      others.close()
      for (const kind of TOUCHES) window.removeEventListener(kind, touch, { capture: true })
      document.removeEventListener('visibilitychange', look)
    }
  }, [api, minutes, onIdle])
}
