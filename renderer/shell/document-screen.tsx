import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Answer, DueItem, Practitioner, WordOwner } from '../../shared/api/index.ts'
import type { CasePlan } from '../../shared/plan/index.ts'
import { type Account, capabilitiesOf } from '../../shared/review/index.ts'
import { phrasesToType } from '../../shared/standards/index.ts'
import { concernsKind } from '../../shared/timescales/index.ts'
import { sayDue } from '../cases/index.ts'
import { ProtectedCopyDialog, useAnswer, useProofing, useServices, useWhenBack } from '../client/index.ts'
import {
  type ChronologyBeside,
  DocumentEditor,
  type DocumentEditorHandle,
  type NextDue,
  type PackComparison,
  type SaveInput,
} from '../editor/index.ts'
import { afterDialog, Banner, type MenuEntry, useToast } from '../ui/index.ts'
import { readersOf } from './family-readers.ts'
import { type LoadedDocument, loadDocument } from './load-document.ts'
import { goTo, writeRoute } from './routes.ts'
import { childrenOf, SplitDocument, whyNotSplit } from './split-document.tsx'
import { useDocumentStanding } from './use-document-standing.tsx'

/** What the frame needs of the open editor before it locks or leaves. */
export interface OpenEditor {
  flush: () => Promise<boolean>
  /** Puts the focus back to where the writer was. */
  focus: () => void
  /** Making one document for each child; `reason` says why that cannot be. */
  split?: { reason: string; run: () => void }
  /** What can be done with the document on its way to being issued. */
  entries?: readonly MenuEntry[]
}

export interface DocumentScreenProps {
  documentId: string
  practitioner: Practitioner
  account: Account
  today: string
  onCase: (caseId: string) => void
  /** Goes to what the case owes. */
  onDue: (caseId: string) => void
  onTitle: (title: string) => void
  onEditor: (editor: OpenEditor | null) => void
  /** Goes to the version for somebody of the family. */
  onFamilyVersion: (reader: string) => void
}

