import { Check, X } from 'lucide-react'
import type { CheckedSignature, Problem } from '../../shared/review/index.ts'

const DONE = { submitted: 'Sent to the manager', authorised: 'Authorised', issued: 'Issued' } as const
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

/** Each signature with who gave it, when, and whether it stands. */
export function SignatureList({ signatures }: { signatures: readonly CheckedSignature[] }) {
  return (
    <ul className="checked-list">
      {signatures.map(({ id, purpose, by, at, declares, revision, stands }) => (
        <li key={id}>
          <Outcome stands={stands} />
          <div>
            <b>
              {DONE[purpose]} by {[by.name, by.jobTitle, by.registrationNumber].filter(Boolean).join(', ')}
            </b>
            <p className="second">
              {WHEN.format(new Date(at))} · revision {revision} · “{declares}”
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
