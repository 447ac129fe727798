import { $getNearestNodeFromDOMNode, $getState, HISTORY_PUSH_TAG } from 'lexical'
import { useCallback, useMemo, useState } from 'react'
import {
  atStake,
  broughtInAgain,
  type CaseEntry,
  dateOfSentence,
  type EntryDate,
  entryFromLine,
  entryFromSentence,
  linePrint,
  type SourceDocument,
  withChanges,
  writeWhen,
} from '../../../../shared/chronology/index.ts'
import {
  type CasewrightDocument,
  type ChronologyBlock,
  type ChronologyFilter,
  type ChronologyForm,
  newId,
  walkBlocks,
} from '../../../../shared/document/index.ts'
import { useToast } from '../../../ui/index.ts'
import { $insertChronology } from '../../extensions/blocks/insert.ts'
import { $selectedSentence } from '../../extensions/blocks/selected-sentence.ts'
import { $blockById } from '../../model/edit.ts'
import { $blockOf } from '../../model/segments.ts'
import { $chronologyFromModel } from '../../nodes/chronology.ts'
import { idState } from '../../nodes/state.ts'
import type { DocumentEditorProps } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import { focusTextAfterMenu } from '../go-to.ts'
import { type ChronologyStanding, chronologyStandings, ShownChronology } from './chronology-standing.ts'
import type { ToEntry } from './to-entry-dialog.tsx'

const NONE: ReadonlyMap<string, ChronologyStanding> = new Map()

/** What is being asked about chronologies: one thing at a time. */
export type ChronologyQuestion =
  | { about: 'filter'; block: ChronologyBlock | null }
  | { about: 'overwrite'; block: ChronologyBlock }
  | { about: 'entries'; blockId: string | null; waiting: readonly ToEntry[] }

export type ChronologyBlocks = ReturnType<typeof useChronologyBlocks>

