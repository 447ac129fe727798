export interface LineBox {
  left: number
  top: number
  width: number
  height: number
}

type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/**
 * One box for each line that words stand in, from the rectangles of their pieces, in pixels of the sheet at its full size.
 * Pieces are of one line where the middle of the one is within the height of the other.
 */
export function lineBoxes(rects: readonly Rect[], sheet: Pick<Rect, 'left' | 'top'>, zoom: number): LineBox[] {
  const lines: Rect[] = []
  for (const rect of rects) {
    if (rect.right - rect.left <= 0) continue
    const middle = (rect.top + rect.bottom) / 2
    const at = lines.findIndex(({ top, bottom }) => middle > top && middle < bottom)
    const line = lines[at]
    if (!line) lines.push(rect)
    else
      lines[at] = {
        left: Math.min(line.left, rect.left),
        top: Math.min(line.top, rect.top),
        right: Math.max(line.right, rect.right),
        bottom: Math.max(line.bottom, rect.bottom),
      }
  }
  return lines.map(({ left, top, right, bottom }) => ({
    left: (left - sheet.left) / zoom,
    top: (top - sheet.top) / zoom,
    width: (right - left) / zoom,
    height: (bottom - top) / zoom,
  }))
}
