import { useCallback, useState } from 'react'
import type { Addressees, Answer, Api, DocumentReview, Failure } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { findingId, findingTitle, type ShownAside } from '../../editor/index.ts'
import { Button, Checkbox, FormDialog, SeverityMark, TextField } from '../../ui/index.ts'
import { aboutPassword, notAboutPassword, SignFields } from '../signing/sign-fields.tsx'
import { PartyForm } from './party-form.tsx'
import { questionsOf } from './questions.ts'
import { ToWhom } from './to-whom.tsx'
import { whoAgrees } from './who-agrees.ts'

type Submitting = Parameters<Api['reviews']['submit']>[0]

/** What stands in the text at the moment at which somebody sends it. */
export interface TextNow {
  document: CasewrightDocument
  findings: readonly Finding[]
  setAside: readonly ShownAside[]
}

export interface SendDialogProps {
  review: DocumentReview
  account: Account
  text: TextNow
  today: string
  /** Stores what is not stored yet and sends the newest text. */
  onSend: (given: Omit<Submitting, 'documentId' | 'baseRevision'>) => Promise<Failure | null>
  onRecordParty: (given: Parameters<Api['reviews']['recordParty']>[0]) => Promise<Failure | null>
  /** Goes to a finding in the text. */
  onFinding: (id: string) => void
  onClose: () => void
}

/** Sends a document to a manager: what stands open, what was set aside and why, who signs, a word to the manager, the signature. */
export function SendDialog(props: SendDialogProps) {
  const { review, account, text, today, onSend, onRecordParty, onFinding, onClose } = props
  const { api } = useServices()
  const { documentId } = review
  const { loaded } = useAnswer<Addressees>(
    useCallback((): Promise<Answer<Addressees>> => api.reviews.addressees({ documentId }), [api, documentId]),
  )
  const [to, setTo] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [applies, setApplies] = useState<readonly string[]>([])
  const { truth, truthAsked } = review.declaration
  const [ofTruth, setOfTruth] = useState(truthAsked === 'always')
  const [password, setPassword] = useState('')
  const [lacks, setLacks] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const errors = text.findings.filter(({ severity }) => severity === 'error')
  const others = text.findings.length - errors.length
  const questions = questionsOf(review.requirements)
  const who = loaded.state === 'ready' ? whoAgrees(loaded.value, review.requirements, applies) : null
  // Who may authorise it changes with the answers: whoever may not any more is not sent it.
  const goesTo = who?.offered.some(({ id }) => id === to) ? to : null
  const declares = ofTruth && truth !== null ? truth : review.declaration.declares

  const send = async () => {
    if (password === '') return setLacks('Enter your password: it is how you sign.')
    setLacks('')
    setFailure(await onSend({ to: goesTo, words: words.trim(), applies: [...applies], ofTruth, password }))
  }
  return (
    <FormDialog
      title="Send to manager"
      does="Sign and send"
      problem={notAboutPassword(failure) ?? (loaded.state === 'failed' ? loaded.failure.message : undefined)}
      wide
      onSend={send}
      onClose={onClose}
    >
      {errors.length > 0 && (
        <section className="send-errors" aria-label="Mend these first">
          <p>
            <b>
              {errors.length === 1 ? 'One error stands open.' : `${errors.length} errors stand open.`} Mend{' '}
              {errors.length === 1 ? 'it' : 'each'}, or set it aside with the reason.
            </b>
          </p>
          <ul>
            {errors.map((finding) => (
              <li key={findingId(finding)}>
                <SeverityMark severity="error" />
                <span>{findingTitle(finding)}</span>
                <Button compact onPress={() => onFinding(findingId(finding))}>
                  Go to it
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others > 0 && (
        <p className="second">
          {others === 1 ? 'One warning or suggestion stands' : `${others} warnings and suggestions stand`} open. Your manager sees{' '}
          {others === 1 ? 'it' : 'them'}.
        </p>
      )}
      <SetAsideReasons text={text} onFinding={onFinding} />
      {questions.length > 0 && (
        <fieldset>
          <legend>Does this apply?</legend>
          {questions.map(({ id, asks }) => (
            <Checkbox
              key={id}
              isSelected={applies.includes(id)}
              onChange={(on) => setApplies(on ? [...applies, id] : applies.filter((one) => one !== id))}
            >
              {asks}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {who && <ToWhom who={who} to={goesTo} onTo={setTo} />}
      <PartyForm documentId={review.documentId} parties={review.parties} today={today} onRecord={onRecordParty} />
      <TextField label="A word to your manager" aside="(kept with the report)" rows={2} value={words} onChange={setWords} />
      {truthAsked === 'where-asked' && (
        <Checkbox isSelected={ofTruth} onChange={setOfTruth}>
          The court asks for a statement of truth
        </Checkbox>
      )}
      <SignFields
        account={account}
        declares={declares}
        password={password}
        onPassword={setPassword}
        problem={lacks || aboutPassword(failure)}
      />
    </FormDialog>
  )
}

function SetAsideReasons({ text, onFinding }: { text: TextNow; onFinding: (id: string) => void }) {
  const { document, setAside } = text
  if (document.setAside.length === 0) return null
  const shown = new Map(setAside.map((one) => [one.record.key, one]))
  return (
    <section className="send-aside" aria-label="What you set aside">
      <p>
        <b>Set aside, which your manager reads first</b>
      </p>
      <ul>
        {document.setAside.map(({ key, text: words, reason }) => {
          const { finding, refused } = shown.get(key) ?? {}
          return (
            <li key={key}>
              {finding ? findingTitle(finding) : words ? `“${words}”` : 'Something that is found no more'}
              <br />
              because <b>{reason}</b>
              {finding && refused && (
                <div className="send-refused">
                  <p>
                    Not accepted by {refused.by.name}: {refused.words} It stands open again: mend it, or give another reason.
                  </p>
                  <Button compact onPress={() => onFinding(findingId(finding))}>
                    Go to it
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