/** The chronologies of a document beside the case's: how they stand, and the ways between the two. */
export function useChronologyBlocks(session: EditorSession, document: CasewrightDocument, props: DocumentEditorProps) {
  const { chronology = null, caseRecord, today, inForce, standards } = props
  const { pack } = inForce ?? standards
  const [stored, setStored] = useState(chronology?.stored ?? null)
  const [question, setQuestion] = useState<ChronologyQuestion | null>(null)
  const [problem, setProblem] = useState('')
  const toast = useToast()
  const given = document.dates.documentDate
  const day = typeof given === 'string' && given !== '' ? given : today
  const shown = useMemo(
    () => (stored && caseRecord ? new ShownChronology(stored, caseRecord, pack, day) : null),
    [stored, caseRecord, pack, day],
  )
  const standings = useMemo(() => (shown ? chronologyStandings(document, shown) : NONE), [document, shown])

  const close = useCallback(() => {
    setQuestion(null)
    setProblem('')
    focusTextAfterMenu(session.editor)
  }, [session])
  const put = useCallback(
    (block: ChronologyBlock) => {
      session.editor.update(
        () => {
          const node = $chronologyFromModel(block)
          $blockById(block.id)?.replace(node)
          node.getRows()[0]?.getCells()[0]?.selectStart()
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      )
    },
    [session],
  )
  const bringIn = useCallback(
    (block: ChronologyBlock, filter: ChronologyFilter, form: ChronologyForm, overwrite: ReadonlySet<string>) => {
      if (!shown) return
      put(broughtInAgain(block, shown.of(filter, form), { overwrite, today }))
      close()
    },
    [shown, put, close, today],
  )
  const askForEntries = useCallback(
    (blockId: string) => {
      const own = standings.get(blockId)?.beside.own ?? []
      const waiting = own.map(({ id, date, event }): ToEntry => ({ lineId: id, text: event, date: dateOfLine(date, today) }))
      if (waiting.length > 0) setQuestion({ about: 'entries', blockId, waiting })
    },
    [standings, today],
  )
  const onPress = useCallback(
    (target: Element) => {
      const act = target.closest<HTMLElement>('[data-chronology]')?.dataset.chronology
      if (!act) return false
      const blockId = session.editor.read(() => {
        const block = $blockOf($getNearestNodeFromDOMNode(target))
        return block && $getState(block, idState)
      })
      const block = blockId ? blockOf(session, blockId) : null
      if (!block) return true
      const { fromCase, form = 'impact' } = block
      if (act === 'open') void session.flush().then((ok) => ok && chronology?.onOpen())
      else if (act === 'filter') setQuestion({ about: 'filter', block })
      else if (act === 'add') askForEntries(block.id)
      else if (fromCase) {
        const beside = standings.get(block.id)?.beside
        if (beside && atStake(beside).length > 0) setQuestion({ about: 'overwrite', block })
        else bringIn(block, fromCase, form, new Set())
      }
      return true
    },
    [session, chronology, standings, bringIn, askForEntries],
  )

  const insert = useCallback(() => setQuestion({ about: 'filter', block: null }), [])

  /** Chosen in the dialog: what a block shows from now on, or a new block at the caret. */
  const choose = useCallback(
    (filter: ChronologyFilter, form: ChronologyForm) => {
      if (question?.about !== 'filter' || !shown) return
      if (question.block) return bringIn(question.block, filter, form, new Set())
      session.editor.update(() => $insertChronology({ type: 'chronology', id: newId(), ...shown.of(filter, form) }), {
        discrete: true,
        tag: HISTORY_PUSH_TAG,
      })
      close()
    },
    [question, shown, bringIn, session, close],
  )

  const source = useMemo((): SourceDocument => {
    const children = caseRecord?.people.filter(({ group }) => group === 'child').length ?? 0
    const childIds = document.childIds.length < children ? document.childIds : []
    return { id: document.id, title: document.title, author: document.author?.name ?? '', childIds }
  }, [caseRecord, document.id, document.title, document.author, document.childIds])

  const addSentence = useCallback(() => {
    if (!shown) return
    const text = session.editor.read($selectedSentence)
    setQuestion({ about: 'entries', blockId: null, waiting: [{ lineId: null, text, date: dateOfSentence(text, today) }] })
  }, [session, shown, today])

  /** Puts one into the case's chronology; a line of the document is known from then on as that entry. */
  const add = useCallback(
    async (text: string, when: EntryDate) => {
      if (question?.about !== 'entries' || !stored || !chronology || !(await session.flush())) return
      const { waiting, blockId } = question
      const [first, ...rest] = waiting
      if (!first) return
      const block = blockId === null ? null : blockOf(session, blockId)
      const line = block?.entries.find(({ id }) => id === first.lineId)
      const { agencies, entries } = stored.chronology
      const made = {
        id: newId(),
        sourceId: newId(),
        when,
        agency: agencies.find(({ kind }) => kind === 'social-care')?.id ?? '',
        place: 1 + Math.max(0, ...entries.map(({ place }) => place)),
        document: source,
      }
      const entry: CaseEntry = line ? entryFromLine({ ...line, event: text }, made) : entryFromSentence(text, made)
      const change = { list: 'entries' as const, id: entry.id, item: entry }
      const label = `Add from “${document.title}”`.slice(0, 200)
      const answer = await chronology.change({ baseRevision: stored.revision, label, changes: [change] })
      if (!answer.ok) return setProblem(answer.failure.message)
      const { revision, savedAt, newer, signed } = answer.value
      setStored({ chronology: withChanges(stored.chronology, [...newer, change, ...signed]), revision, savedAt })
      if (block && line) {
        const known = { ...line, caseEntryId: entry.id }
        put({ ...block, entries: block.entries.map((one) => (one === line ? { ...known, print: linePrint(known) } : one)) })
      }
      setProblem('')
      toast({
        text: `Added to the chronology: ${writeWhen(when)}`,
        action: { label: 'Open', onPress: () => chronology.onOpen() },
      })
      if (rest.length > 0) setQuestion({ about: 'entries', blockId, waiting: rest })
      else close()
    },
    [question, stored, chronology, session, source, document.title, put, close, toast],
  )

  return {
    shown,
    standings,
    question,
    problem,
    onPress,
    /** Null where the document is of no case. */
    insert: shown ? insert : null,
    addSentence: shown ? addSentence : null,
    choose,
    bringIn,
    add,
    source,
    close,
  }
}

/** The date of a line as it was typed there, or what it may be. */
function dateOfLine(date: string, today: string): ToEntry['date'] {
  const reading = dateOfSentence(date, today)
  return reading.when || reading.options.length > 0 ? reading : { when: null, options: [], problem: 'When was it?' }
}

function blockOf(session: EditorSession, blockId: string): ChronologyBlock | null {
  for (const { block } of walkBlocks(session.getSnapshot().document))
    if (block.id === blockId && block.type === 'chronology') return block
  return null
}
