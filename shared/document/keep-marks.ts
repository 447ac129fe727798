import { confidentialSpans, isTelling, placesOfWords } from './confidential.ts'
import { newId } from './identity.ts'
import type { ActionPlan, Block, Confidential, Inline, PlanAction, Table } from './schema.ts'
import { inlineText } from './text.ts'

/** A stretch that was marked in an earlier block: its words, and what stood around it. */
interface Marked {
  mark: Confidential
  text: string
}
interface MarkedInCell extends Marked {
  row: number
  column: number
  start: number
  end: number
}
interface Span {
  start: number
  end: number
  mark: Confidential
}

/**
 * A block that shows a part of the plan, filled anew, with the marks of what stood there before: nothing that was left out for the
 * family may come back because the plan was brought in again. A mark stays on its words wherever they still stand. Where they
 * were changed, the whole cell or action is left out, and `was` of its mark says which words they were, until somebody has looked.
 * Blocks of `earlier` that show something else give the marks on words that can only mean the same.
 */
export function withMarksOf(fresh: Table, earlier: readonly Block[]): Table
export function withMarksOf(fresh: ActionPlan, earlier: readonly Block[]): ActionPlan
export function withMarksOf(fresh: Table | ActionPlan, earlier: readonly Block[]): Table | ActionPlan {
  return fresh.type === 'table' ? tableWithMarks(fresh, earlier) : planWithMarks(fresh, earlier)
}

function tableWithMarks(fresh: Table, earlier: readonly Block[]): Table {
  const own = earlier.filter((block): block is Table => block.type === 'table' && block.shows === fresh.shows)
  const phrases = earlier.filter((block) => !own.some((one) => one === block)).flatMap(phrasesOf)
  const cells = fresh.rows.map(({ cells: inRow }) => inRow.map(({ content }) => inlineText(content)))
  const spans = own.flatMap((before) => spansFrom(before, cells))
  for (const { mark, text } of phrases) spans.push(...everywhere(cells, text, mark))
  if (spans.length === 0) return fresh
  const rows = fresh.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const here = spans.filter((span) => span.row === at && span.column === column)
      return here.length === 0 ? cell : { ...cell, content: markedInlines(cell.content, here) }
    }),
  }))
  return { ...fresh, rows }
}

type PlacedSpan = Span & { row: number; column: number }

/** Where the marks of a table stand in the cells that it is filled with now. */
function spansFrom(before: Table, cells: readonly (readonly string[])[]): PlacedSpan[] {
  const marked = markedIn(before)
  if (marked.length === 0) return []
  const old = before.rows.map((row) => row.cells.map(({ content }) => inlineText(content)))
  const pairs = pairedRows(old, cells)
  const known = new Set(pairs.values())
  const strangers = [...cells.keys()].filter((row) => !known.has(row))
  return marked.flatMap((one): PlacedSpan[] => {
    const { row, column, mark, text } = one
    const pair = pairs.get(row)
    const now = pair === undefined ? undefined : cells[pair]?.[column]
    if (pair !== undefined && now === old[row]?.[column]) return [{ row: pair, column, start: one.start, end: one.end, mark }]
    const same = pair === undefined ? [] : placesOfWords(now ?? '', text).map((place) => ({ ...place, row: pair, column, mark }))
    if (same.length > 0) return same
    const moved = isTelling(text) ? everywhere(cells, text, mark) : []
    if (moved.some((place) => place.column === column)) return moved
    const changed = { ...mark, was: mark.was ?? [text.trim()] }
    const whole = (pair === undefined ? strangers : [pair]).flatMap((at, index): PlacedSpan[] => {
      const { length } = cells[at]?.[column] ?? ''
      // Each cell is looked at by itself, so each has a mark of its own.
      return length === 0
        ? []
        : [{ row: at, column, start: 0, end: length, mark: index === 0 ? changed : { ...changed, id: newId() } }]
    })
    return [...moved, ...whole]
  })
}

function everywhere(cells: readonly (readonly string[])[], text: string, mark: Confidential): PlacedSpan[] {
  return cells.flatMap((inRow, row) =>
    inRow.flatMap((cell, column) => placesOfWords(cell, text).map((place) => ({ ...place, row, column, mark }))),
  )
}

function markedIn({ rows }: Table): MarkedInCell[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ content }, column) =>
      confidentialSpans(content)
        .map(({ start, end, mark }) => ({ row, column, start, end, mark, text: inlineText(content).slice(start, end) }))
        .filter(({ text }) => text.trim() !== ''),
    ),
  )
}

/** The words that can only mean the same wherever they stand, each with its mark. */
function phrasesOf(block: Block): Marked[] {
  const marked =
    block.type === 'table'
      ? markedIn(block)
      : block.type === 'actionPlan'
        ? block.actions.flatMap(({ confidential, action, measure, outcome }) =>
            confidential ? [action, measure, outcome].map((text) => ({ mark: confidential, text })) : [],
          )
        : []
  return marked.filter(({ text }) => isTelling(text))
}

