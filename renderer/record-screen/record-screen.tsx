import { type ReactNode, useEffect, useState } from 'react'
import type { Answer } from '../../shared/api/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { useAnswer, useSignedIn } from '../client/index.ts'
import { Banner, Button, focusScreenHeading, useToast } from '../ui/index.ts'
import './record-screen.css'

/** What the frame needs of an open record before it locks or leaves. */
export interface OpenRecord {
  flush: () => Promise<boolean>
  focus: () => void
}

/** What a record is written through: the plan of a case, its chronology, its family. */
export interface RecordSession {
  getSnapshot: () => { save: { state: string } }
  flush: () => Promise<boolean>
  dispose: () => void
  /** Keeps everything as it is from then on; `refused` hears of each change that was to be made. */
  onlyRead: (refused: () => void) => void
}

export interface RecordScreenProps<L extends { caseRecord: CaseRecord }, S extends RecordSession> {
  /** What the window's title calls the record. */
  name: string
  /** Loads the record with all that its screen needs. The same function as long as it is the same record; so with the next two. */
  load: () => Promise<Answer<L>>
  /** Begins to write. */
  begin: (loaded: L) => S
  /** Looks from then on at what other windows store; gives the function that ends it. */
  follow?: (session: S) => () => void
  onCase: () => void
  onTitle: (title: string) => void
  onOpened: (record: OpenRecord | null) => void
  children: (loaded: L, session: S) => ReactNode
}

/** The screen on which one record of a case is written: loads it and begins; asks before the window closes over unsaved words. */
export function RecordScreen<L extends { caseRecord: CaseRecord }, S extends RecordSession>(props: RecordScreenProps<L, S>) {
  const { name, load, begin, follow, onCase, onTitle, onOpened, children } = props
  const { loaded } = useAnswer<L>(load)
  const ready = loaded.state === 'ready' ? loaded.value : null
  const [session, setSession] = useState<S | null>(null)
  const mayWrite = useSignedIn().may('write')
  const toast = useToast()

  useEffect(() => {
    if (!ready) return
    const begun = begin(ready)
    if (!mayWrite) begun.onlyRead(() => toast({ text: 'Your role reads this record. Nothing was changed.' }))
    setSession(() => begun)
    const leave = follow?.(begun)
    const warn = (event: BeforeUnloadEvent) => {
      if (begun.getSnapshot().save.state === 'saved') return
      void begun.flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      leave?.()
      begun.dispose()
    }
  }, [begin, follow, mayWrite, ready, toast])
  useEffect(() => {
    if (ready) onTitle(`${name} · ${ready.caseRecord.title}`)
  }, [name, onTitle, ready])
  useEffect(() => {
    onOpened(session && { flush: session.flush, focus: focusScreenHeading })
    return () => onOpened(null)
  }, [onOpened, session])

  if (loaded.state === 'failed')
    return (
      <div className="screen-problem">
        <Banner tone="error" actions={<Button onPress={onCase}>The case</Button>}>
          {loaded.failure.message}
        </Banner>
      </div>
    )
  if (!ready || !session) return <div aria-busy="true" />
  return (
    <>
      {!mayWrite && (
        <Banner tone="information">Your role reads this record. What is written in it is for others to change.</Banner>
      )}
      {children(ready, session)}
    </>
  )
}
