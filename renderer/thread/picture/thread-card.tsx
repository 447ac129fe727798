import { Check, Unlink } from 'lucide-react'
import type { CSSProperties, KeyboardEvent } from 'react'
import { type Scaled, sayScale } from '../../../shared/plan/index.ts'
import { Button } from '../../ui/index.ts'
import { BREAK_CARDS, PART_NAMES } from './break-cards.ts'
import type { Card } from './cards.ts'

export interface ThreadCardProps {
  card: Card
  strandName: string
  look: string
  /** What to say of its joins, for somebody who cannot see the lines. */
  joins: string
  isCurrent: boolean
  /** True for the first of two cards that are being joined. */
  isPicked: boolean
  style: CSSProperties
  /** Null where the plan cannot be changed. */
  onMend: (() => void) | null
  onChoose: () => void
  onOpen: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The words of a card in the order in which they are read out. */
export function cardWords({ column, title, text, change, note, scales }: Card): string {
  const scaled = scales.map(({ by, first, last }) => `${by}: ${sayScale(first, last)}`).join(', ')
  const words = [title, text, change && `What changed: ${change}`, scaled, note].map((part) => part.trim().replace(/[.:]$/, ''))
  return `${PART_NAMES[column]}: ${words.filter(Boolean).join('. ')}.`
}

export function ThreadCard({ card, strandName, look, joins, isCurrent, isPicked, style, onMend, ...does }: ThreadCardProps) {
  const { key, sort, title, text, note, change, scales, status, broken } = card
  return (
    <article
      className={['thread-card', look, sort, isPicked ? 'picked' : ''].join(' ')}
      style={style}
      data-card={key}
      tabIndex={isCurrent ? 0 : -1}
      aria-roledescription="card"
      aria-label={[cardWords(card), strandName && `Thread: ${strandName}.`, joins, isPicked ? 'Being joined.' : ''].join(' ')}
      onClick={does.onChoose}
      onDoubleClick={does.onOpen}
      onFocus={(event) => event.target === event.currentTarget && does.onChoose()}
      onKeyDown={(event) => event.target === event.currentTarget && does.onKeyDown(event)}
    >
      {title && (
        <p className="thread-card-title">
          {sort === 'broken' && <Unlink size={15} aria-hidden />}
          {status === 'done' && <Check size={15} aria-hidden />}
          {title}
        </p>
      )}
      {text && <p>{text}</p>}
      {change && <p className="thread-card-change">{change}</p>}
      {scales.length > 0 && <Scales scales={scales} />}
      {note && <small>{note}</small>}
      {broken && onMend && (
        <Button compact excludeFromTabOrder={!isCurrent} onPress={onMend}>
          {BREAK_CARDS[broken.kind].mend}
        </Button>
      )}
    </article>
  )
}

/** A bar from 0 to 10 for each person: filled to the last score, with a line at the first. */
function Scales({ scales }: { scales: readonly Scaled[] }) {
  return (
    <ul className="thread-scales">
      {scales.map(({ by, first, last }) => (
        <li key={by}>
          <span>{by}</span>
          <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
            <rect className="scale-room" x="0.5" y="3" width="99" height="8" />
            <rect className="scale-now" x="0.5" y="3" width={last * 9.9} height="8" />
            <path className="scale-start" d={`M${Math.min(99, Math.max(1, first * 10))} 0v14`} />
          </svg>
          <span className="num">{sayScale(first, last)}</span>
        </li>
      ))}
    </ul>
  )
}
