import { type EntryDate, readWhen } from '../../dates/index.ts'
import type { AsideRow, ChronologyAgency, EntrySource } from '../entry.ts'
import type { AskedDate, BroughtRows, RowContext } from './brought-rows.ts'
import type { RecordField } from './fields.ts'
import type { RecordMapping } from './mapping.ts'
import { holdsDate, rowDate, stripped } from './row-dates.ts'
import { cellAt, isBlank, type SourceCell, type SourceRow, type SourceTable } from './source-book.ts'
import {
  bearingOf,
  categoryOf,
  childrenNamed,
  isConfidential,
  kindOfAgency,
  knownByOf,
  significanceOf,
} from './words-of-cells.ts'

const TOTAL =
  /^(?:(?:grand |sub ?-?)?totals?\b|number of (?:records|rows|entries)|(?:record )?count\b|page \d+(?: of \d+)?$|end of (?:report|record|log|chronology)|printed (?:on|by)\b|report (?:run|generated|produced)\b|continued (?:overleaf|on next page))/i

/**
 * Makes entries of the rows of a table. Every cell's text is afterwards in an entry (its sources keep the row as it came) or in a
 * row that is kept aside, with why. A heading that gives the year of the rows below it is kept with each of them.
 */
export function rowsToEntries(table: SourceTable, mapping: RecordMapping, context: RowContext): BroughtRows {
  return new RowReader(table, mapping, context).read()
}

/** The heading that rows stand under, where headings give the year: a year, or a month below one. */
interface Heading {
  /** The rows that hold it, until a row below has its text in its keeping. */
  rows: number[]
  year: string
  text: string
  when: EntryDate
  kept: boolean
}

class RowReader {
  private readonly table: SourceTable
  private readonly mapping: RecordMapping
  private readonly context: RowContext
  private readonly titles: readonly string[]
  private readonly byField = new Map<RecordField, number[]>()
  private readonly out: BroughtRows = {
    entries: [],
    aside: [],
    questions: [],
    answered: [],
    agencies: [],
    doubts: [],
    strangers: [],
  }
  private heading: Heading | null = null
  private above: SourceCell | null = null
  /** The columns whose titles a row has in its keeping. */
  private readonly titled = new Set<number>()

  constructor(table: SourceTable, mapping: RecordMapping, context: RowContext) {
    this.table = table
    this.mapping = mapping
    this.context = context
    this.titles = mapping.header === null ? [] : (table.rows[mapping.header]?.cells.map(({ text }) => text) ?? [])
    mapping.columns.forEach((field, column) => {
      this.byField.set(field, [...(this.byField.get(field) ?? []), column])
    })
  }

  read(): BroughtRows {
    this.table.rows.forEach((row, index) => {
      if (index === this.mapping.header || !row.cells.some((cell) => this.isOwn(cell) && !isBlank(cell))) return
      const why = this.whyAside(row, index)
      if (why !== null) this.out.aside.push(this.asideRow(row, why))
    })
    this.leaveHeading()
    this.leaveTitles()
    return this.out
  }

  private isOwn(cell: SourceCell | undefined): boolean {
    return cell !== undefined && cell.covered === undefined && cell.text !== ''
  }

  /** Makes an entry, a heading or a question of a row; else says why it is kept aside. */
  private whyAside(row: SourceRow, index: number): string | null {
    const { header, headings } = this.mapping
    const filled = row.cells.filter((cell) => !isBlank(cell))
    const only = filled.length === 1 ? filled[0] : undefined
    if (headings === 'year' && only !== undefined && this.takeHeading(only, index)) return null
    if (header !== null && index < header) return 'It stands above the headings of the table.'
    if (this.repeatsTitles(row)) return 'It repeats the headings of the table.'
    const date = this.cellOf('date', index)
    if (TOTAL.test(filled[0]?.text.trim() ?? '') && (date === undefined || !holdsDate(date, this.context.today)))
      return 'It is a total or the foot of a page, and no event.'
    return this.event(row, index, date)
  }

  private repeatsTitles(row: SourceRow): boolean {
    const said = row.cells.map(({ text }) => text.trim().toLowerCase())
    const titles = this.titles.map((title) => title.trim().toLowerCase())
    return (
      titles.some((title) => title !== '') &&
      said.every((text, column) => text === '' || text === titles[column]) &&
      said.filter(Boolean).length > 1
    )
  }

