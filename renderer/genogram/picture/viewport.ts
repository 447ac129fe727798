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
