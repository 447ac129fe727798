import { expect, test } from 'vitest'
import { lineBoxes } from '../../../renderer/editor/view/reading/line-boxes.ts'

const rect = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const SHEET = { left: 100, top: 50 }

test.each([
  ['one piece', [rect(110, 60, 40, 16)], 1, [{ left: 10, top: 10, width: 40, height: 16 }]],
  ['bold words within a line', [rect(110, 60, 40, 16), rect(150, 61, 20, 14)], 1, [{ left: 10, top: 10, width: 60, height: 16 }]],
  [
    'words over two lines',
    [rect(300, 60, 40, 16), rect(110, 80, 30, 16)],
    1,
    [
      { left: 200, top: 10, width: 40, height: 16 },
      { left: 10, top: 30, width: 30, height: 16 },
    ],
  ],
  [
    'the break between two lines, which has no width',
    [rect(110, 60, 40, 16), rect(150, 60, 0, 16)],
    1,
    [{ left: 10, top: 10, width: 40, height: 16 }],
  ],
  ['a page that is drawn at half its size', [rect(110, 60, 40, 16)], 0.5, [{ left: 20, top: 20, width: 80, height: 32 }]],
  ['words of which nothing is laid out', [], 1, []],
])('boxes %s', (_, rects, zoom, boxes) => {
  expect(lineBoxes(rects, SHEET, zoom)).toEqual(boxes)
})
