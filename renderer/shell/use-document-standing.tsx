import { type ReactNode, type RefObject, useCallback, useMemo } from 'react'
import type { DocumentReview, Failure } from '../../shared/api/index.ts'
import { type Account, capabilitiesOf, isEditable } from '../../shared/review/index.ts'
import type { DocumentTemplate } from '../../shared/standards/index.ts'
import { useServices } from '../client/index.ts'
import type { CommentsBeside, DocumentEditorHandle } from '../editor/index.ts'
import { DocumentStanding, StandingDialogs, useReview, useStanding } from '../review/index.ts'
import { afterDialog, type MenuEntry, useToast } from '../ui/index.ts'
import { goTo } from './routes.ts'
import { useCommentsBeside } from './use-comments-beside.ts'

const NO_TEMPLATES: readonly DocumentTemplate[] = []

export interface StandingInEditor {
  /** Null until it is known. */
  review: DocumentReview | null
  failure: Failure | null
  readOnly: boolean
  banner: ReactNode
  dialogs: ReactNode
  /** Null until they are known. */
  comments: CommentsBeside | null
  /** What the Document menu offers. */
  entries: readonly MenuEntry[]
}

interface Wanted {
  documentId: string
  account: Account
  handle: RefObject<DocumentEditorHandle | null>
  templates: readonly DocumentTemplate[] | undefined
  today: string
  /** The stored text is another from now on. */
  onMoved: () => void
}

/** Where the open document stands on its way to being issued, and moving it on. */
export function useDocumentStanding({ documentId, account, handle, templates, today, onMoved }: Wanted): StandingInEditor {
  const { api, host } = useServices()
  const toast = useToast()
  const desk = useReview(documentId)
  const { review, failure } = desk
  const openReview = useCallback(() => goTo({ screen: 'review', documentId }), [documentId])
  const openDocument = useCallback((id: string) => goTo({ screen: 'document', documentId: id }), [])
  const mayWrite = capabilitiesOf(account).has('write')
  const standing = useStanding(review, mayWrite, openReview)
  const comments = useCommentsBeside(documentId, desk, capabilitiesOf(account).has('comment'))
  const issuedFile = async () => {
    const issued = review?.steps.findLast(({ action }) => action === 'issue')
    if (!issued) return
    const answer = await api.reviews.issuedFile({ documentId, revision: issued.revision })
    if (!answer.ok) return toast({ text: answer.failure.message })
    const saved = await host.saveFile(answer.value)
    if (!saved.ok) toast({ text: saved.failure.message })
  }
  const flushed = useCallback(async () => (handle.current ? handle.current.flush() : true), [handle])
  const entries = useMemo<readonly MenuEntry[]>(() => {
    const openRevisions = async () => {
      if (await flushed()) goTo({ screen: 'revisions', documentId })
    }
    return [...standing.entries, { id: 'revisions', label: 'Revisions', onAction: () => void openRevisions() }]
  }, [standing.entries, flushed, documentId])
  return {
    review,
    failure,
    comments,
    entries,
    readOnly: review !== null && (!isEditable(review.state) || !mayWrite),
    banner: review && (
      <DocumentStanding
        review={review}
        standing={standing}
        mayWrite={mayWrite}
        onOpenReview={openReview}
        onIssuedFile={() => void issuedFile()}
        onOpenDocument={openDocument}
      />
    ),
    dialogs: review && (
      <StandingDialogs
        desk={desk}
        review={review}
        standing={standing}
        account={account}
        templates={templates ?? NO_TEMPLATES}
        today={today}
        text={() => handle.current?.text() ?? null}
        flush={flushed}
        onMoved={onMoved}
        onFinding={(id) => afterDialog(() => handle.current?.goToFinding(id))}
        onOpenDocument={openDocument}
      />
    ),
  }
}
