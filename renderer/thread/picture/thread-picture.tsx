import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type UIEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CasePlan } from '../../../shared/plan/index.ts'
import { Button } from '../../ui/index.ts'
import { joinsOf } from '../plan/joins.ts'
import { COLUMN_NOTES, COLUMN_TITLES } from './break-cards.ts'
import { type Card, COLUMNS, type Link, type Picture } from './cards.ts'
import { type Layout, layoutOf, middleOf } from './layout.ts'
import { type Direction, nextCard } from './moves.ts'
import { strandStyle } from './strand-styles.ts'
import { ThreadCard } from './thread-card.tsx'
import { ThreadLine } from './thread-line.tsx'
import './thread-picture.css'

/** What the cards of the picture can do; what changes the plan is null where it cannot be changed. */
export interface CardActions {
  choose: (card: Card) => void
  open: (card: Card) => void
  join: ((card: Card) => void) | null
  unjoin: ((card: Card) => void) | null
  accept: ((link: Link) => void) | null
}

export interface ThreadPictureProps {
  label: string
  plan: CasePlan
  picture: Picture
  current: string | null
  /** Key of the card that the next one is joined to. */
  picked: string | null
  closureNote: string
  actions: CardActions
}

const ARROWS: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

export function ThreadPicture({ label, plan, picture, current, picked, closureNote, actions }: ThreadPictureProps) {
  const board = useRef<HTMLDivElement>(null)
  const { layout, room } = useMeasured(board, picture)
  const [left, setLeft] = useState(0)
  const scrolled = (event: UIEvent<HTMLDivElement>) => setLeft(event.currentTarget.scrollLeft)
  const scrollTo = (column: number) => board.current?.parentElement?.scrollTo({ left: (layout.columns[column]?.x ?? 0) - FIRST })
  const lines = new Map(layout.lines.map((line) => [line.key, line]))
  const first = current ?? picture.cards[0]?.key
  const strands = picture.strands.length
  const look = (strand: number) => strandStyle(strand, strands)

  const press = (event: KeyboardEvent, card: Card): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = ARROWS[event.key]
    const key = event.key.toLowerCase()
    if (direction) {
      const next = nextCard(card.key, direction, picture, layout.cards)
      if (next !== null) focusCard(next)
    } else if (key === 'enter') actions.open(card)
    else if (key === 'j' && actions.join) actions.join(card)
    else if (key === 'u' && actions.unjoin) actions.unjoin(card)
    else return
    event.preventDefault()
  }

  return (
    <div className="thread-view">
      <div className={`thread-scroll${layout.width > room ? ' narrow' : ''}`} data-region="page" onScroll={scrolled}>
        {/* Arrow keys go from card to card, so a screen reader leaves the keys to the picture; the list says it all as a table. */}
        <div
          ref={board}
          role="application"
          className="thread-board"
          aria-label={label}
          aria-describedby="thread-keys"
          style={{ width: layout.width, height: layout.height + HEAD }}
        >
          <p id="thread-keys" className="visually-hidden">
            Left and right go along a thread, up and down through a column. Enter opens a card, J joins, U unjoins, F8 goes to the
            next break. The list has the same as a table.
          </p>
          <div className="thread-columns">
            {COLUMNS.map((column, index) => (
              <h2 key={column} style={{ left: layout.columns[index]?.x, width: layout.columns[index]?.width }}>
                {COLUMN_TITLES[column]}
                <small>{column === 'closure' ? closureNote : COLUMN_NOTES[column]}</small>
              </h2>
            ))}
          </div>
          <svg className="thread-lines" width={layout.width} height={layout.height} style={{ top: HEAD }} aria-hidden="true">
            {picture.links.map((link) => {
              const line = lines.get(link.key)
              return (
                line && <ThreadLine key={link.key} line={line} look={link.sort === 'joined' ? look(link.strand) : link.sort} />
              )
            })}
          </svg>
          {picture.cards.map((card) => {
            const place = layout.cards.get(card.key)
            return (
              <ThreadCard
                key={card.key}
                card={card}
                strandName={picture.strands[card.strand]?.name ?? ''}
                look={look(card.strand)}
                joins={sayJoins(plan, card)}
                isCurrent={card.key === first}
                isPicked={card.key === picked}
                style={{ left: place?.x, top: (place?.y ?? 0) + HEAD, width: place?.width }}
                onMend={actions.join ? () => actions.open(card) : null}
                onChoose={() => actions.choose(card)}
                onOpen={() => actions.open(card)}
                onKeyDown={(event) => press(event, card)}
              />
            )
          })}
          {picture.links.map((link) => {
            const line = lines.get(link.key)
            const { accept } = actions
            if (link.sort !== 'proposed' || !line || !accept) return null
            return (
              <button
                key={link.key}
                type="button"
                className="thread-proposal"
                style={{ left: middleOf(line).x, top: middleOf(line).y + HEAD }}
                aria-label={sayProposal(picture, link)}
                onClick={() => accept(link)}
              >
                Join?
              </button>
            )
          })}
        </div>
      </div>
      {room > 0 && layout.width > room && <MoreColumns columns={layout.columns} from={left} to={left + room} onGo={scrollTo} />}
    </div>
  )
}

