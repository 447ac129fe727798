import { useState } from 'react'
import type { SetAside } from '../../../shared/document/index.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import { WordsForm } from '../../comments/index.ts'
import { Button, SeverityMark } from '../../ui/index.ts'
import { sayMoment } from '../words.ts'
import type { AsideStanding } from './set-aside-words.ts'

/** What whoever reviews can do about a reason. Each gives why it could not be kept, and null where it was. */
export interface AsideActs {
  accept: () => Promise<string | null>
  refuse: (words: string) => Promise<string | null>
  query: (question: string) => Promise<string | null>
}

export interface AsideCardProps {
  record: SetAside
  /** What was found there; null where it is found no more. */
  finding: Finding | null
  /** "9.2" */
  place: string
  standing: AsideStanding
  now: Date
  /** Absent where the one signed in decides nothing. */
  acts?: AsideActs | undefined
  onGo: () => void
}

/** One finding that the writer set aside: what it was and, more than anything else, why; and what was made of the reason. */
export function AsideCard({ record, finding, place, standing, now, acts, onGo }: AsideCardProps) {
  return (
    <li className="comment-card">
      <div className="aside-head">
        {finding ? <SeverityMark severity={finding.severity} /> : <span className="second">Set aside</span>}
        {place && (
          <button type="button" className="place-link num" onClick={onGo} aria-label={`Go to ${place}`}>
            {place}
          </button>
        )}
      </div>
      <p className="aside-what">{finding?.message ?? (record.text ? `“${record.text}”` : record.ruleId)}</p>
      <p className="aside-reason">
        Because <b>{record.reason}</b>
      </p>
      <p className="aside-foot">
        {record.by}, {sayMoment(record.at, now)}
      </p>
      <Made standing={standing} now={now} />
      {acts && <Acts key={standing.state} standing={standing} acts={acts} />}
    </li>
  )
}

/** What was made of the reason. */
function Made({ standing, now }: { standing: AsideStanding; now: Date }) {
  if (standing.state === 'open') return null
  if (standing.state === 'queried')
    return (
      <p className="aside-made">
        <b>Queried</b>, under Comments
      </p>
    )
  const { accepted, words, by, at } = standing.decision
  return (
    <p className={accepted ? 'aside-made accepted' : 'aside-made'}>
      <b>{accepted ? 'Accepted' : 'Not accepted'}</b>
      {words && `: ${words}`}{' '}
      <span className="second">
        {by.name}, {sayMoment(at, now)}
      </span>
    </p>
  )
}

function Acts({ standing, acts }: { standing: AsideStanding; acts: AsideActs }) {
  const [asked, setAsked] = useState<'refuse' | 'query' | null>(null)
  // Whoever leaves a form goes on where they began it.
  const [left, setLeft] = useState<'refuse' | 'query' | null>(null)
  const [problem, setProblem] = useState('')
  const leave = () => {
    setLeft(asked)
    setAsked(null)
  }
  if (asked !== null)
    return (
      <WordsForm
        label={asked === 'query' ? 'What do you ask?' : 'Why you do not accept it'}
        hint={asked === 'query' ? 'The writer answers under Comments.' : 'It stands open again until there is another reason.'}
        missing={asked === 'query' ? 'Say what you want to know.' : 'Say why: the writer reads it.'}
        done={asked === 'query' ? 'Ask' : 'Not accepted'}
        onCancel={leave}
        onDone={async (words) => {
          const failed = await (asked === 'query' ? acts.query(words) : acts.refuse(words))
          if (failed === null) leave()
          return failed
        }}
      />
    )
  const accepted = standing.state === 'decided' && standing.decision.accepted
  const refused = standing.state === 'decided' && !standing.decision.accepted
  return (
    <>
      <div className="comment-acts">
        {!accepted && (
          <Button compact onPress={async () => setProblem((await acts.accept()) ?? '')}>
            Accept
          </Button>
        )}
        {standing.state === 'open' && (
          <Button compact autoFocus={left === 'query'} onPress={() => setAsked('query')}>
            Query
          </Button>
        )}
        {!refused && (
          <Button compact look={accepted ? 'quiet' : 'outlined'} autoFocus={left === 'refuse'} onPress={() => setAsked('refuse')}>
            Not accepted…
          </Button>
        )}
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