  private takeHeading(cell: SourceCell, index: number): boolean {
    const text = stripped(cell.text)
    if (cell.day !== undefined || !/^(?:\d{4}|\p{L}{3,9}\.?(?:,? \d{4})?)$/u.test(text)) return false
    const above = /\d/.test(text) ? null : this.heading
    const year = above === null ? undefined : Number(above.when.first.slice(0, 4))
    const { when } = readWhen(text, { today: this.context.today, order: 'dmy', ...(year === undefined ? {} : { year }) })
    if (when === null || when.kind !== 'within' || when.about) return false
    const underYear = above !== null && !above.kept && above.text === above.year
    if (!underYear) this.leaveHeading()
    this.heading = {
      rows: underYear ? [...above.rows, index] : [index],
      year: above?.year ?? cell.text,
      text: above === null ? cell.text : `${above.year}, ${cell.text}`,
      when,
      kept: false,
    }
    return true
  }

  /** A heading below which nothing stood is kept as a row of its own. */
  private leaveHeading(): void {
    const { heading } = this
    this.heading = null
    if (heading === null || heading.kept) return
    for (const index of heading.rows) {
      const row = this.table.rows[index]
      if (row !== undefined) this.out.aside.push(this.asideRow(row, 'It is a heading with nothing below it that has a date.'))
    }
  }

  /** Titles of columns in which nothing stands are kept with the first row; without any, the headings are a row kept aside. */
  private leaveTitles(): void {
    const { entries, aside, questions } = this.out
    const bare = this.titles.flatMap((title, column) => (title === '' || this.titled.has(column) ? [] : [{ title, text: '' }]))
    const cells = entries[0]?.sources[0]?.original ?? aside[0]?.cells ?? questions[0]?.aside.cells
    const row = this.mapping.header === null ? undefined : this.table.rows[this.mapping.header]
    if (cells !== undefined) cells.push(...bare)
    else if (row?.cells.some((cell) => !isBlank(cell)))
      aside.push(this.asideRow(row, 'It holds headings, with nothing below them.', false))
  }

  private event(row: SourceRow, index: number, date: SourceCell | undefined): string | null {
    const event = this.textOf('event', index)
    const given = date === undefined || isBlank(date) ? null : date
    const cell = given ?? (this.mapping.noDate === 'above' ? this.above : null)
    if (cell === null) return 'There is no date in it.'
    if (event.trim() === '') return 'Nothing in it says what happened.'
    const reading = {
      ...this.mapping,
      today: this.context.today,
      heading: this.heading?.when,
      parted: this.table.kind === 'paragraphs',
    }
    const end = given === null ? undefined : this.cellOf('endDate', index)
    const { when, options, problem, doubts } = rowDate(cell, end, this.cellOf('time', index), reading)
    if (given !== null) this.above = given
    const answer = this.context.answers?.get(index)
    const chosen = when ?? answer ?? null
    if (when === null && options.length > 0) {
      const asked = this.asked(row, index, cell, problem ?? '', options)
      if (answer === undefined) {
        this.out.questions.push({ ...asked, aside: this.asideRow(row, asked.problem) })
        return null
      }
      this.out.answered.push(asked)
    }
    if (chosen === null) return problem ?? 'Its date could not be read.'
    if (chosen.kind === 'unknown') return `Its date says “${cell.text.trim()}”.`
    return this.enter(row, index, chosen, event.trim(), doubts)
  }

  private asked(row: SourceRow, index: number, cell: SourceCell, problem: string, options: EntryDate[]): AskedDate {
    return {
      row: index,
      place: row.place,
      text: cell.text.trim(),
      event: this.textOf('event', index),
      problem,
      options,
    }
  }

