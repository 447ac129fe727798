/** How long a line of 5.5.1 may be (255, with level, id and tag), with room to spare. */
const LONGEST = 200

/** Writes lines of GEDCOM: text of several lines is continued, and at signs are doubled as the version asks. */
export class LineWriter {
  private readonly lines: string[] = []
  private readonly version: '5.5.1' | '7.0'

  constructor(version: '5.5.1' | '7.0') {
    this.version = version
  }

  line(level: number, tag: string, value = '', xref = ''): void {
    const [first = '', ...rest] = value.split(/\r\n|\r|\n/)
    this.put(`${level}${xref === '' ? '' : ` @${xref}@`} ${tag}`, level, first)
    for (const one of rest) this.put(`${level + 1} CONT`, level, one)
  }

  pointer(level: number, tag: string, xref: string): void {
    this.lines.push(`${level} ${tag} @${xref}@`)
  }

  text(): string {
    return `${this.lines.join('\n')}\n`
  }

  private put(head: string, level: number, text: string): void {
    const value = this.version === '7.0' ? text.replace(/^@/, '@@') : text.replaceAll('@', '@@')
    const pieces = this.version === '7.0' ? [value] : piecesOf(value)
    const [first = '', ...rest] = pieces
    this.lines.push(first === '' ? head : `${head} ${first}`)
    for (const piece of rest) this.lines.push(`${level + 1} CONC ${piece}`)
  }
}

/** Cuts inside words, never beside a space, a doubled at sign or half a sign: programs drop spaces at the ends of lines. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > LONGEST) {
    let to = from + LONGEST
    while (to > from + 1 && /[\s@\uDC00-\uDFFF]/.test(text.slice(to - 1, to + 1))) to--
    if (to === from + 1) to = from + LONGEST
    pieces.push(text.slice(from, to))
    from = to
  }
  pieces.push(text.slice(from))
  return pieces
}
