import { Check, X } from 'lucide-react'
import { type CheckedSignature, type Problem, saidOfAuthorising } from '../../shared/review/index.ts'

const DONE = { submitted: 'Sent to the manager', issued: 'Issued' } as const
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })

/** A tick or a cross with its word: what it means is never told by colour alone. */
export function Outcome({ stands }: { stands: boolean }) {
  return (
    <span className={stands ? 'outcome stands' : 'outcome fails'}>
      {stands ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
      {stands ? 'Matches' : 'Does not match'}
    </span>
  )
}

function doneBy({ purpose, by, recordedFor }: CheckedSignature): string {
  const signer = [by.name, by.jobTitle, by.registrationNumber].filter(Boolean).join(', ')
  return purpose === 'authorised' ? saidOfAuthorising(signer, recordedFor) : `${DONE[purpose]} by ${signer}`
}

/** Each signature with who gave it, when, and whether it stands. */
export function SignatureList({ signatures }: { signatures: readonly CheckedSignature[] }) {
  return (
    <ul className="checked-list">
      {signatures.map((one) => (
        <li key={one.id}>
          <Outcome stands={one.stands} />
          <div>
            <b>{doneBy(one)}</b>
            <p className="second">
              {WHEN.format(new Date(one.at))} · revision {one.revision} · “{one.declares}”
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What does not match, each in a sentence. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className="checked-list">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.says}`}>
          <Outcome stands={false} />
          <p>{problem.says}</p>
        </li>
      ))}
    </ul>
  )
}