  private enter(row: SourceRow, index: number, when: EntryDate, event: string, doubts: readonly string[]): string | null {
    const named = this.textOf('child', index)
    const people = childrenNamed(named, this.context.caseRecord)
    if (!people.known && this.mapping.strangers === 'aside') {
      this.countStranger(named.trim())
      return `“${named.trim()}” is nobody of this case.`
    }
    const childIds = people.childIds.length > 0 || this.namesAll(named) ? people.childIds : this.mapping.childIds
    const impact = this.textOf('impact', index)
    const confidential = this.textOf('confidential', index).trim()
    const agency = this.agencyOf(this.textOf('agency', index).trim())
    for (const text of doubts) this.out.doubts.push({ place: row.place, text })
    this.out.entries.push({
      id: this.context.newId(),
      when,
      place: index,
      childIds: [...childIds],
      category: this.categoryOf(this.textOf('category', index), event),
      agency,
      event,
      sources: [this.sourceOf(row, index, agency)],
      knownBy: knownByOf(this.textOf('knownBy', index)) || this.mapping.knownBy,
      action: this.textOf('action', index),
      outcome: this.textOf('outcome', index),
      impacts: impact.trim() === '' ? [] : [{ childId: childIds.length === 1 ? (childIds[0] ?? '') : '', text: impact }],
      bearing: bearingOf(this.textOf('bearing', index)),
      significance: significanceOf(this.textOf('significance', index)),
      confidential: isConfidential(confidential),
      confidentialBecause: isConfidential(confidential) && !/^(?:y|yes|true|1|x|✓|☑|☒)$/i.test(confidential) ? confidential : '',
      disputed: null,
      peopleIds: people.peopleIds,
      documentIds: [],
      planIds: [],
      note: [this.textOf('note', index), ...doubts].filter((text) => text.trim() !== '').join('\n'),
    })
    return null
  }

  private sourceOf(row: SourceRow, index: number, agency: string): EntrySource {
    const received = this.cellOf('received', index)
    const day = received?.day ?? this.dayOf(received?.text ?? '')
    return {
      id: this.context.newId(),
      agency,
      person: this.textOf('person', index),
      document: this.textOf('document', index) || this.context.document,
      page: this.textOf('page', index) || row.place,
      received: day,
      importId: this.context.importId,
      original: this.original(row),
    }
  }

  private dayOf(text: string): string {
    if (text.trim() === '') return ''
    const { when } = readWhen(stripped(text), { today: this.context.today, order: this.mapping.order })
    return when?.kind === 'day' ? when.first : ''
  }

  private categoryOf(text: string, event: string): string {
    const { categories } = this.context.standard
    const own = text.trim() === '' ? null : categoryOf(text, categories)
    if (own !== null) return own.id
    return this.mapping.categories === 'propose' ? (categoryOf(event, categories)?.id ?? '') : ''
  }

  private agencyOf(name: string): string {
    if (name === '') return this.mapping.agency
    const plain = name.toLowerCase()
    const known = [...this.context.agencies, ...this.out.agencies].find((one) => one.name.toLowerCase() === plain)
    if (known !== undefined) return known.id
    const made: ChronologyAgency = {
      id: this.context.newId(),
      name: name.replace(/\s+/g, ' '),
      kind: kindOfAgency(name, this.context.standard.agencies)?.id ?? '',
    }
    this.out.agencies.push(made)
    return made.id
  }

  private namesAll(text: string): boolean {
    return text.trim() !== '' && /\b(?:all|both|family|siblings|household)\b/i.test(text)
  }

  private countStranger(name: string): void {
    const known = this.out.strangers.find((one) => one.name === name)
    if (known === undefined) this.out.strangers.push({ name, rows: 1 })
    else known.rows += 1
  }

  /** The cell of a field; one that is merged with the cell above it has that one’s text. */
  private cellOf(field: RecordField, index: number): SourceCell | undefined {
    const columns = this.byField.get(field) ?? []
    return columns.map((column) => cellAt(this.table, index, column)).find((cell) => !isBlank(cell))
  }

  /** What stands in the columns of a field, one below the other. */
  private textOf(field: RecordField, index: number): string {
    return (this.byField.get(field) ?? [])
      .map((column) => cellAt(this.table, index, column)?.text ?? '')
      .filter((text) => text.trim() !== '')
      .join('\n')
  }

  private asideRow(row: SourceRow, why: string, withHeading = true): AsideRow {
    return {
      id: this.context.newId(),
      importId: this.context.importId,
      place: `${this.table.place}, ${row.place}`,
      cells: withHeading
        ? this.original(row)
        : row.cells.filter(({ text }) => text !== '').map(({ text }) => ({ title: '', text })),
      why,
    }
  }

  /** The row as it came, with the titles of its columns and the heading that it stands under. */
  private original(row: SourceRow): { title: string; text: string }[] {
    const cells = row.cells.flatMap((cell, column) => {
      if (!this.isOwn(cell)) return []
      this.titled.add(column)
      return [{ title: this.titles[column] ?? '', text: cell.text }]
    })
    const { heading } = this
    if (heading === null) return cells
    heading.kept = true
    return [{ title: 'Heading above', text: heading.text }, ...cells]
  }
}
