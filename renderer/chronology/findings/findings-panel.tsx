import { useState } from 'react'
import { ForWriters } from '../../record-screen/index.ts'
import { Button, SeverityMark } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { FindingCard } from './finding-card.tsx'
import { useFindings } from './findings-context.tsx'
import type { RecordGroup, RecordItem } from './record-items.ts'
import './findings.css'

const TITLES: Readonly<Record<RecordGroup['part'], string>> = {
  patterns: 'Patterns and gaps',
  entries: 'Entries to finish',
  words: 'How it is worded',
}
const PARTS = Object.keys(TITLES) as RecordGroup['part'][]

export interface FindingsPanelProps {
  numberOf: (entryId: string) => number
  /** How many pairs of entries may be one event, and where they are compared. */
  duplicates: number
  onDuplicates: () => void
}

/** What the record shows: patterns and gaps, what entries lack, how they are worded, what may stand there twice. */
export function FindingsPanel({ numberOf, duplicates, onDuplicates }: FindingsPanelProps) {
  const { findings, checked } = useFindings()
  const { groups, setAside } = findings
  return (
    <div className="record-findings">
      {!checked && <p className="record-note">Reading the record.</p>}
      {checked && groups.length === 0 && duplicates === 0 && <p className="record-note">Nothing to ask about.</p>}
      {PARTS.map((part) => (
        <Part key={part} part={part} groups={groups.filter((group) => group.part === part)} numberOf={numberOf} />
      ))}
      {duplicates > 0 && (
        <section aria-label="Possible duplicates">
          <h3>
            <span>Possible duplicates</span>
            <span className="num">{duplicates}</span>
          </h3>
          <ForWriters>
            <Button compact onPress={onDuplicates}>
              Compare side by side
            </Button>
          </ForWriters>
        </section>
      )}
      {setAside.length > 0 && <SetAsideList />}
    </div>
  )
}

function Part({
  part,
  groups,
  numberOf,
}: {
  part: RecordGroup['part']
  groups: readonly RecordGroup[]
  numberOf: (entryId: string) => number
}) {
  if (groups.length === 0) return null
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <section aria-label={TITLES[part]}>
      <h3>
        <span>{TITLES[part]}</span>
        <span className="num">{count}</span>
      </h3>
      <ul>
        {groups.map((group) =>
          part === 'patterns' && group.items[0] ? (
            <FindingCard key={group.id} item={group.items[0]} corner={group.items[0].figure} />
          ) : (
            <Line key={group.id} group={group} numberOf={numberOf} />
          ),
        )}
      </ul>
    </section>
  )
}

/** What several entries lack, as one line; the one of them that one is at is open below it. */
function Line({ group, numberOf }: { group: RecordGroup; numberOf: (entryId: string) => number }) {
  const { current, open, goTo } = useFindings()
  const { items, title, severity } = group
  const at = items.findIndex(({ key }) => key === current?.key)
  const item = items[at]
  const goOn = (next: RecordItem | undefined) => {
    if (!next) return
    open(next)
    goTo(next)
  }
  if (item !== undefined) {
    const place = placeOf(item, numberOf)
    const corner = items.length > 1 ? [`${at + 1} of ${items.length}`, place].filter(Boolean).join(' · ') : place
    return (
      <FindingCard
        item={item}
        corner={corner || null}
        onNext={items.length > 1 ? () => goOn(items[(at + 1) % items.length]) : undefined}
        groupIds={items.length > 1 ? [...new Set(items.flatMap(({ entryIds }) => entryIds))] : undefined}
      />
    )
  }
  return (
    <li className="record-line">
      <button type="button" onClick={() => goOn(items[0])}>
        <SeverityMark severity={severity} wordHidden />
        <span className="record-line-title">{title}</span>
        <span className="num">{items.length > 1 ? items.length : items[0] && placeOf(items[0], numberOf)}</span>
      </button>
    </li>
  )
}

/** The numbers of the entries that a finding is about: "61, 63". */
const placeOf = ({ entryIds }: RecordItem, numberOf: (entryId: string) => number): string =>
  entryIds
    .map(numberOf)
    .filter((number) => number > 0)
    .join(', ')

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** "by Priya Ramanathan on 3 March 2026". */
function doneBy({ by, at }: { by: string; at: string }): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? `by ${by}` : `by ${by} on ${day.format(date)}`
}

/** What was set aside, why, by whom and when, and a way to bring it back. */
function SetAsideList() {
  const { findings } = useFindings()
  const { change } = useDesk()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section aria-label="Set aside">
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          Set aside
        </button>
        <span className="num">{findings.setAside.length}</span>
      </h3>
      {isOpen && (
        <ul>
          {findings.setAside.map(({ item, record }) => (
            <li key={record.id} className="record-card">
              <SeverityMark severity={item.severity} />
              <p className="record-what">{item.message}</p>
              <p className="record-reason">{record.reason}</p>
              {record.by !== '' && <p className="record-why">{doneBy(record)}</p>}
              <div className="record-actions">
                <ForWriters>
                  <Button
                    compact
                    onPress={() => change('Bring a finding back', [{ list: 'setAside', id: record.id, item: null }])}
                  >
                    Bring back
                  </Button>
                </ForWriters>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
