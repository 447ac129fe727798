import type { Block, Inline } from './schema.ts'
import { ACTION_FIELDS, ENTRY_FIELDS, inlineText } from './text.ts'

/** A change was asked for that no one place of the block can take. */
export class EditRangeError extends Error {
  override readonly name = 'EditRangeError'
}

/**
 * Replaces a span of a block's plain text (offsets as `blockText` gives them, end exclusive). The new words take the
 * marks, the claim and what is confidential of the first character that they replace, or where nothing is replaced of the character before;
 * everything outside the span stays as it is. A merge field that is cut into becomes plain text.
 * @throws EditRangeError when the span is not in the block, or crosses from one cell, item or value into another.
 */
export function replaceText(block: Block, start: number, end: number, replacement: string): Block {
  let from = 0
  let done = false
  /** Edits one place of the block, if the span lies in it. */
  const inPlace = <Value>(value: Value, length: number, edit: (value: Value, start: number, end: number) => Value): Value => {
    const own = from
    from += length + 1
    if (done || start < own || end > own + length || end < start) return value
    done = true
    return edit(value, start - own, end - own)
  }
  const words = (value: string): string =>
    inPlace(value, value.length, (text, from, to) => text.slice(0, from) + replacement + text.slice(to))
  const content = (value: Inline[]): Inline[] =>
    inPlace(value, inlineText(value).length, (inlines, from, to) => spliceInlines(inlines, from, to, replacement))
  const edited = editPlaces(block, words, content)
  if (!done) throw new EditRangeError(`No one place of the block ${block.id} holds the characters ${start} to ${end}.`)
  return edited
}

/** Passes every place of a block that holds words through `words` or `content`, in the order of `blockText`. */
function editPlaces(block: Block, words: (value: string) => string, content: (value: Inline[]) => Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return { ...block, content: content(block.content) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, content: content(item.content) })) }
    case 'table': {
      const columns = block.columns.map((column) => ({ ...column, title: words(column.title) }))
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: content(cell.content) })),
      }))
      return { ...block, columns, rows }
    }
    case 'fields': {
      const fields = block.fields.map((field) => ({ ...field, label: words(field.label), content: content(field.content) }))
      return { ...block, fields }
    }
    case 'actionPlan':
      return { ...block, actions: block.actions.map((action) => editFields(action, ACTION_FIELDS, words)) }
    case 'chronology':
      return { ...block, entries: block.entries.map((entry) => editFields(entry, ENTRY_FIELDS, words)) }
    case 'signatures':
      return { ...block, signatories: block.signatories.map((signatory) => ({ ...signatory, name: words(signatory.name) })) }
    case 'genogram':
    case 'pageBreak':
      return block
  }
}

function editFields<Field extends string, Holder extends Record<Field, string>>(
  holder: Holder,
  fields: readonly Field[],
  words: (value: string) => string,
): Holder {
  return { ...holder, ...Object.fromEntries(fields.map((field) => [field, words(holder[field])])) }
}

/**
 * Replaces a span of the plain text of inlines. Notes and empty fields in the span stay, behind the new words;
 * nothing outside changes.
 */
export function spliceInlines(content: readonly Inline[], start: number, end: number, replacement: string): Inline[] {
  const before: Inline[] = []
  const inside: Inline[] = []
  const after: Inline[] = []
  let at = 0
  for (const inline of content) {
    const length = inline.type === 'break' ? 1 : inline.type === 'note' ? 0 : inline.text.length
    const from = at
    at += length
    if (length === 0) (from <= start ? before : from < end ? inside : after).push(inline)
    else if (at <= start) before.push(inline)
    else if (from >= end) after.push(inline)
    else {
      if (from < start) before.push(part(inline, 0, start - from))
      inside.push(part(inline, Math.max(0, start - from), Math.min(length, end - from)))
      if (at > end) after.push(part(inline, end - from, length))
    }
  }
  const kept = inside.filter((inline) => inline.type === 'note' || (inline.type === 'field' && inline.text === ''))
  return [...before, ...newWords(replacement, inside, before), ...kept, ...after]
}

/** A part of an inline. A part of a field is plain text: it is no longer the field's value. */
function part(inline: Inline, start: number, end: number): Inline {
  if (inline.type === 'break' || inline.type === 'note') return inline
  if (inline.type === 'text') return { ...inline, text: inline.text.slice(start, end) }
  return start === 0 && end === inline.text.length
    ? inline
    : { ...styleOf(inline), type: 'text', text: inline.text.slice(start, end) }
}

function styleOf(inline: Inline | undefined): Pick<Extract<Inline, { type: 'text' }>, 'marks' | 'claim' | 'confidential'> {
  if (inline === undefined || inline.type === 'break' || inline.type === 'note') return {}
  const { marks, claim, confidential } = inline
  return { ...(marks ? { marks } : {}), ...(claim ? { claim } : {}), ...(confidential ? { confidential } : {}) }
}

function newWords(replacement: string, inside: readonly Inline[], before: readonly Inline[]): Inline[] {
  const replaced = inside.find((inline) => inline.type === 'text' || inline.type === 'field')
  const style = styleOf(replaced ?? (inside.length > 0 ? undefined : before.findLast((inline) => inline.type === 'text')))
  return replacement.split('\n').flatMap((line, index): Inline[] => {
    const words: Inline[] = line === '' ? [] : [{ type: 'text', text: line, ...style }]
    return index === 0 ? words : [{ type: 'break' }, ...words]
  })
}
