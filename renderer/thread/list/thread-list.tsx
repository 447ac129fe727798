import { Unlink } from 'lucide-react'
import { Fragment } from 'react'
import { type CasePlan, firstWords, sayScale } from '../../../shared/plan/index.ts'
import { Button } from '../../ui/index.ts'
import { BREAK_CARDS, PART_NAMES } from '../picture/break-cards.ts'
import { type Card, COLUMNS, type Picture } from '../picture/cards.ts'
import { strandStyle } from '../picture/strand-styles.ts'
import { LineSample } from '../picture/thread-line.tsx'
import type { CardActions } from '../picture/thread-picture.tsx'
import { type Joinable, joinsOf } from '../plan/joins.ts'
import './thread-list.css'

export interface ThreadListProps {
  label: string
  plan: CasePlan
  picture: Picture
  current: string | null
  actions: CardActions
}

/** All that the picture shows, as a table: a part for each thread, a row for each card, its joins in words. */
export function ThreadList({ label, plan, picture, current, actions }: ThreadListProps) {
  const { strands, cards, links } = picture
  const bands = [
    ...strands,
    ...(cards.some(({ strand }) => strand === strands.length) ? [{ id: 'all', name: 'All threads' }] : []),
  ]
  const proposalFor = (card: Card) => links.find(({ sort, to }) => sort === 'proposed' && to === card.key)
  return (
    <section className="thread-list" data-region="page" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">What it says</th>
            <th scope="col">Leads back to</th>
            <th scope="col">Leads on to</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        {bands.map(({ id, name }, strand) => (
          <tbody key={id}>
            <tr className="thread-list-strand">
              <th scope="rowgroup" colSpan={5}>
                <LineSample look={strandStyle(strand, strands.length)} />
                {name}
              </th>
            </tr>
            {COLUMNS.flatMap((column) => cards.filter((card) => card.strand === strand && card.column === column)).map((card) => {
              const joins = card.id === null ? { back: [], on: [] } : joinsOf(plan, card.id)
              const proposal = proposalFor(card)
              return (
                <tr
                  key={card.key}
                  className={card.sort}
                  data-row={card.key}
                  aria-current={card.key === current ? 'true' : undefined}
                >
                  <th scope="row">{PART_NAMES[card.column]}</th>
                  <td>
                    <Says card={card} />
                  </td>
                  <Joins joins={joins.back} />
                  <Joins joins={joins.on} />
                  <td>
                    <div className="thread-list-acts">
                      {card.broken && actions.join && (
                        <Button compact onPress={() => actions.open(card)} data-row-act={card.key}>
                          {BREAK_CARDS[card.broken.kind].mend}
                        </Button>
                      )}
                      {card.id !== null && (
                        <Button
                          compact
                          aria-label={`${actions.join ? 'Join or unjoin…' : 'Joins'} “${firstWords(card.text, 8)}”`}
                          onPress={() => actions.open(card)}
                          data-row-act={card.key}
                        >
                          {actions.join ? 'Join or unjoin…' : 'Joins'}
                        </Button>
                      )}
                      {proposal && actions.accept && (
                        <Button compact onPress={() => actions.accept?.(proposal)}>
                          Join to “{firstWords(cards.find(({ key }) => key === proposal.from)?.text ?? '')}”?
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Says({ card: { title, text, change, note, scales, sort } }: { card: Card }) {
  return (
    <>
      {title && (
        <b className={sort === 'broken' ? 'thread-list-broken' : undefined}>
          {sort === 'broken' && <Unlink size={14} aria-hidden />}
          {title}.{' '}
        </b>
      )}
      {text}
      {change && <p>What changed: {change}</p>}
      {scales.map(({ by, first, last }) => (
        <Fragment key={by}>
          <br />
          {by}: {sayScale(first, last)} of 10
        </Fragment>
      ))}
      {note && <p className="thread-note second">{note}</p>}
    </>
  )
}

function Joins({ joins }: { joins: readonly Joinable[] }) {
  return (
    <td>
      {joins.map(({ id, what, text }) => (
        <p key={id}>
          {what}: {firstWords(text, 8)}
        </p>
      ))}
    </td>
  )
}
