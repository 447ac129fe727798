import { SaxesParser } from 'saxes'

export interface Written {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Reads an SVG as XML; throws where it is not well formed. Gives its element names and its lines of text with the room that they take. */
export function readSvg(svg: string, widthOf: (text: string, size: number) => number): { names: string[]; texts: Written[] } {
  const parser = new SaxesParser()
  const names: string[] = []
  const texts: Written[] = []
  const stack: { x: number; y: number; scale: number }[] = [{ x: 0, y: 0, scale: 1 }]
  let open: { x: number; y: number; size: number; anchor: string; text: string } | null = null
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    names.push(name)
    const last = stack.at(-1) ?? { x: 0, y: 0, scale: 1 }
    const transform = String(attributes.transform ?? '')
    const [, dx = '0', dy = '0'] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(transform) ?? []
    const [, scale = '1'] = /scale\(([\d.]+)\)/.exec(transform) ?? []
    stack.push({ x: last.x + Number(dx) * last.scale, y: last.y + Number(dy) * last.scale, scale: last.scale * Number(scale) })
    if (name === 'text')
      open = {
        x: Number(attributes.x),
        y: Number(attributes.y),
        size: Number(attributes['font-size']),
        anchor: String(attributes['text-anchor'] ?? 'start'),
        text: '',
      }
  })
  parser.on('text', (text) => {
    if (open !== null) open.text += text
  })
  parser.on('closetag', ({ name }) => {
    const at = stack.pop() ?? { x: 0, y: 0, scale: 1 }
    if (name !== 'text' || open === null) return
    // Widths are written generously; real letters take about nine tenths of them.
    const width = widthOf(open.text, open.size) * 0.9
    const left = open.anchor === 'middle' ? open.x - width / 2 : open.anchor === 'end' ? open.x - width : open.x
    texts.push({
      text: open.text,
      left: at.x + left * at.scale,
      right: at.x + (left + width) * at.scale,
      top: at.y + (open.y - open.size * 0.75) * at.scale,
      bottom: at.y + (open.y + open.size * 0.2) * at.scale,
    })
    open = null
  })
  parser.write(svg).close()
  return { names, texts }
}

/** Pairs of lines of text that lie over one another. */
export function overlapping(texts: readonly Written[]): string[] {
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} / ${other.text}`),
  )
}
