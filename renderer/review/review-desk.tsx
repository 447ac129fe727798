import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { CriterionStanding, DocumentReview } from '../../shared/api/index.ts'
import { blockText, walkBlocks } from '../../shared/document/index.ts'
import { wordsSelected } from '../../shared/review/index.ts'
import { useServices } from '../client/index.ts'
import {
  countFindings,
  type EditorSnapshot,
  findingId,
  ReadingPage,
  type ReadingPageHandle,
  stepFinding,
} from '../editor/index.ts'
import { Banner, SeverityLine, useToast } from '../ui/index.ts'
import { ChangeSteps } from './comparison/change-steps.tsx'
import { ComparisonPage, SCROLLED_BY_KEYS } from './comparison/comparison-page.tsx'
import { NO_CHANGES, useChangesSince } from './comparison/use-changes-since.ts'
import { AuthoriseDialog } from './decision/authorise-dialog.tsx'
import { DecisionBar, NO_DRAFT } from './decision/decision-bar.tsx'
import type { Evidence } from './first/audit-list.tsx'
import { type Aside, ReadFirst } from './first/read-first.tsx'
import { likelySection } from './likely-section.ts'
import { ReviewPanel, type ReviewTab } from './panel/review-panel.tsx'
import { blockPlace, type PlacedThread } from './panel/threads.ts'
import { ReviewBar } from './review-bar.tsx'
import type { ReviewedDocument, ReviewScreenProps } from './review-screen.tsx'
import { useDrawer } from './use-drawer.ts'
import { useNow } from './use-now.ts'
import type { ReviewDesk } from './use-review.ts'
import { useThreads } from './use-threads.ts'

interface ReviewDeskViewProps extends ReviewScreenProps {
  desk: ReviewDesk
  review: DocumentReview
  reviewed: ReviewedDocument
}

const SEVERITIES = ['error', 'warning', 'suggestion'] as const
const QUIET = { focus: false } as const
const FOCUS = { focus: true } as const
/** The mark of the words that a comment is being written on. */
const NEW_COMMENT = 'new'

