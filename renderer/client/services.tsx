import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Answer, Api, Failure, Host } from '../../shared/api/index.ts'

export interface Services {
  api: Api
  host: Host
}

const ServicesContext = createContext<Services | null>(null)

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>
}

/** The contract and the host of this window. Throws outside a `ServicesProvider`: a fault of the program. */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices needs a ServicesProvider above it')
  return services
}

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; failure: Failure } | { state: 'ready'; value: T }

/**
 * Asks a question of the contract and again on `reload`. `question` must be stable (useCallback): a new one is asked anew,
 * and an answer to an older question is dropped.
 */
export function useAnswer<T>(question: () => Promise<Answer<T>>): { loaded: Loaded<T>; reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const newest = useRef<object | null>(null)
  const ask = useCallback(() => {
    const mine = {}
    newest.current = mine
    question().then((answer) => {
      if (newest.current !== mine) return
      setLoaded(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', failure: answer.failure })
    })
  }, [question])
  useEffect(() => {
    ask()
    return () => {
      newest.current = null
    }
  }, [ask])
  return { loaded, reload: ask }
}
