import { useState } from 'react'
import type { Api, DocumentReview, Failure } from '../../../shared/api/index.ts'
import { type Account, unrecorded } from '../../../shared/review/index.ts'
import { Checkbox, FormDialog, TextField } from '../../ui/index.ts'
import { aboutPassword, notAboutPassword, SignFields } from '../signing/sign-fields.tsx'
import { PartyForm } from './party-form.tsx'

type Issuing = Parameters<Api['reviews']['issue']>[0]

export interface IssueDialogProps {
  review: DocumentReview
  account: Account
  /** Those whom the standard names. */
  receives: readonly string[]
  today: string
  onIssue: (given: Issuing) => Promise<Failure | null>
  onRecordParty: (given: Parameters<Api['reviews']['recordParty']>[0]) => Promise<Failure | null>
  onClose: () => void
}

/** Gives the document out: who gets it and how, and the signature under the very file that goes. */
export function IssueDialog({ review, account, receives, today, onIssue, onRecordParty, onClose }: IssueDialogProps) {
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map())
  const [other, setOther] = useState({ who: '', how: '' })
  const [password, setPassword] = useState('')
  const [lacks, setLacks] = useState<{ at: 'who' | 'password'; says: string } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const give = (who: string, how: string | null) => {
    const next = new Map(given)
    if (how === null) next.delete(who)
    else next.set(who, how)
    setGiven(next)
  }
  const missing = unrecorded(review.parties)
  const issue = async () => {
    const all = [...[...given].map(([who, how]) => ({ who, how })), ...(other.who.trim() ? [other] : [])]
    if (all.length === 0) return setLacks({ at: 'who', says: 'Say who is given it.' })
    if (password === '') return setLacks({ at: 'password', says: 'Enter your password: it is how you sign.' })
    setLacks(null)
    setFailure(await onIssue({ documentId: review.documentId, givenTo: all, password }))
  }
  const at = (field: 'who' | 'password') => (lacks?.at === field ? lacks.says : undefined)
  return (
    <FormDialog title="Issue" does="Sign and issue" problem={notAboutPassword(failure)} wide onSend={issue} onClose={onClose}>
      <p>
        Makes the Word file of “{review.title}” as it was authorised, keeps it with your signature, and gives it to you to send.
      </p>
      <fieldset className="issue-to">
        <legend>Who is given it</legend>
        {receives.map((who) => (
          <div key={who} className="issue-one">
            <Checkbox isSelected={given.has(who)} onChange={(on) => give(who, on ? '' : null)}>
              {who}
            </Checkbox>
            {given.has(who) && (
              <TextField
                label="How it reaches them"
                aside={`(${who})`}
                value={given.get(who) ?? ''}
                onChange={(how) => give(who, how)}
              />
            )}
          </div>
        ))}
        <div className="issue-other">
          <TextField
            label={receives.length > 0 ? 'Somebody else' : 'Who'}
            value={other.who}
            onChange={(who) => setOther({ ...other, who })}
            error={at('who')}
          />
          <TextField label="How" value={other.how} onChange={(how) => setOther({ ...other, how })} />
        </div>
      </fieldset>
      {missing.length > 0 && (
        <PartyForm documentId={review.documentId} parties={review.parties} today={today} onRecord={onRecordParty} />
      )}
      <SignFields
        account={account}
        declares="This is the file that was given out."
        password={password}
        onPassword={setPassword}
        problem={at('password') ?? aboutPassword(failure)}
      />
    </FormDialog>
  )
}
