import { Check, ChevronDown, ChevronRight, Minus, X } from 'lucide-react'
import { useState } from 'react'
import type { CriterionStanding } from '../../../shared/api/index.ts'
import type { CheckAnswer } from '../../../shared/review/index.ts'
import { Button, classes, RadioCards, TextField } from '../../ui/index.ts'
import { FEW, firstOf, partsOf } from './audit-parts.ts'

export type Given = Pick<CheckAnswer, 'answer' | 'note' | 'evidence'>
export type Evidence = CheckAnswer['evidence'][number]

export interface AuditListProps {
  criteria: readonly CriterionStanding[]
  /** What a block is called: "9.2". */
  placeOf: (blockId: string) => string
  onEvidence: (evidence: Evidence) => void
  /** Goes to the section that most likely holds the answer. */
  onFind: (criterion: CriterionStanding) => void
  /** The words that are selected in the page; null where there are none. */
  chosen: () => Evidence | null
  /** Absent where the one signed in answers nothing. Gives why it could not be kept. */
  onAnswer?: ((criterionId: string, answer: Given | null) => Promise<string | null>) | undefined
}

const ANSWERS: readonly { id: CheckAnswer['answer']; label: string }[] = [
  { id: 'met', label: 'Met' },
  { id: 'not-met', label: 'Not met' },
  { id: 'not-relevant', label: 'Not relevant' },
]
const MARK = { met: Check, 'not-met': X, 'not-relevant': Minus } as const

