import type { Api, DocumentReview, Failure } from '../../../shared/api/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import { type DocumentTemplate, templateOf } from '../../../shared/standards/index.ts'
import { useServices } from '../../client/index.ts'
import { Button, Dialog, useToast } from '../../ui/index.ts'
import type { ReviewDesk } from '../use-review.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { PartyForm } from './party-form.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { SendDialog, type TextNow } from './send-dialog.tsx'
import type { Standing } from './use-standing.ts'
import './worker.css'

export interface StandingDialogsProps {
  desk: ReviewDesk
  review: DocumentReview
  standing: Standing
  account: Account
  templates: readonly DocumentTemplate[]
  today: string
  /** What the page holds now; null where it is not open. */
  text: () => TextNow | null
  /** Stores what is not stored yet; false where that failed. */
  flush: () => Promise<boolean>
  /** The text is another from now on: frozen, or free again. */
  onMoved: () => void
  onFinding: (id: string) => void
  onOpenDocument: (documentId: string) => void
}

const NOT_STORED: Failure = {
  code: 'refused',
  message: 'The last words are not stored yet, so nothing was sent. See the message above the page.',
}

/** The dialog that was asked for, of those in which a document is moved on. */
export function StandingDialogs(props: StandingDialogsProps) {
  const { desk, review, standing, account, templates, today, text, flush, onMoved, onFinding, onOpenDocument } = props
  const { api, host } = useServices()
  const toast = useToast()
  const { documentId } = review
  const close = () => standing.ask(null)
  const done = (says: string) => {
    close()
    toast({ text: says })
    onMoved()
  }
  const move = async (asked: ReturnType<Api['reviews']['withdraw']>, says: string) => {
    const failed = await desk.act(asked)
    if (failed === null) done(says)
    return failed
  }
  const recordParty = (given: Parameters<Api['reviews']['recordParty']>[0]) => desk.act(api.reviews.recordParty(given))

  switch (standing.asked) {
    case 'send': {
      const now = text()
      if (!now) return null
      return (
        <SendDialog
          review={review}
          account={account}
          text={now}
          today={today}
          onRecordParty={recordParty}
          onFinding={(id) => {
            close()
            onFinding(id)
          }}
          onClose={close}
          onSend={async (given) => {
            if (!(await flush())) return NOT_STORED
            const newest = await api.documents.open({ id: documentId })
            if (!newest.ok) return newest.failure
            return move(
              api.reviews.submit({ documentId, baseRevision: newest.value.revision, ...given }),
              'Sent. The text stays as it is until it is decided.',
            )
          }}
        />
      )
    }
    case 'recall':
      return (
        <ReasonDialog
          title="Take it back"
          says="You can change the text again. Your manager sees that you took it back, and why."
          label="Why"
          does="Take it back"
          asks="Say why you take it back."
          onDo={(words) => move(api.reviews.recall({ documentId, words }), 'Taken back. You can change it again.')}
          onClose={close}
        />
      )
    case 'withdraw':
      return (
        <ReasonDialog
          title="Withdraw"
          says="A withdrawn document stays on the case, can be read, and counts for nothing any more. This cannot be undone."
          label="Why"
          does="Withdraw"
          asks="Say why it is withdrawn."
          danger
          onDo={(words) => move(api.reviews.withdraw({ documentId, words }), 'Withdrawn.')}
          onClose={close}
        />
      )
    case 'correct':
      return (
        <ReasonDialog
          title="Correct"
          says="What was signed stays as it is. A new version begins with its words, says what it corrects, and takes its place once it is authorised."
          label="What it corrects"
          does="Begin the correction"
          asks="Say what was wrong, for example: the date of the visit in 3.2."
          onDo={async (what) => {
            const made = await api.reviews.correct({ documentId, what })
            if (!made.ok) return made.failure
            close()
            onOpenDocument(made.value.document.id)
            return null
          }}
          onClose={close}
        />
      )
    case 'issue':
      return (
        <IssueDialog
          review={review}
          account={account}
          receives={(templateOf(templates, { kind: review.kind, templateId: text()?.document.templateId })?.receives ?? []).map(
            ({ who }) => who,
          )}
          today={today}
          onRecordParty={recordParty}
          onClose={close}
          onIssue={async (given) => {
            const issued = await api.reviews.issue(given)
            if (!issued.ok) return issued.failure
            desk.take(issued.value.review)
            const saved = await host.saveFile(issued.value.file)
            done(saved.ok ? `Issued: ${issued.value.file.name}` : saved.failure.message)
            return null
          }}
        />
      )
    case 'parties':
      return (
        <Dialog title="Signatures of the family" isOpen wide onClose={close} actions={<Button onPress={close}>Close</Button>}>
          <PartyForm documentId={documentId} parties={review.parties} today={today} onRecord={recordParty} />
        </Dialog>
      )
    case null:
      return null
  }
}
