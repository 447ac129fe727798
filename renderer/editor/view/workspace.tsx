import { type MouseEvent, type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Phrase } from '../../../shared/standards/index.ts'
import { classes } from '../../ui/index.ts'
import { registerLiveFields } from '../extensions/live-fields/index.ts'
import { guidanceFor, menuValues } from '../merge-fields/guidance.ts'
import type { DocumentEditorProps } from '../props.ts'
import type { EditorSession } from '../session/editor-session.ts'
import { countFindings } from '../session/finding-list.ts'
import { Announcements } from './announcements.tsx'
import { Banners } from './banners.tsx'
import type { ChronologyStanding } from './chronology/chronology-standing.ts'
import { useChronologyBlocks } from './chronology/use-chronology-blocks.ts'
import { useComments } from './comments/use-comments.ts'
import type { FamilyStanding } from './family/family-standing.ts'
import { useFamilyPictures } from './family/use-family-pictures.tsx'
import { FindBar } from './find/find-bar.tsx'
import { useFind } from './find/use-find.ts'
import { focusText, goToSection, showCaret } from './go-to.ts'
import { GridTools } from './grid-tools.tsx'
import { Outline } from './outline/outline.tsx'
import { packStanding } from './pack/pack-banner.tsx'
import { standardsFor } from './pack/standards-for.ts'
import { Page } from './page/page.tsx'
import { PanelBeside } from './panel/panel-beside.tsx'
import { aboutChildren, casePeople } from './people.ts'
import { usePhrases } from './phrases/use-phrases.ts'
import type { PlanStanding } from './plan/plan-standing.ts'
import { usePlanBlocks } from './plan/use-plan-blocks.ts'
import { questionAt } from './question-at.ts'
import { ReadingToolbar } from './reading/reading-toolbar.tsx'
import { useSections } from './sections/use-sections.ts'
import { StatusBar } from './status/status-bar.tsx'
import { useToolbarState } from './toolbar/toolbar-state.ts'
import { useToolbarMenus } from './toolbar/use-toolbar-menus.ts'
import { WritingToolbar } from './toolbar/writing-toolbar.tsx'
import { useAddedWords } from './use-added-words.ts'
import { useAsked } from './use-asked.ts'
import { useLeaving } from './use-leaving.ts'
import { useReview } from './use-review.ts'
import { useSnapshot } from './use-session.ts'
import { useWorkspaceKeys } from './use-workspace-keys.ts'
import { useWriting } from './use-writing.ts'
import { useZoom } from './use-zoom.ts'
import { WorkspaceDialogs } from './workspace-dialogs.tsx'
import './workspace.css'

export interface WorkspaceProps extends DocumentEditorProps {
  session: EditorSession
  /** Goes to a finding by its id, in the page and in the panel. */
  openFinding: Ref<(id: string) => void>
}

const NO_PHRASES: readonly Phrase[] = []
const NO_PLANS: ReadonlyMap<string, PlanStanding> = new Map()
const NO_CHRONOLOGIES: ReadonlyMap<string, ChronologyStanding> = new Map()
const NO_FAMILIES: ReadonlyMap<string, FamilyStanding> = new Map()

