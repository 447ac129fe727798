/** Where days fall across the picture. Days are numbers, as `dayNumber` gives them; parts of a day count. */
export interface Scale {
  from: number
  to: number
  left: number
  right: number
}

export const perDay = ({ from, to, left, right }: Scale): number => (right - left) / (to - from)

export const xOf = (scale: Scale, day: number): number => scale.left + (day - scale.from) * perDay(scale)

export const dayAt = (scale: Scale, x: number): number => scale.from + (x - scale.left) / perDay(scale)

/** Fewer days than these cannot be told apart better. */
export const FEWEST_DAYS = 14
/** More years than these no case has. */
export const MOST_DAYS = 365.25 * 120

/** A stretch of days, brought within what can be shown. */
export function stretch(from: number, to: number): { from: number; to: number } {
  const days = Math.min(Math.max(to - from, FEWEST_DAYS), MOST_DAYS)
  const middle = (from + to) / 2
  return { from: middle - days / 2, to: middle + days / 2 }
}

/** The stretch made longer or shorter about a day that stays where it is: by 2 it shows twice as many days. */
export function zoomed({ from, to }: { from: number; to: number }, by: number, about: number): { from: number; to: number } {
  const days = Math.min(Math.max((to - from) * by, FEWEST_DAYS), MOST_DAYS)
  const share = (about - from) / (to - from)
  return { from: about - share * days, to: about + (1 - share) * days }
}
