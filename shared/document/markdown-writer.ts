import { stringify } from 'yaml'
import { writeDay } from './day.ts'
import type { Block, CasewrightDocument, GenogramBlock, Inline, List, Mark, Quotation } from './schema.ts'
import { ACTION_FIELDS, ENTRY_FIELDS } from './text.ts'

/** Titles that the reader knows again, by what the column holds. */
const ACTION_TITLES: Record<(typeof ACTION_FIELDS)[number], string> = {
  action: 'What needs to happen',
  owner: 'Who',
  due: 'By when',
  reviewDate: 'Review',
  measure: 'How we will know',
  outcome: 'Difference for the child',
  status: 'Status',
}
const ENTRY_TITLES: Record<(typeof ENTRY_FIELDS)[number], string> = {
  date: 'Date',
  event: 'Event',
  source: 'Source',
  response: 'Response',
  impact: 'Impact',
}
const PICTURED_FIELDS = ['name', 'born', 'died', 'relationship'] as const
const PICTURED_TITLES: Record<(typeof PICTURED_FIELDS)[number], string> = {
  name: 'Name',
  born: 'Born',
  died: 'Died',
  relationship: 'Relationship to the child',
}
const SIGNATURE_FIELDS = ['role', 'name', 'date', 'note'] as const
const SIGNATURE_TITLES: Record<(typeof SIGNATURE_FIELDS)[number], string> = {
  role: 'Role',
  name: 'Signed by',
  date: 'Date',
  note: 'Note',
}
const TAGS: Record<Mark, string> = { bold: 'b', italic: 'i', underline: 'u', strike: 's' }
const SIGNS: Partial<Record<Mark, string>> = { bold: '**', italic: '*' }

/**
 * Writes a document as Markdown that `readMarkdown` reads back the same, in so far as Markdown can hold it. Merge
 * fields become their words and forms become tables; claims, ids, findings set aside and template places are left out.
 */
