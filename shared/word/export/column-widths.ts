import { twips } from './look.ts'

/** A share of the width that is left, or a width of its own in millimetres at 10 point, for figures and days. */
export type ColumnWidth = { share: number } | { mm: number }

/** Where columns of sentences have this much room, in millimetres at 10 point, days get more as well and stay on one line. */
const ROOMY = 34
const MORE = 1.25

/** Shares a width out in whole twips that add up to it. Millimetres grow with the type, and give way where there is no room. */
export function columnWidths(columns: readonly ColumnWidth[], width: number, sizePt = 10): number[] {
  const type = sizePt / 10
  const shares = columns.map((column) => ('share' in column ? column.share : 0))
  const shared = shares.reduce((sum, one) => sum + one, 0)
  const ownedAt = (grow: number) => columns.map((column) => ('mm' in column ? twips(column.mm * type * grow) : 0))
  const total = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0)
  const sharers = shares.filter((share) => share > 0).length
  const roomy = width - total(ownedAt(MORE)) >= sharers * twips(ROOMY * type)
  const own = ownedAt(roomy ? MORE : 1)
  const owned = total(own)
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
