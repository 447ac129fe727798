import { joinMapped, type MappedText, mapped, trimMapped } from './source-map.ts'

/** A line of a source, without its line ending. */
export interface Line {
  text: string
  start: number
  /** Columns of white space at its head, a tab standing for four. */
  indent: number
  /** The code of its first character that is no white space; 0 where there is none. */
  first: number
}

/** Cuts a source into lines from an offset on. Takes any of the three line endings. */
export function linesOf(source: string, from: number): Line[] {
  const lines: Line[] = []
  for (let start = from; start < source.length; ) {
    let end = source.indexOf('\n', start)
    if (end === -1) end = source.length
    const text =
      source.charCodeAt(end - 1) === CARRIAGE_RETURN && end > start ? source.slice(start, end - 1) : source.slice(start, end)
    if (text.includes('\r')) addOldLines(lines, text, start)
    else lines.push(lineAt(text, start))
    start = end + 1
  }
  return lines
}

const CARRIAGE_RETURN = 13

/** Lines that end in carriage returns alone. */
function addOldLines(lines: Line[], text: string, start: number): void {
  let at = start
  for (const part of text.split('\r')) {
    lines.push(lineAt(part, at))
    at += part.length + 1
  }
}

function lineAt(text: string, start: number): Line {
  let indent = 0
  let at = 0
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 32) indent += 1
    else if (code === 9) indent += 4
    else break
  }
  const first = at === text.length ? 0 : text.charCodeAt(at)
  return { text, start, indent, first: (first < 32 || first > 127) && text.trim() === '' ? 0 : first }
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.first === 0
}

/** True for a line that begins with a letter or a quotation mark: it is running text, unless it is a table's. */
export function beginsWithWords({ first }: Line): boolean {
  return (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 0x2018 || first === 0x201c
}

/** A line from an offset on, its place kept. */
export function partOf(line: Line, from: number): MappedText {
  return mapped(line.text.slice(from), line.start + from)
}

const HARD_BREAK = / {2,}$|(?<!\\)(?:\\\\)*\\$/

/**
 * Joins lines of running text: one space for a line ending, a newline for one that ends with two spaces or a backslash.
 */
export function joinLines(parts: readonly MappedText[]): MappedText {
  const groups: MappedText[] = []
  let group: MappedText[] = []
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    const hard = !last && HARD_BREAK.test(part.text)
    const backslash = hard && part.text.endsWith('\\')
    group.push(trimMapped(backslash ? { ...part, text: part.text.slice(0, -1) } : part))
    if (hard || last) {
      groups.push(joinMapped(group, ' '))
      group = []
    }
  }
  return groups.length === 0 ? mapped('', 0) : joinMapped(groups, '\n')
}

/** `# Title`, with the level and the words; null for any other line. */
export function headingOn(line: Line): { level: number; words: MappedText } | null {
  const found = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(line.text)
  if (!found) return null
  const words = trimMapped(partOf(line, found[0].length))
  const closing = /(?:^|[ \t])#+$/.exec(words.text)
  const kept = closing ? trimMapped({ ...words, text: words.text.slice(0, closing.index) }) : words
  return { level: (found[1] ?? '').length, words: kept }
}

/** What begins a list item: its sign, and where its words begin. */
export function itemOn(line: Line): { ordered: boolean; wordsAt: number } | null {
  const found = /^[ \t]*(?:([-*+•])|(\d{1,9})[.)])(?:[ \t]+|$)/.exec(line.text)
  if (!found) return null
  return { ordered: found[1] === undefined, wordsAt: found[0].length }
}

/** Where the words of a quoted line begin; null for a line that is not quoted. */
export function quoteOn(line: Line): number | null {
  return /^ {0,3}> ?/.exec(line.text)?.[0].length ?? null
}

/** `---`, `***` or `___` alone: a rule across the page. */
export function isRule(line: Line): boolean {
  return /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line.text)
}

/** The line under a table's header. */
export function isTableRule(line: Line | undefined): boolean {
  if (line === undefined || !line.text.includes('-') || !line.text.includes('|')) return false
  return /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line.text)
}

/** The cells of a row, trimmed; what stands beyond the last column stays in it, for nothing is lost. */
export function cellsOn(line: Line, columns: number): MappedText[] {
  const { text } = line
  const first = /^[ \t]*\|?/.exec(text)?.[0].length ?? 0
  const bounds: number[] = [first]
  for (let at = first; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '|') bounds.push(at + 1)
  }
  const closed = /(?<!\\)(?:\\\\)*\|[ \t]*$/.test(text) && bounds.length > 1
  if (closed) bounds.pop()
  const rowEnd = closed ? text.trimEnd().length - 1 : text.length
  const count = Math.max(1, Math.min(columns, bounds.length))
  const cells = Array.from({ length: count }, (_, index) => {
    const end = index === count - 1 ? rowEnd : (bounds[index + 1] ?? rowEnd + 1) - 1
    return trimMapped(mapped(text.slice(bounds[index], end), line.start + (bounds[index] ?? 0)))
  })
  const empty = mapped('', line.start + rowEnd)
  return Number.isFinite(columns) ? [...cells, ...Array.from({ length: columns - cells.length }, () => empty)] : cells
}
