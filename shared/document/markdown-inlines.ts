import type { Inline, Mark } from './schema.ts'
import { type MappedText, sourceOf } from './source-map.ts'

/** What stands inside a block: inlines, and the same characters with their places in the source. */
export interface ReadInlines {
  content: Inline[]
  mapped: MappedText
}

type Atom =
  | { kind: 'text'; text: string; from: number }
  | { kind: 'break'; from: number }
  | { kind: 'note'; id: string }
  | { kind: 'tag'; mark: Mark; opens: boolean }
  | { kind: 'run'; sign: string; left: number; from: number; canOpen: boolean; canClose: boolean; opens: Mark[]; closes: Mark[] }
type RunAtom = Extract<Atom, { kind: 'run' }>

const TAG_MARKS: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strike',
  del: 'strike',
}
const MARK_ORDER: readonly Mark[] = ['bold', 'italic', 'underline', 'strike']
const SPECIAL = /[\\*_~<[\n]/
const NEXT_SPECIAL = /[\\*_~<[\n]/g
/** What a backslash may stand before; the round bullet is one of the signs that begin a list here. */
const PUNCTUATION = /[!-/:-@[-`{-~•]/
const TAG = /<(\/?)(br\s*\/?|b|strong|i|em|u|s|del)>/iy
const NOTE = /\[\^([^\]\s]{1,40})\]/y

/**
 * Reads bold, italic, strike (`**`, `*`, `_`, `~~`), underline (`<u>`), line breaks (`<br>`), escapes and note marks.
 * What is opened and never closed is kept as typed. A newline in the text is a line break.
 */
export function readInlines(source: MappedText, notes: ReadonlyMap<string, string>): ReadInlines {
  if (!SPECIAL.test(source.text)) {
    return { content: source.text === '' ? [] : [{ type: 'text', text: source.text }], mapped: source }
  }
  const atoms = scan(source.text, notes)
  matchRuns(atoms)
  return new Assembler(source, notes).assemble(atoms)
}

function scan(text: string, notes: ReadonlyMap<string, string>): Atom[] {
  const atoms: Atom[] = []
  const open = new Map<Mark, number>()
  const lastClosing = new Map<Mark, number>()
  for (const [name, mark] of Object.entries(TAG_MARKS)) {
    lastClosing.set(mark, Math.max(lastClosing.get(mark) ?? -1, text.toLowerCase().lastIndexOf(`</${name}>`)))
  }
  let at = 0
  while (at < text.length) {
    NEXT_SPECIAL.lastIndex = at
    const next = NEXT_SPECIAL.exec(text)?.index ?? text.length
    if (next > at) atoms.push({ kind: 'text', text: text.slice(at, next), from: at })
    if (next === text.length) break
    at = next + readSpecial(text, next, atoms, notes, open, lastClosing)
  }
  return atoms
}

/** Adds what a special sign at `at` means, and says how many characters it took. */
function readSpecial(
  text: string,
  at: number,
  atoms: Atom[],
  notes: ReadonlyMap<string, string>,
  open: Map<Mark, number>,
  lastClosing: ReadonlyMap<Mark, number>,
): number {
  const sign = text.charAt(at)
  if (sign === '\n') {
    atoms.push({ kind: 'break', from: at })
    return 1
  }
  if (sign === '\\' && PUNCTUATION.test(text.charAt(at + 1))) {
    atoms.push({ kind: 'text', text: text.charAt(at + 1), from: at + 1 })
    return 2
  }
  if (sign === '<') {
    TAG.lastIndex = at
    const tag = TAG.exec(text)
    const taken = tag ? readTag(tag, at, atoms, open, lastClosing) : false
    if (tag && taken) return tag[0].length
  }
  if (sign === '[') {
    NOTE.lastIndex = at
    const note = NOTE.exec(text)
    if (note?.[1] !== undefined && notes.has(note[1])) {
      atoms.push({ kind: 'note', id: note[1] })
      return note[0].length
    }
  }
  if (sign === '*' || sign === '_' || sign === '~') return readRun(text, at, sign, atoms)
  atoms.push({ kind: 'text', text: sign, from: at })
  return 1
}

function readTag(
  tag: RegExpExecArray,
  at: number,
  atoms: Atom[],
  open: Map<Mark, number>,
  lastClosing: ReadonlyMap<Mark, number>,
): boolean {
  const name = (tag[2] ?? '').toLowerCase()
  if (name.startsWith('br')) {
    if (tag[1] === '/') return false
    atoms.push({ kind: 'break', from: at })
    return true
  }
  const mark = TAG_MARKS[name]
  if (mark === undefined) return false
  const opens = tag[1] !== '/'
  const depth = open.get(mark) ?? 0
  if (opens ? (lastClosing.get(mark) ?? -1) < at : depth === 0) return false
  open.set(mark, depth + (opens ? 1 : -1))
  atoms.push({ kind: 'tag', mark, opens })
  return true
}

function readRun(text: string, at: number, sign: string, atoms: Atom[]): number {
  let end = at
  while (text.charAt(end) === sign) end += 1
  const count = end - at
  const before = text.charAt(at - 1)
  const after = text.charAt(end)
  const spaceBefore = before === '' || /\s/.test(before)
  const spaceAfter = after === '' || /\s/.test(after)
  const wordBefore = /[\p{L}\p{N}]/u.test(before)
  const wordAfter = /[\p{L}\p{N}]/u.test(after)
  const leftFlanking = !spaceAfter && (wordAfter || spaceBefore || !wordBefore)
  const rightFlanking = !spaceBefore && (wordBefore || spaceAfter || !wordAfter)
  const inWord = sign === '_' && wordBefore && wordAfter
  if (inWord || (sign === '~' && count !== 2)) {
    atoms.push({ kind: 'text', text: text.slice(at, end), from: at })
  } else {
    const flanks = { canOpen: leftFlanking, canClose: rightFlanking }
    atoms.push({ kind: 'run', sign, left: count, from: at, ...flanks, opens: [], closes: [] })
  }
  return count
}

/** Pairs the runs of signs as CommonMark does, two signs for bold before one for italic. */
function matchRuns(atoms: readonly Atom[]): void {
  const waiting: RunAtom[] = []
  const waitingOf = new Map<string, number>()
  const count = (sign: string, by: number): number => {
    const now = (waitingOf.get(sign) ?? 0) + by
    waitingOf.set(sign, now)
    return now
  }
  for (const atom of atoms) {
    if (atom.kind !== 'run') continue
    while (atom.canClose && atom.left > 0 && count(atom.sign, 0) > 0) {
      const opener = waiting.at(-1)
      if (opener === undefined) break
      if (opener.sign === atom.sign) pair(opener, atom)
      if (opener.sign !== atom.sign || opener.left === 0) {
        waiting.pop()
        count(opener.sign, -1)
      }
    }
    if (atom.canOpen && atom.left > 0) {
      waiting.push(atom)
      count(atom.sign, 1)
    }
  }
}

function pair(opener: RunAtom, closer: RunAtom): void {
  const used = opener.sign === '~' || (opener.left >= 2 && closer.left >= 2) ? 2 : 1
  const mark: Mark = opener.sign === '~' ? 'strike' : used === 2 ? 'bold' : 'italic'
  opener.opens.unshift(mark)
  closer.closes.push(mark)
  opener.left -= used
  closer.left -= used
}

class Assembler {
  private readonly source: MappedText
  private readonly notes: ReadonlyMap<string, string>
  private readonly content: Inline[] = []
  private readonly active = new Map<Mark, number>()
  private readonly texts: string[] = []
  private readonly pieces: number[] = []
  private length = 0

  constructor(source: MappedText, notes: ReadonlyMap<string, string>) {
    this.source = source
    this.notes = notes
  }

  assemble(atoms: readonly Atom[]): ReadInlines {
    for (const atom of atoms) this.add(atom)
    if (this.pieces.length === 0) this.pieces.push(0, sourceOf(this.source.pieces, 0))
    return { content: this.content, mapped: { text: this.texts.join(''), pieces: this.pieces } }
  }

  private add(atom: Atom): void {
    switch (atom.kind) {
      case 'text':
        this.addText(atom.text, atom.from)
        break
      case 'break':
        this.content.push({ type: 'break' })
        this.place('\n', atom.from)
        break
      case 'note':
        this.content.push({ type: 'note', id: atom.id, text: this.notes.get(atom.id) ?? '' })
        break
      case 'tag':
        this.turn(atom.mark, atom.opens ? 1 : -1)
        break
      case 'run':
        for (const mark of atom.closes) this.turn(mark, -1)
        if (atom.left > 0) this.addText(atom.sign.repeat(atom.left), atom.from)
        for (const mark of atom.opens) this.turn(mark, 1)
    }
  }

  private turn(mark: Mark, by: number): void {
    this.active.set(mark, (this.active.get(mark) ?? 0) + by)
  }

  private addText(text: string, from: number): void {
    const marks = MARK_ORDER.filter((mark) => (this.active.get(mark) ?? 0) > 0)
    const last = this.content.at(-1)
    if (last?.type === 'text' && (last.marks ?? []).join() === marks.join()) last.text += text
    else this.content.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
    this.place(text, from)
  }

  /** Notes where characters came from, piece by piece where the source itself was joined from several places. */
  private place(text: string, from: number): void {
    this.pieces.push(this.length, sourceOf(this.source.pieces, from))
    const { pieces } = this.source
    for (
      let index = firstPieceAfter(pieces, from);
      index < pieces.length && (pieces[index] ?? 0) < from + text.length;
      index += 2
    ) {
      this.pieces.push(this.length + (pieces[index] ?? 0) - from, pieces[index + 1] ?? 0)
    }
    this.texts.push(text)
    this.length += text.length
  }
}

function firstPieceAfter(pieces: readonly number[], offset: number): number {
  let low = 0
  let high = pieces.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle * 2] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low * 2
}