/** Puts marks on a content. Where two would lie over one another the first stands; what was changed takes what is left of the cell. */
function markedInlines(content: readonly Inline[], spans: readonly Span[]): Inline[] {
  const exact = spans.filter(({ mark }) => mark.was === undefined)
  const whole = wholeMark(spans.flatMap(({ mark }) => (mark.was === undefined ? [] : [mark])))
  const marked: Inline[] = []
  let at = 0
  for (const inline of content) {
    const from = at
    at += inline.type === 'break' ? 1 : inline.type === 'note' ? 0 : inline.text.length
    if (inline.type !== 'text') {
      const mark = exact.find(({ start, end }) => start < at && end > from)?.mark ?? whole
      marked.push(inline.type === 'break' || !mark ? inline : { ...inline, confidential: mark })
      continue
    }
    const edges = new Set([from, at])
    for (const { start, end } of exact) for (const edge of [start, end]) if (edge > from && edge < at) edges.add(edge)
    const sorted = [...edges].sort((a, b) => a - b)
    for (const [index, start] of sorted.slice(0, -1).entries()) {
      const end = sorted[index + 1] ?? at
      const mark = exact.find((span) => span.start < end && span.end > start)?.mark ?? whole
      const text = inline.text.slice(start - from, end - from)
      const last = marked.at(-1)
      if (last?.type === 'text' && index > 0 && last.confidential === mark) last.text += text
      else marked.push({ ...inline, text, ...(mark ? { confidential: mark } : {}) })
    }
  }
  return marked
}

/** One mark for several whose words were changed: all of them are named. */
function wholeMark(marks: readonly Confidential[]): Confidential | undefined {
  const [first] = marks
  if (!first) return undefined
  const why = [...new Set(marks.flatMap((mark) => mark.why ?? []))].join('; ')
  return { ...first, ...(why && { why }), was: [...new Set(marks.flatMap(({ was }) => was ?? []))] }
}

const RECORD = ['action', 'owner', 'due', 'reviewDate', 'measure', 'outcome'] as const
const recordOf = (action: PlanAction): string[] => RECORD.map((field) => action[field])

/** Actions are marked as a whole, and stay so; which step is which is told by its id, and by its words where it has another. */
function planWithMarks(fresh: ActionPlan, earlier: readonly Block[]): ActionPlan {
  const before = earlier.flatMap((block) => (block.type === 'actionPlan' ? block.actions : []))
  const phrases = earlier.flatMap(phrasesOf)
  const ids = new Set(fresh.actions.map(({ id }) => id))
  const [lost, added] = [
    before.filter(({ id }) => !ids.has(id)),
    fresh.actions.filter(({ id }) => !before.some((one) => one.id === id)),
  ]
  const pairs = pairedRows(lost.map(recordOf), added.map(recordOf))
  const again = new Map([...pairs].map(([old, now]) => [added[now]?.id, lost[old]]))
  return {
    ...fresh,
    actions: fresh.actions.map((action) => {
      const known = before.find(({ id, confidential }) => id === action.id && confidential) ?? again.get(action.id)
      if (known?.confidential) return { ...action, confidential: stillOn(known, known.confidential, action) }
      const said = phrases.find(({ text }) => recordOf(action).some((value) => placesOfWords(value, text).length > 0))
      return said ? { ...action, confidential: said.mark } : action
    }),
  }
}

function stillOn(before: PlanAction, mark: Confidential, now: PlanAction): Confidential {
  const isSame = (['action', 'measure', 'outcome'] as const).every((field) => before[field].trim() === now[field].trim())
  return isSame ? mark : { ...mark, was: mark.was ?? [before.action.trim()] }
}

/** Two rows with less in common than this are two rows. */
const LEAST_IN_COMMON = 0.34

/** Which row of a table is which of its rows of before: the same one, else the one that shares most of its words. */
function pairedRows(before: readonly (readonly string[])[], now: readonly (readonly string[])[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const take = (old: number, row: number): void => {
    if (pairs.has(old) || taken.has(row)) return
    pairs.set(old, row)
    taken.add(row)
  }
  const prints = now.map((cells) => cells.join('\u0000'))
  for (const [old, cells] of before.entries()) {
    const print = cells.join('\u0000')
    const row = prints.findIndex((one, place) => one === print && !taken.has(place))
    if (row >= 0) take(old, row)
  }
  const near = before.flatMap((cells, old) =>
    now.map((other, row) => ({ old, row, common: inCommon(cells, other) })).filter(({ common }) => common >= LEAST_IN_COMMON),
  )
  for (const { old, row } of near.sort((a, b) => b.common - a.common)) take(old, row)
  return pairs
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** The share of all words that two rows both have: of whole rows, or of what the longer cell of the first says, whichever is more. */
function inCommon(row: readonly string[], other: readonly string[]): number {
  const longest = row.reduce((best, cell, column) => (cell.length > (row[best]?.length ?? 0) ? column : best), 0)
  return Math.max(shared(row.join(' '), other.join(' ')), shared(row[longest] ?? '', other[longest] ?? ''))
}

function shared(text: string, other: string): number {
  const [own, theirs] = [wordsOf(text), wordsOf(other)]
  const both = [...own].filter((word) => theirs.has(word)).length
  const all = own.size + theirs.size - both
  return all === 0 ? 0 : both / all
}