/** One document in the editor: opens it, hands in saving and Word, and says what is due next. */
export function DocumentScreen({
  documentId,
  practitioner,
  account,
  today,
  onCase,
  onDue,
  onTitle,
  onEditor,
  onFamilyVersion,
}: DocumentScreenProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const handle = useRef<DocumentEditorHandle>(null)
  const saved = useRef(true)
  const { proofing, words, dictionary, needDictionary, change, addWord } = useProofing()
  const [due, setDue] = useState<DueItem[]>([])
  const [splitting, setSplitting] = useState(false)
  const [protecting, setProtecting] = useState(false)
  /** The version of its pack that the document is written under, once the editor has said so. */
  const [versionNow, setVersionNow] = useState<number | undefined>(undefined)

  // A day that begins while somebody writes must not open the document anew.
  const [openedOn] = useState(today)
  /** Sending and returning change the stored text: it is opened anew, in an editor of its own. */
  const [turn, setTurn] = useState(0)
  const openAnew = useCallback(() => setTurn((before) => before + 1), [])
  const open = useCallback(async (): Promise<Answer<LoadedDocument & { turn: number }>> => {
    const answer = await loadDocument(api, documentId, openedOn)
    return answer.ok ? { ok: true, value: { ...answer.value, turn } } : answer
  }, [api, documentId, openedOn, turn])
  const { loaded } = useAnswer(open)
  const ready = loaded.state === 'ready' ? loaded.value : null
  const caseId = ready?.opened.document.caseId ?? null
  const templates = ready?.standards.templates
  const mayWrite = capabilitiesOf(account).has('write')
  const standing = useDocumentStanding({ documentId, account, handle, templates, today, onMoved: openAnew })
  const { entries: standingEntries } = standing
  const entries = useMemo<readonly MenuEntry[]>(() => {
    const protect = async () => {
      if (await (handle.current?.flush() ?? true)) setProtecting(true)
    }
    return [...standingEntries, { id: 'protected', label: 'Word copy with a password…', onAction: () => void protect() }]
  }, [standingEntries])

  useEffect(() => {
    if (!ready) return
    if (caseId) onCase(caseId)
    onTitle([ready.opened.document.title, ready.caseRecord?.title].filter(Boolean).join(' · '))
    onEditor({
      flush: async () => (handle.current ? handle.current.flush() : true),
      focus: () => handle.current?.focus(),
      ...(mayWrite && {
        split: { reason: whyNotSplit(childrenOf(ready.opened.document, ready.caseRecord)), run: () => setSplitting(true) },
      }),
      entries,
    })
    return () => onEditor(null)
  }, [caseId, entries, mayWrite, onCase, onEditor, onTitle, ready])

  const packVersion = versionNow ?? ready?.opened.document.packVersion
  const samePack = ready !== null && ready.caseRecord?.packId === ready.opened.document.packId
  useEffect(() => {
    if (!caseId) return
    let wanted = true
    const under = samePack && packVersion !== undefined ? { packVersion } : {}
    api.cases.due({ id: caseId, today, ...under }).then((answer) => wanted && answer.ok && setDue(answer.value))
    return () => {
      wanted = false
    }
  }, [api, caseId, today, samePack, packVersion])

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!saved.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])

  const exportWord = useCallback(async () => {
    const answer = await api.documents.exportWord({ id: documentId })
    if (!answer.ok) return toast({ text: answer.failure.message })
    const saved = await host.saveFile(answer.value)
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `Word copy made: ${answer.value.name}` })
  }, [api, documentId, host, toast])

  const { loaded: bank, reload: readPhrases } = useAnswer(useCallback(() => api.phrases.list({}), [api]))
  useWhenBack(readPhrases)
  const phrases = useMemo(() => (bank.state === 'ready' ? phrasesToType(bank.value.mine, bank.value.authority) : []), [bank])

  const wantsSpelling = proofing?.spelling === true
  useEffect(() => {
    if (wantsSpelling) needDictionary()
  }, [wantsSpelling, needDictionary])
  const spelling = useMemo(
    () => (wantsSpelling && dictionary ? { dictionary, added: [...words.mine, ...words.authority] } : null),
    [wantsSpelling, dictionary, words],
  )
  const addHere = useCallback((word: string, to: WordOwner) => addWord(word, to, () => handle.current?.focus()), [addWord])
  const giveUpGrammar = useCallback(() => {
    change({ grammar: false })
    toast({ text: 'Grammar could not be checked on this computer and was switched off. Everything else goes on.' })
  }, [change, toast])

  const comparePacks = useCallback(
    async () => (await api.documents.packChanges({ id: documentId, today })) as Answer<PackComparison>,
    [api, documentId, today],
  )

  const openCase = useCallback(
    (at: 'people' | 'dates' | 'details') => {
      if (caseId) goTo({ screen: 'case', caseId, at })
    },
    [caseId],
  )
  const readFamily = useCallback(async () => {
    if (!caseId) return null
    const answer = await api.family.get({ caseId })
    if (answer.ok) return answer.value.family
    toast({ text: answer.failure.message })
    return null
  }, [api, caseId, toast])
  const family = useMemo(
    () =>
      ready?.family && caseId
        ? { family: ready.family, newest: readFamily, onOpen: () => goTo({ screen: 'genogram', caseId }) }
        : null,
    [caseId, ready, readFamily],
  )
  const rememberSaved = useCallback((now: boolean) => {
    saved.current = now
  }, [])
  const casePlan = useMemo(
    () =>
      ready?.beside && caseId
        ? {
            ...ready.beside,
            save: (input: { plan: CasePlan; baseRevision: number }) => api.plans.save({ caseId, ...input }),
            newest: () => api.plans.get({ caseId }),
          }
        : null,
    [api, caseId, ready],
  )
  const chronology = useMemo(
    () =>
      ready?.chronology && caseId
        ? {
            stored: ready.chronology,
            change: (input: Parameters<ChronologyBeside['change']>[0]) => api.chronology.change({ caseId, ...input }),
            onOpen: () => goTo({ screen: 'chronology', caseId }),
          }
        : null,
    [api, caseId, ready],
  )
  const save = useCallback((input: SaveInput) => api.documents.save(input), [api])
  const day = ready?.caseRecord?.exampleDay ?? today
  const kind = ready?.opened.document.kind
  const familyReaders = useMemo(() => (ready ? readersOf(ready) : []), [ready])
  const nextDue = useMemo<NextDue | null>(() => {
    const first = due.find((item) => kind !== undefined && concernsKind(item.obligation, kind)) ?? due[0]
    if (!first || !caseId) return null
    return { text: sayDue(first, day), overdue: first.overdue, onOpen: () => onDue(caseId) }
  }, [caseId, due, day, kind, onDue])

  const failure = loaded.state === 'failed' ? loaded.failure : standing.failure
  if (failure)
    return (
      <div className="screen-problem">
        <Banner tone="error">{failure.message}</Banner>
      </div>
    )
  if (!ready || !standing.review) return <div aria-busy="true" />
  return (
    <>
      <DocumentEditor
        key={ready.turn}
        ref={handle}
        readOnly={standing.readOnly}
        banner={standing.banner}
        opened={ready.opened}
        standards={ready.standards}
        inForce={ready.inForce}
        onComparePacks={comparePacks}
        onPackVersion={setVersionNow}
        caseRecord={ready.caseRecord}
        plan={ready.plan}
        planOn={ready.planOn}
        casePlan={casePlan}
        chronology={chronology}
        family={family}
        comments={standing.comments}
        asideDecisions={standing.review.asides}
        practitioner={practitioner}
        today={day}
        nextDue={nextDue}
        phrases={phrases}
        onPhrases={readPhrases}
        phrasesAddress={writeRoute({ screen: 'phrases' })}
        save={save}
        spelling={spelling}
        grammar={proofing?.grammar ?? false}
        onGrammarFailed={giveUpGrammar}
        {...(mayWrite && { onAddWord: addHere })}
        {...(caseId && { onCase: openCase })}
        onExportWord={exportWord}
        familyReaders={mayWrite ? familyReaders : []}
        onFamilyVersion={onFamilyVersion}
        onSavedStateChange={rememberSaved}
      />
      {standing.dialogs}
      {protecting && (
        <ProtectedCopyDialog
          documentId={documentId}
          title={ready.opened.document.title}
          onClose={() => {
            setProtecting(false)
            afterDialog(() => handle.current?.focus())
          }}
        />
      )}
      {splitting && (
        <SplitDocument
          document={ready.opened.document}
          names={childrenOf(ready.opened.document, ready.caseRecord)}
          flush={async () => (handle.current ? handle.current.flush() : true)}
          onClose={() => {
            setSplitting(false)
            afterDialog(() => handle.current?.focus())
          }}
        />
      )}
    </>
  )
}