/** Toolbar, outline, page, panel and status line around one session. */
export function Workspace(props: WorkspaceProps) {
  const { session, caseRecord, practitioner, nextDue, readOnly = false, phrases = NO_PHRASES } = props
  const snapshot = useSnapshot(session)
  const standards = standardsFor(snapshot.document, props)
  const standing = packStanding(snapshot.document, props.standards.pack, (props.inForce ?? props.standards).pack)
  const [comparingPacks, setComparingPacks] = useState(false)
  const comparePacks = useCallback(() => setComparingPacks(true), [])
  const frame = useRef<HTMLDivElement>(null)
  const { zoom, step: stepZoom } = useZoom()
  const [allColumns, setAllColumns] = useState(false)
  const { asked, ask, close: closeAsked } = useAsked(session, frame)
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null)
  const { document, caret } = snapshot

  const review = useReview(session, snapshot)
  useImperativeHandle(props.openFinding, () => review.openById, [review.openById])
  const comments = useComments(session, snapshot, props.comments ?? null, review.showComments)
  const writing = useWriting(session, practitioner.name, ask)
  const planBlocks = usePlanBlocks(session, document, props, ask)
  const chronologyBlocks = useChronologyBlocks(session, document, props)
  const find = useFind(session, document, finding !== null)
  const closeFind = useCallback(() => {
    setFinding(null)
    focusText(session.editor)
  }, [session])

  const people = useMemo(() => casePeople(caseRecord), [caseRecord])
  const about = useMemo(() => aboutChildren(caseRecord, document.childIds), [caseRecord, document.childIds])
  const [guidance] = useState(() => (readOnly ? () => null : guidanceFor(document, standards, caseRecord)))
  const counts = useMemo(() => countFindings(snapshot.findings), [snapshot.findings])
  const values = useMemo(
    () => menuValues(session.getSnapshot().document, caseRecord, practitioner, caret.sectionId),
    [session, caseRecord, practitioner, caret.sectionId],
  )
  useEffect(() => {
    const valuesHere = () => {
      const { document: now, caret: at } = session.getSnapshot()
      return menuValues(now, caseRecord, practitioner, at.sectionId)
    }
    return readOnly ? undefined : registerLiveFields(session.editor, valuesHere)
  }, [session, caseRecord, practitioner, readOnly])
  const phraseTyping = usePhrases(session, phrases, (field) => values[field] ?? '')
  const sections = useSections(session, document, caret.sectionId, props, standards)
  const familyPictures = useFamilyPictures(session, document, props)
  const menus = useToolbarMenus(
    { session, writing, values, chronology: chronologyBlocks, pictures: familyPictures, sections, ask },
    props,
  )
  const keepCaretInView = useCallback(() => showCaret(session.editor), [session])
  const goSection = useCallback((id: string) => goToSection(session.editor, id, { focus: true }), [session])
  const openFind = useCallback(() => setFinding('find'), [])
  const toolbarState = useToolbarState(caret)
  const words = useAddedWords(session, props.onAddWord)
  const { openCase, exportWord } = useLeaving(session, props)
  const keys = useWorkspaceKeys({
    session,
    snapshot,
    frame,
    readOnly,
    review,
    writing,
    comments,
    pictures: familyPictures,
    addSentence: chronologyBlocks.addSentence,
    addWord: words.add,
    addNote: menus.addNote,
    ask,
    goSection,
    openFind: setFinding,
  })

  const onPress = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (readOnly) return
    if (target && (planBlocks.onPress(target) || chronologyBlocks.onPress(target) || familyPictures.onPress(target))) return
    const question = target && questionAt(session, target)
    if (question) ask(question, target)
  }

  useEffect(() => {
    const first = session.getSnapshot().document.sections[0]
    if (first) goToSection(session.editor, first.id, { focus: true })
    frame.current?.querySelector('.desk')?.scrollTo({ top: 0 })
  }, [session])

  const handlers = { onClick: onPress, ...keys }

  return (
    <div
      ref={frame}
      className={classes(
        'document-editor',
        standards.pack.output.childWordsBold && 'bold-child-words',
        allColumns && 'all-plan-columns',
      )}
      {...handlers}
    >
      {readOnly ? (
        <ReadingToolbar onFind={openFind} onWord={exportWord} />
      ) : (
        <WritingToolbar
          caret={toolbarState}
          canUndo={snapshot.canUndo}
          canRedo={snapshot.canRedo}
          fields={menus.fields}
          inserts={menus.inserts}
          family={menus.family}
          onUndo={writing.undo}
          onRedo={writing.redo}
          onBlockType={writing.blockType}
          onMark={writing.mark}
          onClaim={writing.claim}
          onOwnWords={writing.ownWords}
          onList={writing.list}
          onTable={writing.table}
          onAction={writing.action}
          onFind={openFind}
          onWord={exportWord}
        />
      )}
      <div className="editor-columns">
        <Outline
          document={document}
          about={about}
          numbers={snapshot.numbers}
          findings={snapshot.findings}
          current={caret.sectionId}
          onGo={goSection}
          {...(!readOnly && { onAdd: menus.addSection })}
          sections={sections}
        />
        <div className="editor-middle">
          {props.banner}
          <Banners
            {...props}
            snapshot={snapshot}
            comparing={comparingPacks}
            onComparing={setComparingPacks}
            readOnly={readOnly}
          />
          {finding && <FindBar find={find} withReplace={finding === 'replace'} onClose={closeFind} />}
          <Page
            session={session}
            title={document.title}
            about={about}
            guidance={guidance}
            zoom={zoom}
            standings={readOnly ? NO_PLANS : planBlocks.standings}
            chronologies={readOnly ? NO_CHRONOLOGIES : chronologyBlocks.standings}
            families={readOnly ? NO_FAMILIES : familyPictures.standings}
            onFinding={review.openById}
            readOnly={readOnly}
          />
          {caret.gridKind && !readOnly && (
            <GridTools
              kind={caret.gridKind}
              onAdd={writing.addRow}
              onMove={writing.moveRow}
              onDelete={writing.deleteRow}
              onOwner={writing.chooseOwner}
              columns={menus.columns}
              onShown={keepCaretInView}
              allColumns={allColumns}
              onAllColumns={setAllColumns}
            />
          )}
        </div>
        <PanelBeside
          snapshot={snapshot}
          pack={standards.pack}
          review={review}
          comments={comments}
          readOnly={readOnly}
          onOwner={writing.chooseOwner}
          onCase={openCase}
          onAddWord={words.add}
        />
      </div>
      <StatusBar
        words={snapshot.words}
        counts={counts}
        setAside={snapshot.setAside.length}
        save={snapshot.save}
        nextDue={nextDue ?? null}
        keptVersion={standing.state === 'other' && standing.declined ? standing.own : null}
        zoom={zoom}
        onZoom={stepZoom}
        onSeverity={review.showOnly}
        onSetAside={review.showSetAside}
        onVersion={comparePacks}
      />
      <Announcements snapshot={snapshot} />
      <WorkspaceDialogs
        session={session}
        today={props.today}
        words={words}
        plan={planBlocks}
        chronology={chronologyBlocks}
        pictures={familyPictures}
        typing={phraseTyping}
        phrases={phrases}
        phrasesAddress={props.phrasesAddress}
        people={people}
        asked={asked}
        onAnswered={closeAsked}
      />
    </div>
  )
}
