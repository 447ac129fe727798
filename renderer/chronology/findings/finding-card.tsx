import { BookOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { newId } from '../../../shared/document/index.ts'
import { ForWriters } from '../../record-screen/index.ts'
import { Button, classes, SetAsideForm, SeverityMark, useToast } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { useFindings } from './findings-context.tsx'
import type { RecordItem } from './record-items.ts'

const NUMBERS = ['', 'it', 'both', 'these three', 'these four', 'these five', 'these six', 'these seven', 'these eight']

/** "Show these five". */
export const showWords = (count: number): string => `Show ${NUMBERS[count] ?? `these ${count}`}`

export interface FindingCardProps {
  item: RecordItem
  /** What the card says in its corner. */
  corner: string | null
  /** Steps to the next of its group, where there are several. */
  onNext?: (() => void) | undefined
  /** All of the group's entries, where there are several findings. */
  groupIds?: readonly string[] | undefined
}

/** One finding: mark and word, what, the question, the clause and what can be done. Closed, it is one press to open. */
export function FindingCard({ item, corner, onNext, groupIds }: FindingCardProps) {
  const { current, open, goTo } = useFindings()
  const { choose, setFilter } = useDesk()
  const [isSettingAside, setIsSettingAside] = useState(false)
  const card = useRef<HTMLLIElement>(null)
  const isCurrent = current?.key === item.key
  const say = useToast()
  useEffect(() => {
    if (!isCurrent) return
    card.current?.scrollIntoView({ block: 'nearest' })
    // The heading that was pressed is no button any more; its place in the panel is kept for the keyboard.
    if (document.activeElement === document.body) card.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [isCurrent])
  const show = (ids: readonly string[]) => {
    setFilter({ entryIds: [...ids] })
    choose(ids)
  }
  return (
    <li ref={card} className={classes('record-card', isCurrent && 'current')} aria-current={isCurrent ? 'true' : undefined}>
      <div className="record-card-head">
        <SeverityMark severity={item.severity} />
        {corner !== null && <span className="record-corner num">{corner}</span>}
      </div>
      {isCurrent ? (
        <p className="record-what">{item.message}</p>
      ) : (
        <button
          type="button"
          className="record-what"
          onClick={() => {
            open(item)
            // A pattern is read before one goes anywhere.
            if (item.field !== null) goTo(item)
          }}
        >
          {item.message}
        </button>
      )}
      <p className="record-why">{item.why}</p>
      <Clauses item={item} />
      {isSettingAside ? (
        <SetAside item={item} onDone={() => setIsSettingAside(false)} />
      ) : (
        isCurrent && (
          <div className="record-actions">
            {item.field !== null && (
              <Button compact onPress={() => goTo(item)}>
                Go to it
              </Button>
            )}
            {item.field === null && item.entryIds.length > 0 && (
              <Button compact onPress={() => show(item.entryIds)}>
                {showWords(item.entryIds.length)}
              </Button>
            )}
            {onNext && (
              <Button compact onPress={onNext}>
                Next of these
              </Button>
            )}
            {groupIds && groupIds.length > 1 && (
              <Button compact onPress={() => show(groupIds)}>
                {showWords(groupIds.length)}
              </Button>
            )}
            {item.sentence !== null && (
              <Button
                compact
                onPress={() =>
                  void navigator.clipboard
                    .writeText(item.sentence ?? '')
                    .then(() => say({ text: 'The sentence is copied. Paste it where you write.' }))
                    .catch(() => say({ text: `It could not be copied. It says: ${item.sentence}` }))
                }
              >
                Use in report
              </Button>
            )}
            <ForWriters>
              <Button compact onPress={() => setIsSettingAside(true)}>
                Set aside, because …
              </Button>
            </ForWriters>
          </div>
        )
      )}
    </li>
  )
}

/** Each clause as it is cited, with our paraphrase of what it asks. */
function Clauses({ item }: { item: RecordItem }) {
  const { pack } = useDesk()
  return item.clauses.map(({ ref }) => {
    const says = Object.values(pack.clauses)
      .filter((clause) => clause.cite === ref)
      .map((clause) => clause.says)
      .join(' ')
    return (
      <p key={ref} className="record-clause" title={says}>
        <BookOpen size={14} aria-hidden />
        <span>
          {ref}
          {says && <span className="visually-hidden">: {says}</span>}
        </span>
      </p>
    )
  })
}

/** Why a finding is set aside is kept with the record. */
function SetAside({ item, onDone }: { item: RecordItem; onDone: () => void }) {
  const { change } = useDesk()
  const setAside = (reason: string): void => {
    const id = newId()
    const record = { id, key: item.key, reason, by: '', at: new Date().toISOString() }
    change('Set a finding aside', [{ list: 'setAside', id, item: record }])
    onDone()
  }
  return <SetAsideForm onSetAside={setAside} onCancel={onDone} />
}
