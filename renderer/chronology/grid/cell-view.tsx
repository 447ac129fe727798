import { Lock, Scale } from 'lucide-react'
import { memo } from 'react'
import { type CaseEntry, type EntryDate, KNOWN_BY, writeWhen } from '../../../shared/chronology/index.ts'
import { MONTH_NAMES } from '../../../shared/document/index.ts'
import { StatementMark } from '../../ui/index.ts'
import { AgencyMark } from '../marks/index.ts'
import { BEARING_WORDS, SIGNIFICANCE_WORDS } from '../words.ts'
import type { World } from '../world.ts'
import { categoryName, cellProblem, cellText, childrenText } from './cells.ts'
import type { ColumnId } from './columns.ts'
import { sourceDetail } from './source-words.ts'

export interface CellViewProps {
  entry: CaseEntry
  column: ColumnId
  number: number
  world: World
}

/** What a cell shows while nobody writes in it. */
export const CellView = memo(function CellView(props: CellViewProps) {
  const { entry, column, world } = props
  const problem = cellProblem(entry, column, world)
  if (problem !== null)
    return (
      <span className="cell-wrong">
        <span className="cell-wrong-words">{cellText(entry, column, world)}</span>
        <small className="cell-why">{problem}</small>
      </span>
    )
  return <Shown {...props} />
})

function Shown({ entry, column, number, world }: CellViewProps) {
  switch (column) {
    case 'number':
      return <NumberCell entry={entry} number={number} />
    case 'when':
      return <WhenCell when={entry.when} />
    case 'children':
      return <span>{childrenText(entry, world)}</span>
    case 'category':
      return <CategoryCell entry={entry} world={world} />
    case 'source':
      return <SourceCell entry={entry} world={world} />
    case 'knownBy':
      return <KindCell entry={entry} />
    case 'impact':
      return <ImpactCell entry={entry} world={world} />
    case 'significance':
      return entry.significance === '' ? null : <span>{SIGNIFICANCE_WORDS[entry.significance]}</span>
    default:
      return <span className="cell-text">{entry[column]}</span>
  }
}

function NumberCell({ entry: { significance, confidential, disputed }, number }: { entry: CaseEntry; number: number }) {
  return (
    <span className="cell-number">
      <span className="num">{number}</span>
      {significance === 'key' && <small>Key</small>}
      {(confidential || disputed) && (
        <span className="cell-flags">
          {confidential && <Lock size={12} role="img" aria-label="Confidential" />}
          {disputed && <Scale size={12} role="img" aria-label="Disputed" />}
        </span>
      )}
    </span>
  )
}

const SHORTENED = new RegExp(`\\b(${MONTH_NAMES.join('|')})\\b`, 'g')

/** "27 Dec 2025", "?18 Jan 2026", "Mar 2024": short enough for a column. */
export function shortWhen(when: EntryDate): string {
  const words = writeWhen({ ...when, about: false }).replace(SHORTENED, (month) => month.slice(0, 3))
  return when.about && when.kind !== 'unknown' ? `?${words}` : words
}

function WhenCell({ when }: { when: EntryDate }) {
  if (when.kind === 'unknown' && when.typed === '') return <span className="cell-missing">no date</span>
  return (
    <span className="num">
      {shortWhen(when)}
      {when.time !== '' && <small>{when.time}</small>}
      {when.about && <small>approximate</small>}
    </span>
  )
}

function CategoryCell({ entry: { category }, world }: { entry: CaseEntry; world: World }) {
  if (category === '') return null
  const tone = world.standard.categories.find(({ id }) => id === category)?.tone
  return (
    <span className="category-mark">
      <span className="category-bar" data-tone={tone} />
      <span>{categoryName(category, world)}</span>
    </span>
  )
}

function SourceCell({ entry: { agency, sources }, world }: { entry: CaseEntry; world: World }) {
  const look = world.looks.get(agency)
  const detail = sources[0] ? sourceDetail(sources[0]) : ''
  if (!look && detail === '') return <span className="cell-missing">no source</span>
  return (
    <span>
      {look && <AgencyMark look={look} />}
      {detail !== '' && <small className="cell-detail">{detail}</small>}
      {sources.length > 1 && <small>and {sources.length - 1} more</small>}
    </span>
  )
}

function KindCell({ entry: { knownBy, bearing } }: { entry: CaseEntry }) {
  return (
    <span>
      {knownBy !== '' && <StatementMark kind={knownBy}>{KNOWN_BY[knownBy]}</StatementMark>}
      {bearing !== '' && <small>{BEARING_WORDS[bearing].toLowerCase()}</small>}
    </span>
  )
}

function ImpactCell({ entry: { impacts }, world }: { entry: CaseEntry; world: World }) {
  if (impacts.length === 0) return <span className="cell-missing">not recorded</span>
  return (
    <span className="cell-text">
      {impacts.map(({ childId, text }, index) => {
        const name = world.children.find(({ id }) => id === childId)?.name
        return (
          <span key={childId || `all-${index}`} className="cell-impact">
            {name && <b>{name}: </b>}
            {text}
          </span>
        )
      })}
    </span>
  )
}
