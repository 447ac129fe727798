import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Api, DocumentReview, Failure } from '../../../shared/api/index.ts'
import { isDay } from '../../../shared/document/index.ts'
import { type Account, authorisingWords, type NextStep } from '../../../shared/review/index.ts'
import { Button, DateField, FormDialog, RadioCards, TextField } from '../../ui/index.ts'
import { aboutPassword, notAboutPassword, SignFields } from '../signing/sign-fields.tsx'
import { type Draft, mineToMeet } from './decision-bar.tsx'

type Authorising = Parameters<Api['reviews']['authorise']>[0]

export interface AuthoriseDialogProps {
  review: DocumentReview
  account: Account
  draft: Draft
  today: string
  onSign: (given: Authorising) => Promise<Failure | null>
  onClose: () => void
}

/** A step with a name for its row: two steps may say the same. */
type Row = NextStep & { row: number }

const EMPTY: NextStep = { what: '', who: '', by: null }

/** Signs: what is declared, for which requirement, by whom, with the decision and what follows, and the password again. */
export function AuthoriseDialog({ review, account, draft, today, onSign, onClose }: AuthoriseDialogProps) {
  const open = mineToMeet(review)
  const [requirementId, setRequirement] = useState(open[0]?.id ?? '')
  const [decision, setDecision] = useState('')
  const [steps, setSteps] = useState<Row[]>(draft.next.what ? [{ ...draft.next, row: 0 }] : [])
  const [recorded, setRecorded] = useState({ name: '', role: '', on: today, how: '' })
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [missing, setMissing] = useState<Partial<Record<'name' | 'role' | 'on' | 'how' | 'password' | 'steps', string>>>({})
  const requirement = open.find(({ id }) => id === requirementId)
  const isRecorded = requirement?.recorded === true

  const sign = async () => {
    const lacks: typeof missing = {
      ...(password === '' && { password: 'Enter your password: it is how you sign.' }),
      ...(steps.some(({ what }) => what.trim() === '') && { steps: 'Say what is to be done, or take the step away.' }),
      ...(review.nextSteps &&
        !steps.some(({ by }) => by !== null) && { steps: 'Say what happens next, and by which day: the standard asks for it.' }),
      ...(isRecorded && recorded.name.trim() === '' && { name: 'Who agreed?' }),
      ...(isRecorded && recorded.role.trim() === '' && { role: 'In what office?' }),
      ...(isRecorded && !isDay(recorded.on) && { on: 'On which day?' }),
      ...(isRecorded && recorded.how.trim() === '' && { how: 'How do you know? For example by letter or at the panel.' }),
    }
    setMissing(lacks)
    if (Object.keys(lacks).length > 0) return
    const failed = await onSign({
      documentId: review.documentId,
      requirement: requirementId,
      words: draft.words.trim(),
      decision: decision.trim(),
      nextSteps: steps.map(({ row: _row, ...step }) => step),
      recordedFor: isRecorded ? recorded : null,
      password,
    })
    setFailure(failed)
  }
  return (
    <FormDialog title="Authorise and sign" does="Sign" problem={notAboutPassword(failure)} wide onSend={sign} onClose={onClose}>
      {open.length > 1 ? (
        <RadioCards
          label="What you agree to"
          choices={open.map(({ id, what, clause }) => ({ id, label: what, note: clause?.cite }))}
          value={requirementId}
          onChange={setRequirement}
        />
      ) : (
        <p>
          {requirement?.what} {requirement?.clause && <span className="second">{requirement.clause.cite}</span>}
        </p>
      )}
      {isRecorded && requirement && (
        <fieldset className="sign-recorded">
          <legend>Agreed by somebody who does not sign in here: {requirement.by.join(' or ')}</legend>
          <TextField
            label="Who agreed"
            value={recorded.name}
            onChange={(name) => setRecorded({ ...recorded, name })}
            error={missing.name}
          />
          <TextField
            label="Their office"
            value={recorded.role}
            onChange={(role) => setRecorded({ ...recorded, role })}
            error={missing.role}
          />
          <DateField label="On" value={recorded.on} onChange={(on) => setRecorded({ ...recorded, on })} error={missing.on} />
          <TextField
            label="How you know"
            value={recorded.how}
            onChange={(how) => setRecorded({ ...recorded, how })}
            error={missing.how}
          />
        </fieldset>
      )}
      <div className="sign-words">
        <span className="field-label">Why you decide as you do</span>
        <blockquote>{draft.words}</blockquote>
      </div>
      <TextField
        label="What is decided"
        aside="(where something is to be decided)"
        rows={2}
        value={decision}
        onChange={setDecision}
      />
      <Steps steps={steps} problem={missing.steps} asked={review.nextSteps?.says} onSteps={setSteps} />
      <SignFields
        account={account}
        declares={authorisingWords(
          requirement?.what ?? '',
          isRecorded ? { ...recorded, name: recorded.name.trim() || '…', how: recorded.how.trim() || '…' } : null,
        )}
        password={password}
        onPassword={setPassword}
        problem={missing.password ?? aboutPassword(failure)}
      />
    </FormDialog>
  )
}

interface StepsProps {
  steps: Row[]
  problem: string | undefined
  /** What the standard says of next steps, where it asks for some. */
  asked: string | undefined
  onSteps: (steps: Row[]) => void
}

function Steps({ steps, problem, asked, onSteps }: StepsProps) {
  const change = (row: number, part: Partial<NextStep>) =>
    onSteps(steps.map((one) => (one.row === row ? { ...one, ...part } : one)))
  return (
    <fieldset className="sign-steps">
      <legend>What follows</legend>
      {asked && <p className="second">{asked}</p>}
      {problem && <p className="field-error">{problem}</p>}
      {steps.map(({ row, what, who, by }, index) => (
        <div key={row} className="sign-step">
          <TextField label={`Next step ${index + 1}`} value={what} onChange={(said) => change(row, { what: said })} />
          <TextField label="Who" value={who} onChange={(said) => change(row, { who: said })} />
          <DateField label="By" value={by ?? ''} onChange={(day) => change(row, { by: day || null })} />
          <Button
            look="plain"
            icon
            aria-label={`Take away step ${index + 1}`}
            onPress={() => onSteps(steps.filter((one) => one.row !== row))}
          >
            <X size={15} aria-hidden />
          </Button>
        </div>
      ))}
      <Button compact onPress={() => onSteps([...steps, { ...EMPTY, row: Math.max(-1, ...steps.map(({ row }) => row)) + 1 }])}>
        <Plus size={15} aria-hidden />
        {steps.length === 0 ? 'Add a next step' : 'Another step'}
      </Button>
    </fieldset>
  )
}
