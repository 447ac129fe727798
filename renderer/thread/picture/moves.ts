import { type Card, COLUMNS, type Link } from './cards.ts'
import type { Placed } from './layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The card to which an arrow key goes: along the thread to the left and right, or to the nearest of the same strand where
 * nothing is joined; up and down in the column. Null at the end.
 */
export function nextCard(
  from: string,
  direction: Direction,
  { cards, links }: { cards: readonly Card[]; links: readonly Link[] },
  placed: ReadonlyMap<string, Placed>,
): string | null {
  const here = cards.find(({ key }) => key === from)
  if (!here) return cards[0]?.key ?? null
  const top = (key: string): number => placed.get(key)?.y ?? 0
  const nearest = (keys: readonly string[]): string | null =>
    keys.toSorted((one, other) => Math.abs(top(one) - top(from)) - Math.abs(top(other) - top(from)))[0] ?? null
  if (direction === 'up' || direction === 'down') {
    const column = cards.filter(({ column }) => column === here.column).toSorted((one, other) => top(one.key) - top(other.key))
    const at = column.findIndex(({ key }) => key === from)
    return column[direction === 'down' ? at + 1 : at - 1]?.key ?? null
  }
  const onward = direction === 'right'
  const joined = links.flatMap((link) =>
    link.sort === 'proposed' ? [] : onward && link.from === from ? [link.to] : !onward && link.to === from ? [link.from] : [],
  )
  if (joined.length > 0) return nearest(joined)
  const place = COLUMNS.indexOf(here.column)
  const beyond = cards.filter(
    ({ column, strand }) => strand === here.strand && (COLUMNS.indexOf(column) - place) * (onward ? 1 : -1) > 0,
  )
  const next = Math.min(...beyond.map(({ column }) => Math.abs(COLUMNS.indexOf(column) - place)))
  return nearest(beyond.filter(({ column }) => Math.abs(COLUMNS.indexOf(column) - place) === next).map(({ key }) => key))
}