interface MoreColumnsProps {
  columns: Layout['columns']
  /** What is in view, in pixels of the board. */
  from: number
  to: number
  onGo: (column: number) => void
}

/** In a room too narrow for all columns: which are out of view on either side, and the way there. */
function MoreColumns({ columns, from, to, onGo }: MoreColumnsProps) {
  const before = COLUMNS.filter((_, index) => (columns[index]?.x ?? 0) < from)
  const after = COLUMNS.filter((_, index) => (columns[index]?.x ?? 0) >= to - 1)
  return (
    <div className="thread-more">
      {before.length > 0 && (
        <Button look="plain" compact onPress={() => onGo(before.length - 1)}>
          <ChevronLeft size={14} aria-hidden />
          {before.map((column) => COLUMN_TITLES[column]).join(', ')}
        </Button>
      )}
      <span />
      {after.length > 0 && (
        <Button look="plain" compact onPress={() => onGo(before.length + 1)}>
          {after.map((column) => COLUMN_TITLES[column]).join(', ')}
          <ChevronRight size={14} aria-hidden />
        </Button>
      )}
    </div>
  )
}

/** How far the first column stands from the edge, in pixels. */
const FIRST = 16
/** Room for the headings of the columns, in pixels. */
const HEAD = 58
/** Before a card was measured. */
const GUESS = 76

/** The layout for the width there is, with each card as high as its words are. */
function useMeasured(board: React.RefObject<HTMLDivElement | null>, picture: Picture): { layout: Layout; room: number } {
  const [width, setWidth] = useState(0)
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  useLayoutEffect(() => {
    const room = board.current?.parentElement
    if (!room) return
    const measure = () => setWidth(room.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(room)
    return () => observer.disconnect()
  }, [board])
  // After every drawing: words, widths and the reading font all change heights.
  useLayoutEffect(() => {
    const cards = [...(board.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
    const measured = new Map(cards.map((card) => [card.dataset.card ?? '', card.offsetHeight]))
    const same = measured.size === heights.size && [...measured].every(([key, height]) => heights.get(key) === height)
    if (!same) setHeights(measured)
  })
  const layout = useMemo(() => {
    const sized = picture.cards.map(({ key, column, strand }) => ({
      key,
      column: COLUMNS.indexOf(column),
      band: strand,
      height: heights.get(key) ?? GUESS,
    }))
    return layoutOf(sized, picture.links, width)
  }, [picture, heights, width])
  return { layout, room: width }
}

/** Puts the focus on a card and brings it into view. */
export function focusCard(key: string): void {
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)
  card?.focus({ preventScroll: true })
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function sayJoins(plan: CasePlan, { id }: Card): string {
  if (id === null) return ''
  const { back, on } = joinsOf(plan, id)
  const count = (things: number, words: string): string => (things === 0 ? '' : `${words} ${things}.`)
  return [count(back.length, 'Leads back to'), count(on.length, 'Leads on to')].filter(Boolean).join(' ') || 'Joined to nothing.'
}

function sayProposal(picture: Picture, { from, to }: Link): string {
  const text = (key: string) => picture.cards.find((card) => card.key === key)?.text ?? ''
  return `Join? “${text(to)}” and “${text(from)}”`
}
