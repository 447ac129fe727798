import type { GenogramDrawing } from '../../../../shared/family/drawing/index.ts'
import { HALF, type Point, textWidth } from '../../../../shared/family/layout/index.ts'
import { readSvg, type Written } from './xml.ts'

const textsIn = (svg: string): Written[] => readSvg(`<svg>${svg}</svg>`, textWidth).texts

/** The points of every path of some markup that has no curves in it. */
export function straightLines(svg: string): Point[][] {
  return [...svg.matchAll(/<path d="([^"]+)"/g)].flatMap(([, d = '']) =>
    d
      .split('M')
      .filter(Boolean)
      .map((piece) =>
        piece.split('L').map((pair) => {
          const [x = 0, y = 0] = pair.trim().split(/[ ,]/).map(Number.parseFloat)
          return { x, y }
        }),
      ),
  )
}

const between = (lines: readonly Point[][]): Point[] =>
  lines.flatMap((line) =>
    line.flatMap((to, at) => {
      const from = line[at - 1] ?? to
      const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2))
      return Array.from({ length: steps }, (_, step) => ({
        x: from.x + ((to.x - from.x) * (step + 1)) / steps,
        y: from.y + ((to.y - from.y) * (step + 1)) / steps,
      }))
    }),
  )

export interface WrittenOver {
  /** Two texts, or a text and a symbol, that lie over each other. */
  texts: string[]
  /** Lines of ties that run through a text of the picture or through the symbol of somebody else. */
  ties: string[]
  /** Those that run through the words of another tie. */
  words: string[]
}

/** What lies over what in a picture that can be seen; the age within a symbol belongs there, and a tie's own words on it. */
export function writtenOver({ layout, people, ties, lines, names, family }: GenogramDrawing): WrittenOver {
  const inSymbol = ({ left, right, top, bottom }: Written): boolean =>
    layout.people.some(({ x, y }) => Math.abs((left + right) / 2 - x) < 2 && Math.abs((top + bottom) / 2 - y) < 6)
  const sorts = new Map(family.people.map(({ id, sort }) => [id, sort]))
  const halfOf = (id: string): number => {
    const sort = sorts.get(id)
    return sort === 'person' || sort === 'not-known' ? HALF : sort === 'pregnancy' ? HALF * 0.75 : HALF / 2
  }
  const texts = [
    ...people.flatMap(({ svg }) => textsIn(svg).filter((text) => !inSymbol(text))),
    ...textsIn(lines),
    ...textsIn(names),
  ].map((text) => ({ ...text, tie: '' }))
  const all = [...texts, ...ties.flatMap(({ id, svg }) => textsIn(svg).map((text) => ({ ...text, tie: id })))]
  const symbols = layout.people.map(({ id, x, y }) => {
    const half = halfOf(id)
    return { text: `${id}’s symbol`, left: x - half, right: x + half, top: y - half, bottom: y + half }
  })
  const over = all.flatMap((one, at) =>
    [...all.slice(at + 1), ...symbols]
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} / ${other.text}`),
  )
  const through = ties.flatMap(({ id, svg }) => {
    const tie = family.ties.find((one) => one.id === id)
    const points = between(straightLines(svg))
    const others = symbols.filter((_, at) => ![tie?.fromId, tie?.toId].includes(layout.people[at]?.id))
    return [...all.filter((text) => text.tie !== id), ...others.map((symbol) => ({ ...symbol, tie: '' }))]
      .filter(({ left, right, top, bottom }) => points.some(({ x, y }) => x > left && x < right && y > top && y < bottom))
      .map((hit) => ({ isWord: hit.tie !== '', told: `${id} (${tie?.kind}) through ${hit.text}` }))
  })
  return {
    texts: over,
    ties: through.filter(({ isWord }) => !isWord).map(({ told }) => told),
    words: through.filter(({ isWord }) => isWord).map(({ told }) => told),
  }
}
