import { useCallback, useEffect, useRef } from 'react'

/**
 * Windows on one store lock together: what one hides the others must not go on showing. Calls `onLocked` when another
 * window has locked, and gives the function that tells the others. `onLocked` must be stable.
 */
export function useLockedElsewhere(onLocked: () => void): () => void {
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = new BroadcastChannel('casewright')
    opened.onmessage = (event) => {
      if (event.data === 'locked') onLocked()
    }
    channel.current = opened
    return () => {
      channel.current = null
      opened.close()
    }
  }, [onLocked])
  return useCallback(() => channel.current?.postMessage('locked'), [])
}
