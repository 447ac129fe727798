import { $createRangeSelectionFromDom, $setSelection, getDOMSelection, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { $selectedWords, type SelectedWords } from '../../model/selected-words.ts'
import type { DocumentEditorProps } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import type { EditorSnapshot } from '../../session/snapshot.ts'
import type { ChronologyStanding } from '../chronology/chronology-standing.ts'
import type { FamilyStanding } from '../family/family-standing.ts'
import { focusText, goToPlace, goToSection } from '../go-to.ts'
import { goToFinding } from '../go-to-finding.ts'
import { Page } from '../page/page.tsx'
import { aboutChildren } from '../people.ts'
import type { PlanStanding } from '../plan/plan-standing.ts'
import { useEditorSession, useSnapshot } from '../use-session.ts'
import type { PageMark } from './page-marks.ts'
import { usePageMarks } from './use-page-marks.ts'

export type { PageMark } from './page-marks.ts'

/** What a screen around the page may ask of it. */
export interface ReadingPageHandle {
  /** Brings words into view with the caret at them. */
  goTo(place: { blockId: string; start: number; end: number }, options: { focus: boolean }): void
  goToSection(sectionId: string, options: { focus: boolean }): void
  /** Makes a finding the current one and brings its words into view. */
  goToFinding(id: string | null, options: { focus: boolean }): void
  focus(): void
  /** The words that are selected, or were before something beside the page took the focus. */
  selected(): SelectedWords | null
}

export interface ReadingPageProps
  extends Pick<DocumentEditorProps, 'opened' | 'standards' | 'caseRecord' | 'plan' | 'planOn' | 'practitioner' | 'today'> {
  zoom: number
  marks: readonly PageMark[]
  /** The id of the mark that is looked at. */
  current: string | null
  /** Hears the id of the mark whose number is pressed. */
  onMark: (id: string) => void
  /** Hears what is found in the text, and what was set aside, as it is checked. */
  onSnapshot: (snapshot: EditorSnapshot) => void
  ref?: React.Ref<ReadingPageHandle>
}

const NO_PLANS: ReadonlyMap<string, PlanStanding> = new Map()
const NO_CHRONOLOGIES: ReadonlyMap<string, ChronologyStanding> = new Map()
const NO_FAMILIES: ReadonlyMap<string, FamilyStanding> = new Map()
const nothing = () => null

/** A document as the editor draws it, to be read: numbers, margins and findings, and not a word of it to be changed. */
export function ReadingPage(props: ReadingPageProps) {
  const { ref: _page, ...opened } = props
  const session = useEditorSession({ ...opened, readOnly: true, save: neverSaved })
  return session ? <Sheet session={session} {...props} /> : <div className="desk" aria-busy="true" />
}

/** The editor hears of a selection a moment after it was made; whoever asks for it by a key may be quicker. */
function takeSelection(editor: LexicalEditor): void {
  const made = getDOMSelection(editor._window)
  if (made === null || !editor.getRootElement()?.contains(made.anchorNode)) return
  editor.update(
    () => {
      const selection = $createRangeSelectionFromDom(made, editor)
      if (selection) $setSelection(selection)
    },
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  )
}

const neverSaved: DocumentEditorProps['save'] = async ({ baseRevision }) => ({
  ok: true,
  value: { revision: baseRevision, savedAt: '' },
})

function Sheet({
  session,
  zoom,
  marks,
  current,
  caseRecord,
  onMark,
  onSnapshot,
  ref,
}: ReadingPageProps & { session: EditorSession }) {
  const snapshot = useSnapshot(session)
  const { document } = snapshot
  const about = useMemo(() => aboutChildren(caseRecord, document.childIds), [caseRecord, document.childIds])
  const chosen = useRef<SelectedWords | null>(null)
  useEffect(() => onSnapshot(snapshot), [snapshot, onSnapshot])
  usePageMarks(session.editor, marks, current, onMark)
  useEffect(
    () =>
      session.editor.registerUpdateListener(({ editorState }) => {
        chosen.current = editorState.read($selectedWords) ?? chosen.current
      }),
    [session],
  )
  const act = useMemo<ReadingPageHandle>(
    () => ({
      goTo: (place, options) => goToPlace(session.editor, place, options),
      goToSection: (id, options) => goToSection(session.editor, id, options),
      goToFinding: (id, options) => goToFinding(session, id, options),
      focus: () => focusText(session.editor),
      selected() {
        takeSelection(session.editor)
        return chosen.current
      },
    }),
    [session],
  )
  useImperativeHandle(ref, () => act, [act])
  return (
    <Page
      session={session}
      title={document.title}
      about={about}
      guidance={nothing}
      zoom={zoom}
      standings={NO_PLANS}
      chronologies={NO_CHRONOLOGIES}
      families={NO_FAMILIES}
      onFinding={(id) => act.goToFinding(id, { focus: false })}
      readOnly
    />
  )
}
