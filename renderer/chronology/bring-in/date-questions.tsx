import { useState } from 'react'
import { type AskedDate, writeWhen } from '../../../shared/chronology/index.ts'
import type { EntryDate } from '../../../shared/dates/index.ts'
import { Button, RadioCards } from '../../ui/index.ts'
import { firstWords } from '../words.ts'
import type { BringingIn } from './use-bringing-in.ts'

/** How many questions are shown at once. */
const AT_ONCE = 20

/** Dates that may be two: each is asked about, one by one or, where figures may stand either way, all together. */
export function DateQuestions({ bringing }: { bringing: BringingIn }) {
  const { result, answer, answers, set, mapping } = bringing
  const [most, setMost] = useState(AT_ONCE)
  const open = result.questions.length
  // An answer stays in its place, where it can be changed.
  const questions = [...result.questions, ...result.answered].sort((one, other) => one.row - other.row)
  if (questions.length === 0) return null
  return (
    <section className="bring-in-questions" aria-label="Dates to answer">
      <h3>{questions.length === 1 ? '1 date that may be two' : `${questions.length} dates that may be two`}</h3>
      {mapping.order === 'unknown' && open > 1 && (
        <p className="bring-in-all">
          In all of them
          <Button compact onPress={() => set({ order: 'dmy' })}>
            The day comes first
          </Button>
          <Button compact onPress={() => set({ order: 'mdy' })}>
            The month comes first
          </Button>
        </p>
      )}
      <ul>
        {questions.slice(0, most).map((question) => (
          <li key={question.row}>
            <Question
              question={question}
              answer={answers.get(question.row)}
              onAnswer={(id) => answer(question.row, question.options[Number(id)] ?? null)}
            />
          </li>
        ))}
      </ul>
      {questions.length > most && (
        <Button look="quiet" compact onPress={() => setMost(most + AT_ONCE)}>
          Show {Math.min(AT_ONCE, questions.length - most)} more
        </Button>
      )}
    </section>
  )
}

interface QuestionProps {
  question: AskedDate
  answer: EntryDate | null | undefined
  onAnswer: (id: string) => void
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const { place, text, event, options } = question
  const chosen = options.findIndex(({ first }) => first === answer?.first)
  return (
    <RadioCards
      label={`${place}: “${text}”, ${firstWords(event, 12)}`}
      choices={[
        ...options.map((when, index) => ({ id: String(index), label: writeWhen(when) })),
        { id: 'aside', label: 'Keep it aside' },
      ]}
      value={answer === undefined ? null : chosen === -1 ? 'aside' : String(chosen)}
      onChange={onAnswer}
    />
  )
}
