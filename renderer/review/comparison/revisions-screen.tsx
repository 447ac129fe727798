import { PenLine, RotateCcw } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Answer, Api, OpenDocument, RevisionSummary } from '../../../shared/api/index.ts'
import { type Account, capabilitiesOf, compareDocuments, isEditable, thawed } from '../../../shared/review/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { numbersOf } from '../../editor/index.ts'
import { Banner, Button, Dialog, Toolbar, ToolbarSpace, useToast } from '../../ui/index.ts'
import { useNow } from '../use-now.ts'
import { useReview } from '../use-review.ts'
import { sayMoment, sayStep } from '../words.ts'
import { ChangeSteps } from './change-steps.tsx'
import { ComparisonPage, SCROLLED_BY_KEYS } from './comparison-page.tsx'
import { type Sitting, sittingsOf } from './sittings.ts'
import { useChanges } from './use-changes.ts'

export interface RevisionsScreenProps {
  documentId: string
  account: Account
  onTitle: (title: string) => void
  /** Opens the document where it is written. */
  onOpenDocument: () => void
}

/** Every revision of a document, and what was changed since one of them. */
export function RevisionsScreen({ documentId, account, onTitle, onOpenDocument }: RevisionsScreenProps) {
  const { api } = useServices()
  const toast = useToast()
  const { review, failure: noReview } = useReview(documentId)
  const { loaded, reload } = useAnswer(useCallback(() => loadRevisions(api, documentId), [api, documentId]))
  const [since, setSince] = useState<number | null>(null)
  const [restoring, setRestoring] = useState(false)
  const title = review?.title
  useEffect(() => {
    if (title) onTitle(`Revisions · ${title}`)
  }, [title, onTitle])
  const ready = loaded.state === 'ready' ? loaded.value : null
  const sittings = useMemo(() => (ready && review ? sittingsOf(ready.revisions, review.steps) : []), [ready, review])
  const newest = ready?.newest ?? null
  const earlier = sittings.filter(({ revision }) => revision !== newest?.revision)
  const chosen = since ?? earlier[0]?.revision ?? null
  const old = useRevision(documentId, chosen)
  const failure = noReview ?? (loaded.state === 'failed' ? loaded.failure : null) ?? old.failure
  const mayRestore = review !== null && isEditable(review.state) && capabilitiesOf(account).has('write')

  const restore = async () => {
    setRestoring(false)
    if (!old.opened || !newest) return
    // What was signed kept its merge fields as they were: the text that is written in follows the case again.
    const document = thawed(old.opened.document)
    const saved = await api.documents.save({ document, baseRevision: newest.revision })
    if (!saved.ok) return toast({ text: saved.failure.message })
    toast({ text: `Revision ${chosen} is the newest text now. What stood there before is kept too.` })
    setSince(newest.revision)
    reload()
  }
  if (failure)
    return (
      <div className="screen-problem">
        <Banner tone="error" actions={<Button onPress={onOpenDocument}>Open the document</Button>}>
          {failure.message}
        </Banner>
      </div>
    )
  if (!review || !newest) return <div aria-busy="true" />
  return (
    <div className="revisions-screen">
      <Compared
        newest={newest}
        old={old.opened}
        list={<RevisionList sittings={earlier} chosen={chosen} onChoose={setSince} />}
        actions={
          <>
            {mayRestore && old.opened && (
              <Button look="plain" onPress={() => setRestoring(true)}>
                <RotateCcw size={16} aria-hidden />
                Go back to this text…
              </Button>
            )}
            <Button look="plain" onPress={onOpenDocument}>
              <PenLine size={16} aria-hidden />
              Open the document
            </Button>
          </>
        }
      />
      <Dialog
        title={`Go back to revision ${chosen}?`}
        isOpen={restoring}
        onClose={() => setRestoring(false)}
        actions={
          <>
            <Button onPress={() => setRestoring(false)}>Cancel</Button>
            <Button look="primary" onPress={() => void restore()}>
              Go back to it
            </Button>
          </>
        }
      >
        <p>Its text becomes the newest revision. Nothing is lost: the text of today stays among the revisions.</p>
      </Dialog>
    </div>
  )
}