/** The review of a document that has been opened. */
export function ReviewDeskView(props: ReviewDeskViewProps) {
  const { desk, review, reviewed, account, practitioner, today, onOpenDocument, signatures } = props
  const { api, host } = useServices()
  const toast = useToast()
  const now = useNow()
  const page = useRef<ReadingPageHandle>(null)
  const [snapshot, setSnapshot] = useState<EditorSnapshot | null>(null)
  const [tab, setTab] = useState<ReviewTab>('comments')
  const [showSettled, setShowSettled] = useState(false)
  const [draft, setDraft] = useState(NO_DRAFT)
  const [signing, setSigning] = useState(false)
  const threads = useThreads(desk, review, snapshot)
  const comparedDesk = useRef<HTMLElement>(null)
  const drawer = useDrawer()
  const since = useChangesSince(review, reviewed.opened.document, now, comparedDesk)
  const { documentId } = review
  const isSubmitted = review.state === 'submitted'
  // An auditor reads everything and says nothing.
  const maySay = account.role !== 'auditor' && account.role !== 'administrator'
  const decides = review.may.includes('return') || review.may.includes('authorise')

  const marks = useMemo(() => {
    const own = threads.placed.flatMap(({ mark, thread }) => (mark && thread.settled === null ? [mark] : []))
    return threads.writing ? [...own, { ...threads.writing, id: NEW_COMMENT, number: null }] : own
  }, [threads.placed, threads.writing])
  /** The page itself, which somebody wants to be led to a place in. */
  const onPage = (go: (page: ReadingPageHandle) => void) => {
    since.choose(NO_CHANGES)
    requestAnimationFrame(() => page.current && go(page.current))
  }
  const openThread = ({ thread, mark }: PlacedThread) => {
    threads.setCurrent(thread.first.threadId)
    if (mark) onPage((shown) => shown.goTo(mark, QUIET))
  }
  const showTab = (wanted: ReviewTab) => {
    setTab(wanted)
    drawer.show()
  }
  const showFindings = () => {
    setTab('findings')
    // Where the panel lies over the page, whoever asks for it is led into it.
    if (drawer.isNarrow) drawer.enter()
  }
  const comment = () => {
    threads.begin(page.current?.selected() ?? null)
    showTab('comments')
  }
  /** A comment that was written, or is not to be, leaves the focus at the words that it was about. */
  const backToPage = () => {
    threads.setWriting(undefined)
    page.current?.focus()
  }
  const openMark = (threadId: string) => {
    threads.setCurrent(threadId)
    showTab('comments')
  }
  const goToFinding = (id: string) => {
    setTab('findings')
    onPage((shown) => shown.goToFinding(id, QUIET))
  }
  const stepFindings = (direction: 1 | -1) => {
    if (!snapshot) return
    const order = new Map([...walkBlocks(snapshot.document)].map(({ block }, index) => [block.id, index]))
    const next = stepFinding(snapshot.findings, snapshot.current, snapshot.caret.place, order, direction)
    if (!next) return
    setTab('findings')
    onPage((shown) => shown.goToFinding(findingId(next), FOCUS))
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isComment = event.key.toLowerCase() === 'm' && event.ctrlKey && event.altKey
    if (isComment && maySay) comment()
    else if (event.key === 'F8' && !event.ctrlKey && !event.altKey) stepFindings(event.shiftKey ? -1 : 1)
    else return since.onKeyDownCapture(event)
    event.preventDefault()
    event.stopPropagation()
  }

  const wordsOf = (blockId: string): string => {
    const found = snapshot && [...walkBlocks(snapshot.document)].find(({ block }) => block.id === blockId)
    return found ? blockText(found.block).text : ''
  }
  const chosen = (): Evidence | null => {
    const words = snapshot && wordsSelected(snapshot.document, page.current?.selected() ?? null)
    if (!words) return null
    return { blockId: words.blockId, text: wordsOf(words.blockId).slice(words.start, words.end).slice(0, 300) }
  }
  const goToEvidence = ({ blockId, text }: Evidence) => {
    const start = Math.max(0, wordsOf(blockId).indexOf(text))
    onPage((shown) => shown.goTo({ blockId, start, end: start + text.length }, QUIET))
  }
  const find = ({ asks, acceptable }: CriterionStanding) => {
    const section = snapshot && likelySection(snapshot.document, `${asks} ${acceptable}`)
    if (section) onPage((shown) => shown.goToSection(section, QUIET))
    else toast({ text: 'No section has words of that question.' })
  }
  const goToAside = ({ finding }: Aside) => {
    const { blockId, sectionId } = finding ?? {}
    if (finding && blockId) onPage((shown) => shown.goTo({ ...finding, blockId }, QUIET))
    else if (sectionId) onPage((shown) => shown.goToSection(sectionId, QUIET))
  }
  const wordCopy = async () => {
    const made = await api.documents.exportWord({ id: documentId })
    if (!made.ok) return toast({ text: made.failure.message })
    const saved = await host.saveFile(made.value)
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `Word copy made: ${made.value.name}` })
  }
  const giveBack = async (words: string) => {
    const failed = await desk.act(api.reviews.return({ documentId, words }))
    if (failed) return failed.message
    toast({ text: `Returned to ${review.author}.` })
    setDraft(NO_DRAFT)
    return null
  }
  const sign = async (given: Parameters<typeof api.reviews.authorise>[0]) => {
    const failed = await desk.act(api.reviews.authorise(given))
    if (failed) return failed
    setSigning(false)
    setDraft(NO_DRAFT)
    toast({ text: 'Signed. The text can no longer be changed.' })
    return null
  }
  const keepSnapshot = useCallback((newest: EditorSnapshot) => setSnapshot(newest), [])
  const counts = snapshot?.checked ? countFindings(snapshot.findings) : null

  return (
    <div className="review-screen" onKeyDownCapture={onKeyDownCapture}>
      <ReviewBar
        review={review}
        now={now}
        since={since}
        onComment={maySay ? comment : undefined}
        onWordCopy={() => void wordCopy()}
        onOpenDocument={onOpenDocument}
        panel={
          drawer.isNarrow
            ? {
                label: `Comments ${threads.all.filter(({ settled }) => settled === null).length}`,
                isShown: drawer.isShown,
                onPress: drawer.isShown ? drawer.leave : drawer.enter,
              }
            : null
        }
      />
      {!isSubmitted && (
        <Banner tone="information">
          Nothing is waiting for a decision here. {review.state === 'returned' && 'The writer has it, with your feedback.'}
          {review.state === 'authorised' && 'It has been authorised and can be issued.'}
          {review.state === 'issued' && 'It has been issued.'}
        </Banner>
      )}
      <div className="review-columns">
        <ReadFirst
          review={review}
          snapshot={snapshot}
          threads={threads.all}
          now={now}
          onAside={isSubmitted && decides ? threads.actsOnAside : undefined}
          onGoAside={goToAside}
          placeOf={(blockId) => (snapshot ? blockPlace(snapshot, blockId) : '')}
          onEvidence={goToEvidence}
          onFind={find}
          chosen={chosen}
          onAnswer={
            maySay
              ? async (criterionId, answer) =>
                  (await desk.act(api.reviews.answerCriterion({ documentId, criterionId, answer })))?.message ?? null
              : undefined
          }
        />
        <div className="review-middle">
          {since.problem && <Banner tone="error">{since.problem}</Banner>}
          {since.comparison && <ChangeSteps {...since} comparison={since.comparison} />}
          {since.comparison && snapshot && (
            <section className="desk" ref={comparedDesk} aria-label="The page" data-region="page" tabIndex={SCROLLED_BY_KEYS}>
              <ComparisonPage comparison={since.comparison} current={since.current} numbers={snapshot.numbers} zoom={0.84} />
            </section>
          )}
          <div className={since.comparison ? 'review-page hidden' : 'review-page'}>
            <ReadingPage
              ref={page}
              opened={reviewed.opened}
              standards={reviewed.standards}
              caseRecord={reviewed.caseRecord}
              plan={reviewed.plan}
              planOn={reviewed.planOn}
              practitioner={practitioner}
              today={reviewed.caseRecord?.exampleDay ?? today}
              zoom={0.84}
              marks={marks}
              current={threads.writing ? NEW_COMMENT : threads.current}
              onMark={openMark}
              onSnapshot={keepSnapshot}
            />
          </div>
        </div>
        <ReviewPanel
          drawer={drawer}
          review={review}
          snapshot={snapshot}
          threads={threads.placed}
          current={threads.current}
          tab={tab}
          showSettled={showSettled}
          writing={threads.writing}
          maySay={maySay}
          now={now}
          signatures={signatures}
          onTab={setTab}
          onShowSettled={setShowSettled}
          onCancel={backToPage}
          onSay={async (comment) => {
            const failed = await threads.say(comment)
            if (failed === null) backToPage()
            return failed
          }}
          onReply={threads.reply}
          onSettle={threads.settle}
          onThread={openThread}
          onFinding={goToFinding}
        />
      </div>
      <section className="status-bar review-status" aria-label="Status" data-region="status">
        <span>Written by {review.author}</span>
        <span className="status-space" />
        {counts &&
          SEVERITIES.map((severity) => (
            <button key={severity} type="button" className={`severity-mark ${severity}`} onClick={showFindings}>
              <SeverityLine severity={severity} />
              {counts[severity]} {counts[severity] === 1 ? severity : `${severity}s`}
            </button>
          ))}
        <span>{snapshot?.document.setAside.length ?? 0} set aside</span>
      </section>
      {isSubmitted && (
        <DecisionBar review={review} draft={draft} onDraft={setDraft} onReturn={giveBack} onAuthorise={() => setSigning(true)} />
      )}
      {signing && (
        <AuthoriseDialog
          review={review}
          account={account}
          draft={draft}
          today={today}
          onSign={sign}
          onClose={() => setSigning(false)}
        />
      )}
    </div>
  )
}
