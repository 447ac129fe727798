/** What stands for a character inside brackets, braces or quotation marks, so that only what is outside is looked at. */
const INSIDE = '\uE000'
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '"': '"', '“': '”' }
/** Inside these everything is taken as it stands. */
const LITERAL = new Set(['}', '"', '”'])

/** Inside brackets there may be braces, and in round ones the number of a name. */
const nests = (inside: string, sign: string): boolean =>
  !LITERAL.has(inside) && (sign === '{' || (sign === '(' && inside === ')'))

export interface Masked {
  /** As long as the text; whatever is inside brackets, braces or quotation marks is blanked, but for the opening sign. */
  mask: string
  /** Where a bracket opens that is never closed; -1 where all are. */
  unclosed: number
}

/** Blanks what is inside brackets, braces and quotation marks. A backslash takes the meaning from the sign after it. */
export function masked(text: string): Masked {
  if (!/[([{"“\\]/.test(text)) return { mask: text, unclosed: -1 }
  const out: string[] = []
  const open: { closer: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const inner = open.at(-1)
    const closer = CLOSERS[sign]
    if (sign === '\\') {
      out.push(INSIDE)
      if (at + 1 < text.length) out.push(INSIDE)
      at++
    } else if (inner !== undefined && (sign === inner.closer || (inner.closer === '”' && sign === '"'))) {
      open.pop()
      out.push(INSIDE)
    } else {
      out.push(inner === undefined ? sign : INSIDE)
      if (closer !== undefined && (inner === undefined || nests(inner.closer, sign))) open.push({ closer, at })
    }
  }
  return { mask: out.join(''), unclosed: open[0]?.at ?? -1 }
}

/** A stretch of a line. */
export interface Piece {
  text: string
  start: number
  end: number
}

/** The text without the spaces around it, at its own place. */
export function trimmed(text: string, start: number): Piece {
  const lead = text.length - text.trimStart().length
  const body = text.trim()
  return { text: body, start: start + lead, end: start + lead + body.length }
}

/** Cuts at a sign that stands outside of brackets. */
export function piecesAt(text: string, start: number, sign: string): Piece[] {
  const { mask } = masked(text)
  const pieces: Piece[] = []
  let from = 0
  for (let at = mask.indexOf(sign); at >= 0; at = mask.indexOf(sign, from)) {
    pieces.push(trimmed(text.slice(from, at), start + from))
    from = at + 1
  }
  pieces.push(trimmed(text.slice(from), start + from))
  return pieces
}

/** Words in braces are taken as they stand, whatever they look like. */
export const inBraces = (text: string): string =>
  `{${text.replace(/[\\}]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}}`

const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r' }
/** Takes back what `inBraces` does to its words. */
export const unescaped = (text: string): string => text.replace(/\\(.)/g, (_all, sign: string) => UNESCAPED[sign] ?? sign)

/** The words of a value that may stand in braces. */
export function literal(text: string): string {
  return text.startsWith('{') && text.endsWith('}') ? unescaped(text.slice(1, -1)) : text
}

export const isLiteral = (text: string): boolean =>
  text.startsWith('{') && text.endsWith('}') && masked(text).mask.lastIndexOf('{') === 0
