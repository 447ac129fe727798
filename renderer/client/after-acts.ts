import { useEffect } from 'react'
import type { Transport } from './transport.ts'

const hearers = new Set<(act: string) => void>()

/** The same transport, telling whoever listens of each call that was done, by its name ("reviews.submit"). */
export function tellingOfActs(transport: Transport): Transport {
  return async (area, call, input) => {
    const answer = await transport(area, call, input)
    if (answer.ok) for (const hear of hearers) hear(`${area}.${call}`)
    return answer
  }
}

/** Runs after each of these calls that was done from this window, whichever part of it asked. `acts` and `run` must be stable. */
export function useAfterActs(acts: ReadonlySet<string>, run: () => void): void {
  useEffect(() => {
    const hear = (act: string) => {
      if (acts.has(act)) run()
    }
    hearers.add(hear)
    return () => {
      hearers.delete(hear)
    }
  }, [acts, run])
}
