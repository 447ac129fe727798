import { type Block, type BlockText, blockText, type Inline } from '../document/index.ts'
import { type Span, segmentOf, type Withheld } from './withheld.ts'

/** A stretch to be cut out of a block's text, and what stands there afterwards. */
interface Cut extends Span {
  instead: string
}

const isSpace = (text: string): boolean => /^\s$/.test(text)

/** Takes along the space, or the full stop, that would be left standing by itself. */
function tidied({ text, segments }: BlockText, { start, end, instead }: Cut): Cut {
  const holder = segmentOf(segments, { start })
  if (!holder || instead !== '') return { start, end, instead }
  const startsSentence = () => /^$|[.!?]['”’)]*\s*$/.test(text.slice(Math.max(holder.start, start - 6), start))
  if (startsSentence()) while (end < holder.end && /[.!?,;:]/.test(text[end] ?? '')) end++
  while (start > holder.start && isSpace(text[start - 1] ?? '') && (end >= holder.end || /[\s.,;:!?)]/.test(text[end] ?? '')))
    start--
  if (start === holder.start) while (end < holder.end && isSpace(text[end] ?? '')) end++
  const rest = text.slice(holder.start, start) + text.slice(end, holder.end)
  return /[\p{L}\p{N}]/u.test(rest) ? { start, end, instead } : { start: holder.start, end: holder.end, instead }
}

/**
 * A block without what is withheld; null where nothing of it is left. Places are those of `blockText`. A picture of the family cannot be
 * cut, and what others of the family may see of it only the worker knows: it stays out.
 */
export function cutBlock(block: Block, withheld: readonly Withheld[]): Block | null {
  if (block.type === 'genogram') return null
  if (withheld.length === 0) return block
  const whole = blockText(block)
  const cuts = withheld
    .flatMap(({ spans, instead }) => spans.map((span, index) => tidied(whole, { ...span, instead: index === 0 ? instead : '' })))
    .sort((a, b) => a.start - b.start)
  let at = 0
  const next = (length: number): Cut[] => {
    const start = at
    at += length + 1
    return cuts
      .filter((cut) => cut.start < start + length && cut.end > start)
      .map((cut) => ({ ...cut, start: Math.max(0, cut.start - start), end: Math.min(length, cut.end - start) }))
  }
  const words = (value: string): string => cutText(value, next(value.length))
  const content = (value: Inline[]): Inline[] => cutInlines(value, next(lengthOf(value)))
  return cutParts(block, words, content)
}

function cutParts(block: Block, words: (value: string) => string, content: (value: Inline[]) => Inline[]): Block | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation': {
      const left = content(block.content)
      return hasWords(left) ? { ...block, content: left } : null
    }
    case 'list': {
      const items = block.items
        .map((item) => ({ ...item, content: content(item.content) }))
        .filter((item) => hasWords(item.content))
      return items.length > 0 ? { ...block, items } : null
    }
    case 'table': {
      const columns = block.columns.map((column) => ({ ...column, title: words(column.title) }))
      const rows = block.rows
        .map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, content: content(cell.content) })) }))
        .filter(({ cells }) => cells.some((cell) => hasWords(cell.content)))
      return rows.length > 0 ? { ...block, columns, rows } : null
    }
    case 'fields': {
      const fields = block.fields
        .map((field) => ({ before: field, after: { ...field, label: words(field.label), content: content(field.content) } }))
        .filter(({ before, after }) => !hasWords(before.content) || hasWords(after.content))
        .map(({ after }) => after)
      return fields.length > 0 ? { ...block, fields } : null
    }
    case 'actionPlan': {
      const actions = block.actions
        .map((action) => ({
          ...action,
          action: words(action.action),
          owner: words(action.owner),
          due: words(action.due),
          reviewDate: words(action.reviewDate),
          measure: words(action.measure),
          outcome: words(action.outcome),
          status: words(action.status),
        }))
        .filter(({ action }) => action.trim() !== '')
      return actions.length > 0 ? { ...block, actions } : null
    }
    case 'chronology': {
      const entries = block.entries
        .map((entry) => ({
          ...entry,
          date: words(entry.date),
          event: words(entry.event),
          source: words(entry.source),
          response: words(entry.response),
          impact: words(entry.impact),
        }))
        .filter(({ event, impact, response }) => (event + impact + response).trim() !== '')
      return entries.length > 0 ? { ...block, entries } : null
    }
    case 'signatures':
      return { ...block, signatories: block.signatories.map((one) => ({ ...one, name: words(one.name) })) }
    case 'genogram':
    case 'pageBreak':
      return block
  }
}

function cutText(value: string, cuts: readonly Cut[]): string {
  return cuts.reduceRight((text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end), value)
}

const widthOf = (inline: Inline): number => (inline.type === 'break' ? 1 : inline.type === 'note' ? 0 : inline.text.length)
const lengthOf = (content: readonly Inline[]): number => content.reduce((sum, inline) => sum + widthOf(inline), 0)

/** True for words, and for a field that the case will fill. */
const hasWords = (content: readonly Inline[]): boolean =>
  content.some((inline) => (inline.type === 'text' && inline.text.trim() !== '') || inline.type === 'field')

/**
 * Inlines without the stretches. A note inside a stretch or directly behind it belongs to it; a field of which a part is left is
 * plain text.
 */
function cutInlines(content: readonly Inline[], cuts: readonly Cut[]): Inline[] {
  if (cuts.length === 0) return [...content]
  const left: Inline[] = []
  const written = new Set<Cut>()
  let at = 0
  for (const inline of content) {
    const from = at
    at += widthOf(inline)
    if (inline.type === 'note') {
      if (!cuts.some(({ start, end }) => from > start && from <= end)) left.push(inline)
      continue
    }
    if (inline.type === 'break') {
      if (!cuts.some(({ start, end }) => from >= start && from < end)) left.push(inline)
      continue
    }
    const touching = cuts.filter(({ start, end }) => start < at && end > from)
    if (touching.length === 0) {
      left.push(inline)
      continue
    }
    const { type: _type, ...rest } = inline
    const style = { ...(rest.marks ? { marks: rest.marks } : {}), ...(rest.claim ? { claim: rest.claim } : {}) }
    let done = from
    for (const cut of touching) {
      if (cut.start > done) left.push({ ...style, type: 'text', text: inline.text.slice(done - from, cut.start - from) })
      if (cut.instead !== '' && !written.has(cut)) left.push({ type: 'text', text: cut.instead })
      written.add(cut)
      done = Math.max(done, Math.min(cut.end, at))
    }
    if (done < at) left.push({ ...style, type: 'text', text: inline.text.slice(done - from) })
  }
  return left
}
