import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { WordOwner } from '../../../shared/api/index.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import type { Phrase } from '../../../shared/standards/index.ts'
import { classes } from '../../ui/index.ts'
import type { CasePlace } from '../merge-fields/case-place.ts'
import { guidanceFor, menuValues } from '../merge-fields/guidance.ts'
import type { DocumentEditorProps } from '../props.ts'
import type { EditorSession } from '../session/editor-session.ts'
import { countFindings, findingId } from '../session/finding-list.ts'
import { AddWordDialog } from './add-word-dialog.tsx'
import { Announcements } from './announcements.tsx'
import { type Asked, Asking, type Question } from './asking.tsx'
import { CheckingBanner } from './checking-banner.tsx'
import { ChronologyDialogs } from './chronology/chronology-dialogs.tsx'
import type { ChronologyStanding } from './chronology/chronology-standing.ts'
import { useChronologyBlocks } from './chronology/use-chronology-blocks.ts'
import { CommentsList } from './comments/comments-list.tsx'
import { useComments } from './comments/use-comments.ts'
import type { FamilyStanding } from './family/family-standing.ts'
import { PictureDialog } from './family/picture-dialog.tsx'
import { useFamilyPictures } from './family/use-family-pictures.tsx'
import { FindBar } from './find/find-bar.tsx'
import { useFind } from './find/use-find.ts'
import { focusText, focusTextAfterMenu, goToSection, showCaret } from './go-to.ts'
import { GridTools } from './grid-tools.tsx'
import { columnGroups, familyGroups, fieldGroups, insertGroups } from './menus.tsx'
import { Outline } from './outline/outline.tsx'
import { packStanding } from './pack/pack-banner.tsx'
import { PackOffer } from './pack/pack-offer.tsx'
import { standardsFor } from './pack/standards-for.ts'
import { Page } from './page/page.tsx'
import { isSpelling } from './panel/finding-card.tsx'
import { FindingsPanel } from './panel/findings-panel.tsx'
import { usePanelView } from './panel/panel-view.ts'
import { aboutChildren, casePeople } from './people.ts'
import { PhraseList } from './phrases/phrase-list.tsx'
import { usePhrases } from './phrases/use-phrases.ts'
import type { PlanStanding } from './plan/plan-standing.ts'
import { TakeInDialog } from './plan/take-in-dialog.tsx'
import { usePlanBlocks } from './plan/use-plan-blocks.ts'
import { anchorAtElement, anchorAtSelection } from './popovers/anchor.ts'
import { questionAt, questionAtCaret } from './question-at.ts'
import { ReadingToolbar } from './reading/reading-toolbar.tsx'
import { SaveBanner } from './save-banner.tsx'
import { useSections } from './sections/use-sections.ts'
import { StatusBar } from './status/status-bar.tsx'
import { useToolbarState } from './toolbar/toolbar-state.ts'
import { WritingToolbar } from './toolbar/writing-toolbar.tsx'
import { useReview } from './use-review.ts'
import { useSnapshot } from './use-session.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useWriting } from './use-writing.ts'
import { useZoom } from './use-zoom.ts'
import './workspace.css'

export interface WorkspaceProps extends DocumentEditorProps {
  session: EditorSession
}

const NO_PHRASES: readonly Phrase[] = []
const NO_READERS: readonly { id: string; label: string }[] = []
const NO_PLANS: ReadonlyMap<string, PlanStanding> = new Map()
const NO_CHRONOLOGIES: ReadonlyMap<string, ChronologyStanding> = new Map()
const NO_FAMILIES: ReadonlyMap<string, FamilyStanding> = new Map()