/** What an auditor asks of this kind of document, with what was answered and where it shows: a long list is folded to its first ones. */
export function AuditList({ criteria, ...acts }: AuditListProps) {
  const [open, setOpen] = useState<string | null>(null)
  // Which ones are first is settled when the list is folded, so that none moves away while it is being answered.
  const [first, setFirst] = useState<readonly string[] | null>(() => firstOf(criteria))
  const answered = criteria.filter(({ answer }) => answer !== null).length
  if (criteria.length === 0) return null
  const isLong = criteria.length > FEW
  const rows = (those: readonly CriterionStanding[]) => (
    <ul className="audit-list">
      {those.map((criterion) => (
        <Criterion
          key={criterion.id}
          criterion={criterion}
          isOpen={open === criterion.id}
          onToggle={() => setOpen(open === criterion.id ? null : criterion.id)}
          {...acts}
        />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="audit-heading" className="first-part">
      <header className="first-heading">
        <h2 id="audit-heading">Audit: what the standard asks</h2>
        <span className="num">
          {answered} of {criteria.length}
        </span>
      </header>
      {!isLong && rows(criteria)}
      {isLong && first && rows(first.flatMap((id) => criteria.find((one) => one.id === id) ?? []))}
      {isLong &&
        !first &&
        partsOf(criteria).map(({ title, criteria: those }) => (
          <details key={title} className="audit-part">
            <summary>
              <ChevronRight size={14} aria-hidden />
              <h3>{title}</h3>
              <span className="num">{countAnswered(those)}</span>
            </summary>
            {rows(those)}
          </details>
        ))}
      {isLong && (
        <div className="audit-more">
          <Button compact onPress={() => setFirst(first ? null : firstOf(criteria))}>
            {first ? `Show all ${criteria.length}` : 'Show the first only'}
          </Button>
        </div>
      )}
    </section>
  )
}

const countAnswered = (criteria: readonly CriterionStanding[]) =>
  `${criteria.filter(({ answer }) => answer !== null).length} of ${criteria.length}`

interface CriterionProps extends Omit<AuditListProps, 'criteria'> {
  criterion: CriterionStanding
  isOpen: boolean
  onToggle: () => void
}

function Criterion({ criterion, isOpen, onToggle, placeOf, onEvidence, onFind, chosen, onAnswer }: CriterionProps) {
  const { answer, asks } = criterion
  const Mark = answer ? MARK[answer.answer] : null
  const said = answer ? ANSWERS.find(({ id }) => id === answer.answer)?.label : 'Not answered'
  const Fold = isOpen ? ChevronDown : ChevronRight
  return (
    <li className={classes('criterion', isOpen && 'open')}>
      <div className="criterion-row">
        <button type="button" className="criterion-ask" aria-expanded={isOpen} onClick={onToggle}>
          <span className={classes('criterion-box', answer?.answer)}>
            {Mark && <Mark size={14} aria-hidden />}
            <span className="visually-hidden">{said}: </span>
          </span>
          <span>{asks}</span>
          <Fold size={14} aria-hidden />
        </button>
        <span className="criterion-where num">
          {answer && answer.evidence.length > 0 ? (
            answer.evidence.map((one) => (
              <button
                key={`${one.blockId} ${one.text}`}
                type="button"
                className="place-link"
                title={one.text}
                onClick={() => onEvidence(one)}
              >
                {placeOf(one.blockId) || 'words gone'}
              </button>
            ))
          ) : (
            <button type="button" className="place-link" aria-label={`Find: ${asks}`} onClick={() => onFind(criterion)}>
              find
            </button>
          )}
        </span>
      </div>
      {isOpen && (
        <div className="criterion-more">
          {criterion.acceptable && (
            <p>
              <b>Good:</b> {criterion.acceptable}
            </p>
          )}
          {criterion.unacceptable && (
            <p>
              <b>Not good enough:</b> {criterion.unacceptable}
            </p>
          )}
          {criterion.clause && <p className="second">{criterion.clause.cite}</p>}
          {onAnswer ? (
            <AnswerForm criterion={criterion} chosen={chosen} placeOf={placeOf} onAnswer={onAnswer} />
          ) : (
            <Note {...{ criterion }} />
          )}
        </div>
      )}
    </li>
  )
}

function Note({ criterion: { answer } }: { criterion: CriterionStanding }) {
  if (!answer) return <p className="second">Nobody has answered this yet.</p>
  return (
    <p>
      {answer.by.name}: {ANSWERS.find(({ id }) => id === answer.answer)?.label}
      {answer.note && `. ${answer.note}`}
    </p>
  )
}

interface AnswerFormProps {
  criterion: CriterionStanding
  chosen: () => Evidence | null
  placeOf: (blockId: string) => string
  onAnswer: (criterionId: string, answer: Given | null) => Promise<string | null>
}

function AnswerForm({ criterion, chosen, placeOf, onAnswer }: AnswerFormProps) {
  const [problem, setProblem] = useState('')
  const [note, setNote] = useState(criterion.answer?.note ?? '')
  const evidence = criterion.answer?.evidence ?? []
  const keep = async (part: Partial<Given>) => {
    const answer = part.answer ?? criterion.answer?.answer
    if (!answer) return setProblem('Choose an answer first.')
    setProblem((await onAnswer(criterion.id, { answer, note, evidence, ...part })) ?? '')
  }
  const addChosen = () => {
    const words = chosen()
    if (!words) return setProblem('Select the words in the page that show it, then press this again.')
    void keep({ evidence: [...evidence, words] })
  }
  return (
    <div className="answer-form">
      <RadioCards
        label="Answer"
        choices={ANSWERS}
        value={criterion.answer?.answer ?? null}
        onChange={(answer) => void keep({ answer: answer as Given['answer'] })}
        error={problem || undefined}
      />
      <TextField
        label="Note"
        aside="(for the writer)"
        rows={2}
        value={note}
        onChange={setNote}
        onBlur={() => criterion.answer && note !== criterion.answer.note && void keep({ note })}
      />
      {evidence.length > 0 && (
        <ul className="evidence-list">
          {evidence.map((one) => (
            <li key={`${one.blockId} ${one.text}`}>
              <span>
                <b className="num">{placeOf(one.blockId)}</b> “{one.text}”
              </span>
              <Button
                look="plain"
                icon
                compact
                aria-label={`Take away “${one.text}”`}
                onPress={() => void keep({ evidence: evidence.filter((other) => other !== one) })}
              >
                <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="small-form-end">
        {criterion.answer && (
          <Button compact onPress={async () => setProblem((await onAnswer(criterion.id, null)) ?? '')}>
            Take the answer back
          </Button>
        )}
        <Button compact onPress={addChosen}>
          Add the selected words
        </Button>
      </div>
    </div>
  )
}
