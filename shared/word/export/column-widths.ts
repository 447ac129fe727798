import { twips } from './look.ts'

/** A share of the width that is left, or a width of its own in millimetres at 10 point, for figures and days. */
export type ColumnWidth = { share: number } | { mm: number }

/** From this width on, in twips, columns with a width of their own get more of it: a day then stays on one line. */
const ROOMY = twips(200)
const MORE = 1.25

/** Shares a width out in whole twips that add up to it. Millimetres grow with the type, and give way where there is no room. */
export function columnWidths(columns: readonly ColumnWidth[], width: number, sizePt = 10): number[] {
  const grow = (sizePt / 10) * (width >= ROOMY ? MORE : 1)
  const own = columns.map((column) => ('mm' in column ? twips(column.mm * grow) : 0))
  const shares = columns.map((column) => ('share' in column ? column.share : 0))
  const owned = own.reduce((sum, one) => sum + one, 0)
  const shared = shares.reduce((sum, one) => sum + one, 0)
  const room = shared === 0 ? 0 : Math.max(width - owned, width / 2)
  const squeeze = owned === 0 ? 0 : (width - room) / owned
  let upTo = 0
  let last = 0
  return columns.map((_, index) => {
    upTo += (own[index] ?? 0) * squeeze + (shared === 0 ? 0 : ((shares[index] ?? 0) / shared) * room)
    const one = Math.round(upTo) - last
    last += one
    return one
  })
}