export function writeMarkdown(document: CasewrightDocument): string {
  const notes: string[] = []
  const parts = [frontMatterOf(document)]
  for (const section of document.sections) {
    if (section.title !== '') parts.push(`## ${headingEnd(escapeText(section.title))}`)
    let before: Block | undefined
    for (const block of section.blocks) {
      // Two lists, or two quotations, would otherwise be read as one.
      if (before?.type === block.type && (block.type === 'list' || block.type === 'quotation')) parts.push('<!-- -->')
      parts.push(writeBlock(block, notes))
      before = block
    }
  }
  parts.push(...notes)
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function frontMatterOf(document: CasewrightDocument): string {
  const people = document.people ?? []
  const named = (wanted: boolean) =>
    people
      .filter(({ group }) => (group === 'child') === wanted)
      .map(({ group, ...person }) => (group === 'child' ? person : { ...person, group }))
  const children = named(true)
  const adults = named(false)
  const facts = {
    title: document.title || undefined,
    kind: document.kind,
    pack: document.packId,
    children: children.length > 0 ? children : undefined,
    adults: adults.length > 0 ? adults : undefined,
    author: document.author?.name,
    authorRole: document.author?.role,
    manager: document.manager?.name,
    dates: Object.keys(document.dates).length > 0 ? document.dates : undefined,
    ...(document.frontMatter as Record<string, unknown> | undefined),
  }
  return `---\n${stringify(facts, { lineWidth: 0 })}---`
}

function writeBlock(block: Block, notes: string[]): string {
  switch (block.type) {
    case 'paragraph':
      return lineStart(writeInlines(block.content, notes))
    case 'heading':
      return `${'#'.repeat(block.level)} ${headingEnd(writeInlines(block.content, notes))}`
    case 'list':
      return writeList(block, notes)
    case 'quotation':
      return writeQuotation(block, notes)
    case 'table': {
      const rows = block.rows.map((row) => row.cells.map((cell) => writeInlines(cell.content, notes)))
      return pipeTable(
        block.columns.map((column) => escapeText(column.title)),
        rows,
      )
    }
    case 'fields': {
      const rows = block.fields.map((field) => [escapeText(field.label), writeInlines(field.content, notes)])
      return pipeTable([escapeText(block.title ?? ''), ''], rows)
    }
    case 'actionPlan':
      return recordTable(block.actions, ACTION_FIELDS, ACTION_TITLES)
    case 'chronology':
      return recordTable(block.entries, ENTRY_FIELDS, ENTRY_TITLES)
    case 'genogram':
      return writePicture(block)
    case 'signatures':
      return recordTable(block.signatories, SIGNATURE_FIELDS, SIGNATURE_TITLES)
    case 'pageBreak':
      return '\\newpage'
  }
}

/** The people of a picture as a table, below a line that says what is not here: Markdown holds no drawing. */
function writePicture({ view, title, shown }: GenogramBlock): string {
  if (shown === undefined) return ''
  const name = title || (view === 'ecomap' ? 'Eco-map' : 'Genogram')
  const line = `${name}, as at ${writeDay(shown.asAt)}. The picture is not in this copy; these people are in it.`
  return `${lineStart(escapeText(line))}\n\n${recordTable(shown.people, PICTURED_FIELDS, PICTURED_TITLES)}`
}

function writeList(block: List, notes: string[]): string {
  const numbers: number[] = []
  return block.items
    .map((item) => {
      numbers.length = item.level + 1
      numbers[item.level] = (numbers[item.level] ?? 0) + 1
      const sign = block.ordered ? `${numbers[item.level]}.` : '-'
      return `${'    '.repeat(item.level)}${sign} ${lineStart(writeInlines(item.content, notes))}`
    })
    .join('\n')
}

function writeQuotation(block: Quotation, notes: string[]): string {
  const words = `> “${writeInlines(block.content, notes)}”`
  if (block.speaker === null) return words
  const { name, relation } = block.speaker
  const told = [`${name}${relation ? ` (${relation})` : ''}`, ...(block.circumstances ? [block.circumstances] : [])]
  return `${words} — ${told.join(', ')}`
}

/** A table of records; columns that the record was read with and has no field for come last. */
function recordTable<Field extends string>(
  records: readonly (Record<Field, string> & { columns?: unknown })[],
  fields: readonly Field[],
  titles: Record<Field, string>,
): string {
  const others = [...new Set(records.flatMap((record) => Object.keys(columnsOf(record))))]
  return pipeTable(
    [...fields.map((field) => titles[field]), ...others.map(escapeText)],
    records.map((record) => [
      ...fields.map((field) => escapeText(record[field])),
      ...others.map((title) => escapeText(columnsOf(record)[title] ?? '')),
    ]),
  )
}

function columnsOf(record: { columns?: unknown }): Record<string, string> {
  return typeof record.columns === 'object' && record.columns !== null ? (record.columns as Record<string, string>) : {}
}

function pipeTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(titles), `|${titles.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/** Bold and italic are written with signs where those cannot be misread, as tags elsewhere; the rest as tags. */
function writeInlines(content: readonly Inline[], notes: string[]): string {
  return content
    .map((inline, index) => {
      if (inline.type === 'break') return '<br>'
      if (inline.type === 'note') {
        const id = String(notes.length + 1)
        notes.push(`[^${id}]: ${inline.text.replaceAll(/\s+/g, ' ')}`)
        return `[^${id}]`
      }
      const words = escapeText(inline.text)
      const marks = inline.marks ?? []
      const sign = marks.length === 1 && marks[0] ? SIGNS[marks[0]] : undefined
      if (sign !== undefined && standsAlone(content, index)) return `${sign}${words}${sign}`
      return marks.reduceRight((written, mark) => `<${TAGS[mark]}>${written}</${TAGS[mark]}>`, words)
    })
    .join('')
}

/** True for words that begin and end with a letter or figure and have only spaces or stops of plain text around them. */
function standsAlone(content: readonly Inline[], index: number): boolean {
  const textOf = (at: number): string => {
    const inline = content[at]
    return inline === undefined ? ' ' : inline.type === 'text' && !inline.marks?.length ? inline.text : 'x'
  }
  const own = content[index]
  if (own?.type !== 'text') return false
  return (
    /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(own.text) &&
    /[\s(]$/.test(textOf(index - 1)) &&
    /^[\s.,;:)]/.test(textOf(index + 1))
  )
}

/** Puts a backslash before every sign that the reader would take for more than itself; line breaks become `<br>`. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\*_~]/g, '\\$&')
    .replaceAll(/<(?=\/?[a-z!])/gi, '\\<')
    .replaceAll('[^', '\\[^')
    .replaceAll(/\r\n|[\r\n]/g, '<br>')
}

/** Keeps running text from being read as a heading, list, quotation, table or rule. */
function lineStart(text: string): string {
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^[#>+=|•-]/, '\\$&')
}

/** Keeps a heading's last signs, which Markdown would take for its closing. */
function headingEnd(text: string): string {
  return text.replace(/#(?=#*$)/g, '\\#')
}
