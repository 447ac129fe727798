/**
 * A text with the place in a source that each of its characters came from. `pieces` holds pairs: an offset into the
 * text, and the source offset that it and the characters after it were copied from.
 */
export interface MappedText {
  text: string
  pieces: readonly number[]
}

/** A text copied whole from one place. */
export function mapped(text: string, source: number): MappedText {
  return { text, pieces: [0, source] }
}

/** The source offset of a character of the text, or of its end. */
export function sourceOf(pieces: readonly number[], offset: number): number {
  let low = 0
  let high = pieces.length / 2 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle * 2] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return (pieces[low * 2 + 1] ?? 0) + Math.max(0, offset - (pieces[low * 2] ?? 0))
}

/** A part of a mapped text, still knowing where it came from. */
export function sliceMapped(whole: MappedText, start: number, end = whole.text.length): MappedText {
  const pieces = [0, sourceOf(whole.pieces, start)]
  for (let index = 0; index < whole.pieces.length; index += 2) {
    const at = whole.pieces[index] ?? 0
    if (at > start && at < end) pieces.push(at - start, whole.pieces[index + 1] ?? 0)
  }
  return { text: whole.text.slice(start, end), pieces }
}

/** A mapped text without the spaces around it; one of spaces alone stands behind the first of them. */
export function trimMapped(whole: MappedText): MappedText {
  if (whole.text.trim() === '') return sliceMapped(whole, Math.min(1, whole.text.length), Math.min(1, whole.text.length))
  const start = whole.text.length - whole.text.trimStart().length
  return sliceMapped(whole, start, Math.max(start, whole.text.trimEnd().length))
}

/** Texts one after another with `glue` between, the glue standing at the end of what it follows. */
export function joinMapped(parts: readonly MappedText[], glue: string): MappedText {
  const only = parts[0]
  if (parts.length === 1 && only) return only
  const texts: string[] = []
  const pieces: number[] = []
  let length = 0
  for (const [index, part] of parts.entries()) {
    if (index > 0) length += glue.length
    for (let at = 0; at < part.pieces.length; at += 2) pieces.push(length + (part.pieces[at] ?? 0), part.pieces[at + 1] ?? 0)
    texts.push(part.text)
    length += part.text.length
  }
  return { text: texts.join(glue), pieces: pieces.length > 0 ? pieces : [0, 0] }
}

export interface SourceSpan {
  start: number
  end: number
}

/** Where each block and section of a read document stands in the text that it was read from. */
export class SourceMap {
  private readonly blocks = new Map<string, { pieces: readonly number[]; length: number }>()
  private readonly sections = new Map<string, SourceSpan>()

  /** Notes a block by its segments in the order of `blockText`, one newline between each two. */
  addBlock(id: string, segments: readonly MappedText[]): void {
    const whole = joinMapped(segments, '\n')
    this.blocks.set(id, { pieces: whole.pieces, length: whole.text.length })
  }

  addSection(id: string, heading: SourceSpan): void {
    this.sections.set(id, heading)
  }

  /**
   * UTF-16 offsets into the input's text of a span of a block's plain text, end exclusive; for a section's id, of its
   * heading. Null for an id that the input has not.
   */
  locate(id: string, start = 0, end = start): SourceSpan | null {
    const block = this.blocks.get(id)
    if (!block) return this.sections.get(id) ?? null
    const from = sourceOf(block.pieces, start)
    return { start: from, end: end > start ? sourceOf(block.pieces, end - 1) + 1 : from }
  }
}

export interface LineAndColumn {
  line: number
  column: number
}

/** Finds the line and column of offsets in a text, both from 1; a line ends with its line feed. For many offsets of one text. */
export function lineFinder(text: string): (offset: number) => LineAndColumn {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** Line and column of one offset. */
export const lineAndColumn = (text: string, offset: number): LineAndColumn => lineFinder(text)(offset)
