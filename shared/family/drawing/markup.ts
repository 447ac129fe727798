/** Letters that XML cannot hold at all, whatever they are written as. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it may stand in XML, in an attribute or between tags. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (letter) => NAMES[letter] ?? letter)

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element; `inside` is markup, so what people typed has to go through `escaped` first. Attributes are escaped here. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(value ?? '')}"`)
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** A number with two places at most. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)

export interface Point {
  x: number
  y: number
}

/** The `d` of a line through some points. */
export const through = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')
