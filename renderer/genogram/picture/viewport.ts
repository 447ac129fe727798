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

/** Moved just so far that a place of the picture is well inside the window; the same view where it is. */
export function revealed(view: View, at: { x: number; y: number }, room: Size): View {
  const margin = Math.min(70, room.width / 4, room.height / 4)
  const [x, y] = [view.x + at.x * view.scale, view.y + at.y * view.scale]
  const dx = Math.max(0, margin - x) - Math.max(0, x - (room.width - margin))
  const dy = Math.max(0, margin - y) - Math.max(0, y - (room.height - margin))
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy }
}