/** Toolbar, outline, page, panel and status line around one session. */
export function Workspace(props: WorkspaceProps) {
  const { session, caseRecord, practitioner, nextDue, onExportWord, onAddWord, onCase, readOnly = false } = props
  const snapshot = useSnapshot(session)
  const standards = standardsFor(snapshot.document, props)
  const standing = packStanding(snapshot.document, props.standards.pack, (props.inForce ?? props.standards).pack)
  const [comparingPacks, setComparingPacks] = useState(false)
  const comparePacks = useCallback(() => setComparingPacks(true), [])
  const frame = useRef<HTMLDivElement>(null)
  const { zoom, step: stepZoom } = useZoom()
  const [allColumns, setAllColumns] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null)
  const { document, caret } = snapshot

  const ask = useCallback((question: Question, element?: Element) => {
    setAsked({ question, anchor: element ? anchorAtElement(element) : anchorAtSelection(frame.current) })
  }, [])
  const closeAsked = useCallback(() => {
    setAsked(null)
    focusTextAfterMenu(session.editor)
  }, [session])
  const review = useReview(session, snapshot)
  const comments = useComments(session, snapshot, props.comments ?? null, review.showComments)
  const writing = useWriting(session, practitioner.name, ask)
  const planBlocks = usePlanBlocks(session, document, props, ask)
  const chronologyBlocks = useChronologyBlocks(session, document, props)
  const { insert: insertChronology, addSentence } = chronologyBlocks
  const find = useFind(session, document, finding !== null)
  /** The button that was pressed goes with its banner; writing goes on where it was. */
  const andBackToText = (done: Promise<void> | void) => void Promise.resolve(done).then(() => focusText(session.editor))
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
  const fields = useMemo(() => fieldGroups(values, writing.field), [values, writing])
  const { phrases = NO_PHRASES, onPhrases } = props
  const phraseTyping = usePhrases(session, phrases, (field) => values[field] ?? '')
  const addSection = useCallback(
    () => ask({ about: 'section', id: null, title: '', after: session.getSnapshot().caret.sectionId }),
    [ask, session],
  )
  const addNote = useCallback(() => ask({ about: 'note', key: null, text: '' }), [ask])
  const sections = useSections(session, document, caret.sectionId, props, standards)
  const familyPictures = useFamilyPictures(session, document, props)
  const addPhrase = useCallback(() => {
    onPhrases?.()
    ask({ about: 'phrase' })
  }, [ask, onPhrases])
  const inserts = useMemo(
    () =>
      insertGroups({
        writing,
        onNote: addNote,
        onPhrase: addPhrase,
        onSection: addSection,
        onChronology: insertChronology,
        onAddToChronology: addSentence,
        sections,
        pictures: familyPictures.menu,
      }),
    [writing, addNote, addPhrase, addSection, insertChronology, addSentence, sections, familyPictures.menu],
  )
  const { familyReaders = NO_READERS, onFamilyVersion } = props
  const family = useMemo(
    () =>
      familyGroups(writing, familyReaders, async (reader) => {
        if (await session.flush()) onFamilyVersion?.(reader)
      }),
    [writing, familyReaders, onFamilyVersion, session],
  )
  const columns = useMemo(() => columnGroups(writing), [writing])
  const keepCaretInView = useCallback(() => showCaret(session.editor), [session])
  const goSection = useCallback((id: string) => goToSection(session.editor, id, { focus: true }), [session])
  const openFind = useCallback(() => setFinding('find'), [])
  const toolbarState = useToolbarState(caret)
  const panelView = usePanelView(snapshot)
  const commentsTab = useMemo(
    () =>
      comments
        ? { open: comments.open, content: <CommentsList comments={comments} numbers={panelView.numbers} readOnly={readOnly} /> }
        : undefined,
    [comments, panelView.numbers, readOnly],
  )
  const choosePerson = useCallback(
    (about: Finding) => {
      review.go(about)
      requestAnimationFrame(writing.chooseOwner)
    },
    [review.go, writing],
  )
  const [wordToShare, setWordToShare] = useState<string | null>(null)
  const addWord = useMemo(
    () =>
      onAddWord &&
      (({ text }: Finding, to: WordOwner) => {
        if (to === 'authority') return setWordToShare(text)
        onAddWord(text, to)
        focusText(session.editor)
      }),
    [onAddWord, session],
  )
  const openCase = useMemo(
    () =>
      onCase &&
      (async (place: CasePlace) => {
        if (await session.flush()) onCase(place)
      }),
    [onCase, session],
  )
  const exportWord = useMemo(
    () =>
      onExportWord &&
      (async () => {
        if (await session.flush()) await onExportWord()
      }),
    [onExportWord, session],
  )

  const keys = useShortcuts(readOnly ? 'reading' : 'writing', {
    nextFinding: review.step,
    applyFirstFix: review.fixCurrent,
    askAside: review.askAsideCurrent,
    addWord: () => {
      const current = snapshot.findings.find((one) => findingId(one) === snapshot.current)
      if (current && isSpelling(current)) addWord?.(current, 'mine')
    },
    section: (direction) => {
      const at = document.sections.findIndex((section) => section.id === caret.sectionId)
      const next = document.sections[at + direction]
      if (next) goSection(next.id)
    },
    claim: writing.claim,
    ownWords: writing.ownWords,
    leaveOut: writing.leaveOut,
    find: (withReplace) => setFinding(withReplace && !readOnly ? 'replace' : 'find'),
    saveNow: () => void session.flush(),
    addRow: writing.addRow,
    moveRow: writing.moveRow,
    editHere: () => {
      if (caret.gridKind === 'actionPlan') writing.chooseOwner()
      else if (caret.gridKind === 'table') writing.nameColumn()
      else if (!familyPictures.chooseSelected()) {
        const question = questionAtCaret(session)
        if (question) ask(question)
      }
    },
    note: addNote,
    addToChronology: () => addSentence?.(),
    rowTools: () => frame.current?.querySelector<HTMLElement>('.grid-tools button')?.focus(),
    comment: () => {
      if (comments?.maySay) comments.begin()
    },
    nextComment: (direction) => {
      if (comments?.step(direction)) review.showComments()
    },
    backToText: () => focusText(session.editor),
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
          fields={fields}
          inserts={inserts}
          family={family}
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
          {...(!readOnly && { onAdd: addSection })}
          sections={sections}
        />
        <div className="editor-middle">
          {props.banner}
          <SaveBanner
            save={snapshot.save}
            onShowNewest={() => andBackToText(session.showNewest())}
            onKeepMine={() => andBackToText(session.keepMine())}
            onRetry={() => andBackToText(session.retrySave())}
          />
          {!readOnly && (
            <PackOffer
              {...props}
              document={document}
              comparing={comparingPacks}
              onComparing={setComparingPacks}
              onText={() => focusTextAfterMenu(session.editor)}
            />
          )}
          <CheckingBanner checking={snapshot.checking} onCheckAgain={() => andBackToText(session.checkAgain())} />
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
              columns={columns}
              onShown={keepCaretInView}
              allColumns={allColumns}
              onAllColumns={setAllColumns}
            />
          )}
        </div>
        {review.isOpen && (
          <FindingsPanel
            snapshot={panelView}
            pack={standards.pack}
            shown={review.shown}
            filter={review.filter}
            tab={review.tab}
            settingAside={review.settingAside}
            onTab={review.setTab}
            onFilter={review.toggle}
            onClose={review.close}
            onOpen={review.open}
            onGo={review.go}
            onChoosePerson={choosePerson}
            onFix={review.fix}
            onCase={openCase}
            onAddWord={addWord}
            onStillTrue={review.stillTrue}
            onAskAside={review.askAside}
            onSetAside={review.setAside}
            onBringBack={review.bringBack}
            readOnly={readOnly}
            comments={commentsTab}
          />
        )}
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
      <AddWordDialog
        word={wordToShare}
        onAdd={(word) => onAddWord?.(word, 'authority')}
        onClose={() => {
          setWordToShare(null)
          focusTextAfterMenu(session.editor)
        }}
      />
      {planBlocks.takingIn && (
        <TakeInDialog
          question={planBlocks.takingIn}
          problem={planBlocks.problem}
          onTakeIn={(dropped) => void planBlocks.takeIn(dropped)}
          onClose={planBlocks.close}
        />
      )}
      <ChronologyDialogs blocks={chronologyBlocks} today={props.today} />
      {familyPictures.choosing && (
        <PictureDialog
          block={familyPictures.choosing}
          day={familyPictures.day}
          today={props.today}
          onChoose={familyPictures.choose}
          onClose={familyPictures.close}
        />
      )}
      <PhraseList editor={session.editor} open={phraseTyping.open} onChoose={phraseTyping.choose} />
      {asked && (
        <Asking
          asked={asked}
          session={session}
          people={people}
          phrases={phrases}
          phrasesAddress={props.phrasesAddress}
          onPhrase={phraseTyping.insert}
          onClose={closeAsked}
        />
      )}
    </div>
  )
}
