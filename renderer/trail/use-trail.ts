import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, Failure } from '../../shared/api/index.ts'
import type { TrailNames, TrailRow } from '../../shared/review/index.ts'

interface Page {
  rows: TrailRow[]
  more: boolean
  titles: Record<string, string>
  names: TrailNames
}

export interface Trail extends Page {
  state: 'loading' | 'ready'
  failure: Failure | null
  /** Asks for older rows than those that are here. */
  further: () => void
}

const NONE: Page = { rows: [], more: false, titles: {}, names: {} }

/** Reads the trail, the newest first, some rows at a time. `ask` must be stable: another is asked from the start. */
export function useTrail(ask: (before: number | undefined) => Promise<Answer<Page>>): Trail {
  const [page, setPage] = useState<Page>(NONE)
  const [state, setState] = useState<'loading' | 'ready'>('loading')
  const [failure, setFailure] = useState<Failure | null>(null)
  const newest = useRef<object | null>(null)
  const load = useCallback(
    async (before: number | undefined) => {
      const mine = {}
      newest.current = mine
      setState('loading')
      const answer = await ask(before)
      if (newest.current !== mine) return
      setState('ready')
      setFailure(answer.ok ? null : answer.failure)
      if (!answer.ok) return
      const { rows, more, titles, names } = answer.value
      setPage((there) =>
        before === undefined
          ? answer.value
          : {
              rows: [...there.rows, ...rows],
              more,
              titles: { ...there.titles, ...titles },
              names: { ...there.names, ...names },
            },
      )
    },
    [ask],
  )
  useEffect(() => {
    load(undefined)
    return () => {
      newest.current = null
    }
  }, [load])
  return { ...page, state, failure, further: () => load(page.rows.at(-1)?.number) }
}
