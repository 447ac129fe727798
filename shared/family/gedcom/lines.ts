/** A line of a GEDCOM file with those below it; the text of its continuing lines is part of its own. */
export interface GedcomLine {
  /** Counts from 1. */
  line: number
  level: number
  xref: string
  tag: string
  value: string
  /** The id that the value points to, as it stood in the file; empty for text. */
  pointer: string
  below: GedcomLine[]
  above: GedcomLine | null
  /** The lines that continue the text. */
  continued: number[]
  /** True once something was made of it. */
  used: boolean
  /** Why it can't be used, where that is known before anybody asks for it. */
  why: string
}

const SHAPE = /^[\s\uFEFF]*(\d{1,9})[ \t]+(?:@([^@\s][^@]*)@[ \t]+)?([A-Za-z0-9_]+)(?: (.*))?$/s
const POINTER = /^\s*@([^@\s#][^@]*)@\s*$/
/** The levels of real files are far fewer; what lies deeper is not made to be read. */
const DEEPEST = 99

/** Cuts a GEDCOM file into its records. Lines that break the rules are there too, with why they can't be used. */
export function gedcomLines(text: string): GedcomLine[] {
  const records: GedcomLine[] = []
  const open: GedcomLine[] = []
  let continuable: GedcomLine | null = null
  for (const [at, raw] of text.split(/\r\n|\n\r|\n|\r/).entries()) {
    if (raw.trim() === '') continue
    const line = lineOf(raw, at + 1)
    if (line.level < 0 || line.level > open.length || line.level > DEEPEST) {
      if (line.why === '') line.why = 'Its level is more than one below the line before it.'
      records.push(line)
      continue
    }
    const above = line.level === 0 ? null : (open[line.level - 1] ?? null)
    if (
      (line.tag === 'CONT' || line.tag === 'CONC') &&
      above !== null &&
      (above === continuable || line.level === above.level + 1)
    ) {
      above.value += (line.tag === 'CONT' ? '\n' : '') + line.value
      above.continued.push(line.line)
      continue
    }
    open.length = line.level
    open.push(line)
    continuable = line
    line.above = above
    if (above === null) records.push(line)
    else above.below.push(line)
  }
  return records
}

function lineOf(raw: string, line: number): GedcomLine {
  const parts = SHAPE.exec(raw)
  const made = { line, below: [], above: null, continued: [], used: false }
  if (!parts)
    return {
      ...made,
      level: -1,
      xref: '',
      tag: raw.trim().slice(0, 40),
      value: '',
      pointer: '',
      why: 'It is no line of GEDCOM: a level and a tag are missing.',
    }
  return {
    ...made,
    level: Number(parts[1]),
    xref: parts[2] ?? '',
    tag: (parts[3] ?? '').toUpperCase(),
    value: parts[4] ?? '',
    pointer: POINTER.exec(parts[4] ?? '')?.[1] ?? '',
    why: '',
  }
}

/** Goes through lines and all below them, in the order of the file. */
export function* everyLine(lines: readonly GedcomLine[]): Generator<GedcomLine> {
  const rest = [...lines].reverse()
  for (let line = rest.pop(); line !== undefined; line = rest.pop()) {
    yield line
    for (let at = line.below.length - 1; at >= 0; at--) {
      const one = line.below[at]
      if (one !== undefined) rest.push(one)
    }
  }
}

/** The lines below with this tag. */
export const below = (line: GedcomLine, tag: string): GedcomLine[] => line.below.filter((one) => one.tag === tag)

/** The record that a value points to; null for text. */
export const pointerOf = ({ pointer, continued }: GedcomLine): string | null =>
  pointer === '' || continued.length > 0 ? null : pointer