interface LoadedRevisions {
  newest: OpenDocument
  revisions: RevisionSummary[]
}

async function loadRevisions(api: Api, id: string): Promise<Answer<LoadedRevisions>> {
  const newest = await api.documents.open({ id })
  if (!newest.ok) return newest
  const revisions = await api.documents.revisions({ id })
  return revisions.ok ? { ok: true, value: { newest: newest.value, revisions: revisions.value } } : revisions
}

function useRevision(id: string, revision: number | null) {
  const { api } = useServices()
  const ask = useCallback(
    async (): Promise<Answer<OpenDocument | null>> =>
      revision === null ? { ok: true, value: null } : api.documents.openRevision({ id, revision }),
    [api, id, revision],
  )
  const { loaded } = useAnswer(ask)
  return {
    opened: loaded.state === 'ready' ? loaded.value : null,
    failure: loaded.state === 'failed' ? loaded.failure : null,
  }
}

interface ComparedProps {
  newest: OpenDocument
  old: OpenDocument | null
  list: React.ReactNode
  actions: React.ReactNode
}

function Compared({ newest, old, list, actions }: ComparedProps) {
  const desk = useRef<HTMLElement>(null)
  const comparison = useMemo(() => old && compareDocuments(old.document, newest.document), [old, newest])
  const numbers = useMemo(() => numbersOf(newest.document), [newest])
  const changes = useChanges(comparison, desk)
  const { current, go } = changes
  return (
    <div className="revisions-screen" onKeyDownCapture={changes.onKeyDownCapture}>
      <div className="revisions-bar" data-region="toolbar">
        <Toolbar label="Revisions">
          <h1>What was changed</h1>
          <ToolbarSpace />
          {actions}
        </Toolbar>
      </div>
      <div className="revisions-columns">
        {list}
        <div className="revisions-middle">
          {comparison && <ChangeSteps {...changes} comparison={comparison} />}
          <section className="desk" ref={desk} aria-label="The page" data-region="page" tabIndex={SCROLLED_BY_KEYS}>
            {comparison ? (
              <ComparisonPage comparison={comparison} current={current} numbers={numbers} zoom={0.84} />
            ) : (
              <p className="panel-note">There is no earlier revision yet.</p>
            )}
          </section>
        </div>
        {comparison && comparison.changes.length > 0 && (
          <aside className="side right changes-side" aria-label="Changes" data-region="panel">
            <h2>{comparison.changes.length === 1 ? '1 change' : `${comparison.changes.length} changes`}</h2>
            <ul>
              {comparison.changes.map(({ id, says }) => (
                <li key={id}>
                  <button type="button" aria-current={id === current} onClick={() => go(id)}>
                    {says}
                  </button>
                </li>
              ))}
            </ul>
          </aside>
        )}
      </div>
    </div>
  )
}

interface RevisionListProps {
  sittings: readonly Sitting[]
  chosen: number | null
  onChoose: (revision: number) => void
}

function RevisionList({ sittings, chosen, onChoose }: RevisionListProps) {
  const now = useNow()
  return (
    <nav className="side left revisions-list" aria-label="Revisions" data-region="outline">
      <h2>Changes since</h2>
      {sittings.length === 0 && <p className="panel-note">This is the first.</p>}
      <ul>
        {sittings.map((one) => (
          <li key={one.revision}>
            <button type="button" aria-pressed={one.revision === chosen} onClick={() => onChoose(one.revision)}>
              <b>
                Revision {one.revision}, {sayMoment(one.savedAt, now)}
              </b>
              {one.steps.map((step) => (
                <span key={step.number}>{sayStep(step)}</span>
              ))}
              {one.setAsideCopy && <span>Kept beside the newest</span>}
              <small>
                {one.author}, {one.words} words
              </small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
