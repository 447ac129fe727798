import { ChevronDown, ChevronUp, Download, MessageSquarePlus, PenLine } from 'lucide-react'
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { CriterionStanding, DocumentReview } from '../../shared/api/index.ts'
import { blockText, walkBlocks } from '../../shared/document/index.ts'
import { useServices } from '../client/index.ts'
import {
  countFindings,
  type EditorSnapshot,
  findingId,
  ReadingPage,
  type ReadingPageHandle,
  stepFinding,
} from '../editor/index.ts'
import { Banner, Button, Select, SeverityLine, StateMark, Toolbar, ToolbarSpace, useToast } from '../ui/index.ts'
import { ComparisonPage, SCROLLED_BY_KEYS } from './comparison/comparison-page.tsx'
import { CountWords } from './comparison/count-words.tsx'
import { NO_CHANGES, useChangesSince } from './comparison/use-changes-since.ts'
import { AuthoriseDialog } from './decision/authorise-dialog.tsx'
import { DecisionBar, NO_DRAFT } from './decision/decision-bar.tsx'
import type { Evidence } from './first/audit-list.tsx'
import { type Aside, ReadFirst } from './first/read-first.tsx'
import { likelySection } from './likely-section.ts'
import { ReviewPanel, type ReviewTab } from './panel/review-panel.tsx'
import { blockPlace, type PlacedThread } from './panel/threads.ts'
import type { ReviewedDocument, ReviewScreenProps } from './review-screen.tsx'
import { useNow } from './use-now.ts'
import type { ReviewDesk } from './use-review.ts'
import { useThreads } from './use-threads.ts'
import { sayStateSince } from './words.ts'

interface ReviewDeskViewProps extends ReviewScreenProps {
  desk: ReviewDesk
  review: DocumentReview
  reviewed: ReviewedDocument
}

const SEVERITIES = ['error', 'warning', 'suggestion'] as const
const QUIET = { focus: false } as const
const FOCUS = { focus: true } as const

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
  const since = useChangesSince(review, reviewed.opened.document, now, comparedDesk)
  const { documentId } = review
  const isSubmitted = review.state === 'submitted'
  // An auditor reads everything and says nothing.
  const maySay = account.role !== 'auditor' && account.role !== 'administrator'
  const decides = review.may.includes('return') || review.may.includes('authorise')

  const marks = useMemo(
    () => threads.placed.flatMap(({ mark, thread }) => (mark && thread.settled === null ? [mark] : [])),
    [threads.placed],
  )
  /** The page itself, which somebody wants to be led to a place in. */
  const onPage = (go: (page: ReadingPageHandle) => void) => {
    since.choose(NO_CHANGES)
    requestAnimationFrame(() => page.current && go(page.current))
  }
  const openThread = ({ thread, mark }: PlacedThread) => {
    threads.setCurrent(thread.first.threadId)
    if (mark) onPage((shown) => shown.goTo(mark, QUIET))
  }
  const comment = () => {
    threads.begin(page.current?.selected() ?? null)
    setTab('comments')
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
    const words = page.current?.selected()
    if (!words || words.start === words.end) return null
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
      <div className="review-bar" data-region="toolbar">
        <Toolbar label="Review">
          <StateMark state={review.state}>{sayStateSince(review, now)}</StateMark>
          <b className="review-revision">
            Revision {review.revision}
            {isSubmitted && ', frozen'}
          </b>
          {since.choices.length > 1 && (
            <>
              <span className="review-since">Changes since</span>
              <Select aria-label="Changes since" compact choices={since.choices} value={since.chosen} onChange={since.choose} />
            </>
          )}
          {since.comparison && <CountWords counts={since.comparison.counts} />}
          {since.comparison && since.comparison.changes.length > 0 && (
            <>
              <Button look="plain" onPress={() => since.step(-1)}>
                <ChevronUp size={16} aria-hidden />
                Previous
              </Button>
              <Button look="plain" onPress={() => since.step(1)}>
                <ChevronDown size={16} aria-hidden />
                Next change
              </Button>
            </>
          )}
          <ToolbarSpace />
          {maySay && (
            <Button look="plain" preventFocusOnPress onPress={comment}>
              <MessageSquarePlus size={16} aria-hidden />
              Comment
            </Button>
          )}
          <Button look="plain" onPress={() => void wordCopy()}>
            <Download size={16} aria-hidden />
            Word copy
          </Button>
          <Button look="plain" onPress={onOpenDocument}>
            <PenLine size={16} aria-hidden />
            Open it
          </Button>
        </Toolbar>
      </div>
      {!isSubmitted && (
        <Banner tone="information">
          Nothing is waiting for a decision here. {review.state === 'returned' && 'The writer has it, with your feedback.'}
          {review.state === 'authorised' && 'It has been authorised and can be issued.'}
        </Banner>
      )}
      <div className="review-columns">
        <ReadFirst
          review={review}
          snapshot={snapshot}
          threads={threads.all}
          now={now}
          onAside={
            isSubmitted && decides
              ? {
                  accept: async (aside) => {
                    const failed = await threads.acceptAside(aside)
                    if (failed) toast({ text: failed })
                  },
                  query: threads.queryAside,
                }
              : undefined
          }
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
              current={threads.current}
              onSnapshot={keepSnapshot}
            />
          </div>
        </div>
        <ReviewPanel
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
          onWriting={threads.setWriting}
          onSay={threads.say}
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
            <button key={severity} type="button" className={`severity-mark ${severity}`} onClick={() => setTab('findings')}>
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
