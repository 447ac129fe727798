/** How the picture lies in its window: a place of the picture is at `x + place * scale` of the window. */
export interface View {
  x: number
  y: number
  scale: number
}
export interface Size {
  width: number
  height: number
}

export const LEAST_SCALE = 0.15
const MOST_SCALE = 3
/** Fitting does not blow a small family up. */
const MOST_FIT = 1.2
const EDGE = 20

const within = (scale: number): number => Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale))

/** The whole picture in the middle of its window. */
export function fitted(picture: Size, { width, height }: Size): View {
  const scale = within(
    Math.min(MOST_FIT, (width - EDGE * 2) / Math.max(picture.width, 1), (height - EDGE * 2) / Math.max(picture.height, 1)),
  )
  return { x: (width - picture.width * scale) / 2, y: (height - picture.height * scale) / 2, scale }
}

/** From here on names of the genogram are nearly 13 points of the screen high, and its smallest words 11. */
export const READABLE = 0.92

/**
 * How a picture is first seen: the whole of it where that can be read, else near enough to read with `focus` (a place of the picture)
 * as near to the middle as leaves no more of the window empty than must be.
 */
export function begun(picture: Size, room: Size, focus: { x: number; y: number }): View {
  const whole = fitted(picture, room)
  if (whole.scale >= READABLE || room.width === 0 || room.height === 0) return whole
  const along = (length: number, most: number, at: number): number => {
    const drawn = length * READABLE
    if (drawn + EDGE * 2 <= most) return (most - drawn) / 2
    return Math.min(EDGE, Math.max(most - EDGE - drawn, most / 2 - at * READABLE))
  }
  return {
    x: along(picture.width, room.width, focus.x),
    y: along(picture.height, room.height, focus.y),
    scale: READABLE,
  }
}

/** Two fingers that were at one pair of places of the window and are now at another: what lay under them stays under them. */
export function pinched(
  view: View,
  [one, other]: readonly [{ x: number; y: number }, { x: number; y: number }],
  [oneNow, otherNow]: readonly [{ x: number; y: number }, { x: number; y: number }],
): View {
  const apart = Math.hypot(other.x - one.x, other.y - one.y)
  const apartNow = Math.hypot(otherNow.x - oneNow.x, otherNow.y - oneNow.y)
  const was = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
  const nearer = zoomed(view, apartNow / Math.max(apart, 1), was)
  return { ...nearer, x: nearer.x + (oneNow.x + otherNow.x) / 2 - was.x, y: nearer.y + (oneNow.y + otherNow.y) / 2 - was.y }
}

/** Nearer or further, so that what is under a place of the window stays there. */
export function zoomed(view: View, factor: number, at: { x: number; y: number }): View {
  const scale = within(view.scale * factor)
  const by = scale / view.scale
  return { x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by, scale }
}

/** Moved just so far that a part of the picture is inside the window, its upper left before all; the same view where it is. */
export function revealed(view: View, part: Size & { left: number; top: number }, room: Size): View {
  const along = (at: number, start: number, length: number, most: number): number => {
    const [from, to] = [at + start * view.scale - EDGE, at + (start + length) * view.scale + EDGE]
    return from < 0 ? -from : Math.max(Math.min(0, most - to), -from)
  }
  const dx = along(view.x, part.left, part.width, room.width)
  const dy = along(view.y, part.top, part.height, room.height)
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy }
}
