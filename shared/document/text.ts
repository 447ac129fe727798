import type { Block, CasewrightDocument, Claim, Inline, Mark, PlanAction, Section } from './schema.ts'

/**
 * What part of its block a stretch of text is. `prose` is the writer's own running text; `quotation` is somebody's
 * recorded words; `cell` is a table cell or a form answer; `label` is a table heading or a form label.
 */
export type SegmentRole = 'prose' | 'heading' | 'item' | 'quotation' | 'cell' | 'label' | 'action' | 'entry' | 'signature'

/** Where in its block a segment stands, so that the editor and Word can find the same place. */
export interface SegmentPlace {
  itemId?: string
  rowId?: string
  column?: number
  fieldId?: string
  actionId?: string
  actionField?: ActionField
  entryId?: string
  entryField?: EntryField
}

/** A run of characters inside a segment that share marks and claim. */
export interface Run {
  start: number
  end: number
  marks: readonly Mark[]
  claim: Claim | null
  /** The merge field that the run was filled from, if any. */
  field: string | null
}

/** A stretch of a block's text that a sentence never leaves. */
export interface Segment {
  role: SegmentRole
  start: number
  end: number
  place: SegmentPlace
  runs: readonly Run[]
}

/** A block's plain text: its segments, a newline between each two. */
export interface BlockText {
  text: string
  segments: readonly Segment[]
}

export const ACTION_FIELDS = [
  'action',
  'owner',
  'due',
  'reviewDate',
  'measure',
  'outcome',
  'status',
] as const satisfies readonly (keyof PlanAction)[]
export type ActionField = (typeof ACTION_FIELDS)[number]

export const ENTRY_FIELDS = ['date', 'event', 'source', 'response', 'impact'] as const
export type EntryField = (typeof ENTRY_FIELDS)[number]

class TextBuilder {
  private readonly parts: string[] = []
  private length = 0
  readonly segments: Segment[] = []

  add(role: SegmentRole, place: SegmentPlace, content: string | readonly Inline[]): void {
    if (this.segments.length > 0) this.append('\n')
    const start = this.length
    const runs: Run[] = []
    if (typeof content === 'string') this.append(content)
    else for (const inline of content) this.addInline(inline, runs)
    this.segments.push({ role, start, end: this.length, place, runs })
  }

  finish(): BlockText {
    return { text: this.parts.join(''), segments: this.segments }
  }

  private addInline(inline: Inline, runs: Run[]): void {
    if (inline.type === 'note') return
    const start = this.length
    this.append(inline.type === 'break' ? '\n' : inline.text)
    if (inline.type === 'break' || this.length === start) return
    runs.push({
      start,
      end: this.length,
      marks: inline.marks ?? [],
      claim: inline.claim ?? null,
      field: inline.type === 'field' ? inline.name : null,
    })
  }

  private append(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

/**
 * Gives a block's plain text and where each part of it stands. Offsets everywhere else (findings, comments, search)
 * are offsets into this text, in UTF-16 units.
 */
export function blockText(block: Block): BlockText {
  const builder = new TextBuilder()
  switch (block.type) {
    case 'paragraph':
      builder.add('prose', {}, block.content)
      break
    case 'heading':
      builder.add('heading', {}, block.content)
      break
    case 'quotation':
      builder.add('quotation', {}, block.content)
      break
    case 'list':
      for (const item of block.items) builder.add('item', { itemId: item.id }, item.content)
      break
    case 'table':
      for (const [index, column] of block.columns.entries()) builder.add('label', { column: index }, column.title)
      for (const row of block.rows)
        for (const [column, cell] of row.cells.entries()) builder.add('cell', { rowId: row.id, column }, cell.content)
      break
    case 'fields':
      for (const field of block.fields) {
        builder.add('label', { fieldId: field.id }, field.label)
        builder.add('cell', { fieldId: field.id }, field.content)
      }
      break
    case 'actionPlan':
      for (const action of block.actions)
        for (const actionField of ACTION_FIELDS) builder.add('action', { actionId: action.id, actionField }, action[actionField])
      break
    case 'chronology':
      for (const entry of block.entries)
        for (const entryField of ENTRY_FIELDS) builder.add('entry', { entryId: entry.id, entryField }, entry[entryField])
      break
    case 'signatures':
      for (const signatory of block.signatories) builder.add('signature', {}, signatory.name)
      break
    case 'genogram':
    case 'pageBreak':
      break
  }
  return builder.finish()
}

/** The plain text of inlines alone, as `blockText` would give it. */
export function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'break' ? '\n' : inline.type === 'note' ? '' : inline.text)).join('')
}

/** Every block with the section that holds it, in reading order. */
export function* walkBlocks(document: CasewrightDocument): Generator<{ section: Section; block: Block }> {
  for (const section of document.sections) for (const block of section.blocks) yield { section, block }
}
