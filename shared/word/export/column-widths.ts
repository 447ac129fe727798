import { isWholeDay, longDate } from './dates.ts'
import { twips } from './look.ts'

/**
 * A share of the width that is left, or a width of its own in millimetres at 10 point, for figures and days. `unbroken` is the
 * longest stretch of characters that should stay on one line.
 */
export type ColumnWidth = { share: number; unbroken?: number } | { mm: number }

/** Where columns of sentences have this much room, in millimetres at 10 point, days get more as well and stay on one line. */
const ROOMY = 28
const MORE = 1.25
/** Narrower columns hold numbers, which need no more. */
const A_DAY = 18

/** Shares a width out in whole twips that add up to it. Millimetres grow with the type, and give way where there is no room. */
export function columnWidths(columns: readonly ColumnWidth[], width: number, sizePt = 10): number[] {
  const type = sizePt / 10
  const shares = columns.map((column) => ('share' in column ? column.share : 0))
  const shared = shares.reduce((sum, one) => sum + one, 0)
  const ownedAt = (grow: number) =>
    columns.map((column) => ('mm' in column ? twips(column.mm * type * (column.mm < A_DAY ? 1 : grow)) : 0))
  const total = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0)
  const sharers = shares.filter((share) => share > 0).length
  const roomy = width - total(ownedAt(MORE)) >= sharers * twips(ROOMY * type)
  const own = ownedAt(roomy ? MORE : 1)
  const owned = total(own)
  const room = shared === 0 ? 0 : Math.max(width - owned, width / 2)
  const squeeze = owned === 0 ? 0 : (width - room) / owned
  const wanted = columns.map(
    (_, index) => (own[index] ?? 0) * squeeze + (shared === 0 ? 0 : ((shares[index] ?? 0) / shared) * room),
  )
  const least = columns.map((column) => ('share' in column ? unbrokenWidth(column.unbroken ?? 0, sizePt) : 0))
  return wholeTwips(makeRoom(wanted, least))
}

/** Of an em, a little more than Arial's average character takes. */
const CHARACTER = 0.54
const TWIPS_A_POINT = 20
/** Left and right of a cell's text, in millimetres. */
const PADDING = 4.2

/** About how many lines so many characters take in a column of this width. */
export const linesIn = (characters: number, width: number, sizePt: number): number =>
  Math.ceil((characters * CHARACTER * sizePt * TWIPS_A_POINT) / Math.max(1, width - twips(PADDING)))

const unbrokenWidth = (characters: number, sizePt: number) =>
  characters === 0 ? 0 : characters * CHARACTER * sizePt * TWIPS_A_POINT + twips(PADDING)

/** Widens columns that are narrower than their least width by what the others can spare, as far as that goes. */
function makeRoom(widths: readonly number[], least: readonly number[]): number[] {
  const short = widths.map((width, index) => Math.max(0, (least[index] ?? 0) - width))
  const spare = widths.map((width, index) => ((least[index] ?? 0) > 0 ? Math.max(0, width - (least[index] ?? 0)) : 0))
  const total = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)
  const moved = Math.min(total(short), total(spare))
  if (moved === 0) return [...widths]
  return widths.map(
    (width, index) => width + ((short[index] ?? 0) / total(short)) * moved - ((spare[index] ?? 0) / total(spare)) * moved,
  )
}

/** Rounds so that the whole numbers add up to the same width. */
function wholeTwips(widths: readonly number[]): number[] {
  let upTo = 0
  let last = 0
  return widths.map((width) => {
    upTo += width
    const one = Math.round(upTo) - last
    last += one
    return one
  })
}

/** Beyond this a stretch is an address or a slip, and may break. */
const LONGEST = 22

/** The longest stretch of characters in a column that should stay on one line: a word, or a whole day. */
export function unbrokenIn(texts: readonly string[]): number {
  const lengths = texts.flatMap((text) =>
    isWholeDay(text) ? [longDate(text).length] : text.split(/[\s/-]+/).map((word) => word.length),
  )
  return Math.min(LONGEST, Math.max(0, ...lengths))
}
