import { useCallback, useEffect, useRef } from 'react'
import { forgetUnstored, unstoredWrites, useServices } from '../../client/index.ts'

/**
 * Gives what has the store's program keep the words that the store did not take, sealed for whoever is signed in now; it answers whether that
 * was done. The ticket for it is asked for at once: once another window has locked it is too late.
 */
export function useKeepingWords(trial: boolean): () => Promise<boolean> {
  const { api } = useServices()
  const ticket = useRef<string | null>(null)
  useEffect(() => {
    // What somebody else left in this window is theirs, and was dealt with when they left.
    forgetUnstored()
    if (trial) return
    void api.presence.ticket({}).then((answer) => {
      if (answer.ok) ticket.current = answer.value.ticket
    })
  }, [api, trial])
  return useCallback(async () => {
    const writes = unstoredWrites()
    if (ticket.current === null || writes.length === 0) return false
    const answer = await api.presence.keepWords({ ticket: ticket.current, writes })
    if (answer.ok) forgetUnstored()
    return answer.ok
  }, [api])
}
