import type { ChronologyEntry, ChronologyForm } from '../../document/index.ts'
import type { Pack } from '../../standards/index.ts'

/** How many characters a line of each column has room for, and how many lines a page. Measured on copies in Word's own layout. */
const ROOM: Readonly<
  Record<
    ChronologyForm,
    { date: number; event: number; source: number; response: number; impact: number; page: number; head: number }
  >
> = {
  impact: { date: 14, event: 41, source: 20, response: 25, impact: 25, page: 33, head: 22 },
  court: { date: 15, event: 32, source: 15, response: 0, impact: 0, page: 38, head: 25 },
  'multi-agency': { date: 14, event: 34, source: 19, response: 22, impact: 22, page: 33, head: 22 },
}

/** The space above and below a row's text, in lines. */
const PADDING = 0.5

const linesOf = (text: string, room: number): number =>
  text === '' || room === 0 ? 0 : text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / room)), 0)

function rowLines(line: ChronologyEntry, form: ChronologyForm): number {
  const room = ROOM[form]
  const event = linesOf(line.event, room.event) + linesOf(line.disputed ?? '', room.event)
  const others = (['date', 'source', 'response', 'impact'] as const).map((field) => linesOf(line[field], room[field]))
  return Math.max(1, event, ...others) + PADDING
}

export interface PageEstimate {
  pages: number
  /** How many the court's direction or the pack allows; null where it says nothing. */
  limit: number | null
  /** Ids of the entries that take the most room, the longest first: where to shorten it. */
  lookAt: string[]
}

const MOST_TO_LOOK_AT = 5

/** The most pages that a pack allows a chronology of this form; null where it says nothing. */
export function pageLimit({ rules }: Pick<Pack, 'rules'>, form: ChronologyForm): number | null {
  const limits = rules['court-page-limit']?.options?.maxPages
  if (form !== 'court' || typeof limits !== 'object' || limits === null) return null
  const most = (limits as Record<string, unknown>)['court-chronology']
  return typeof most === 'number' ? most : null
}

/** About how many pages of A4 a copy in Word will have. Word decides in the end: its fonts and printers differ. */
export function estimatePages(lines: readonly ChronologyEntry[], form: ChronologyForm, pack: Pick<Pack, 'rules'>): PageEstimate {
  const rows = lines.map((line) => ({ id: line.caseEntryId ?? line.id, height: rowLines(line, form) }))
  const height = rows.reduce((sum, row) => sum + row.height, ROOM[form].head)
  const limit = pageLimit(pack, form)
  const pages = Math.max(1, Math.ceil(height / ROOM[form].page))
  const average = rows.length === 0 ? 0 : (height - ROOM[form].head) / rows.length
  const longest = rows.toSorted((a, b) => b.height - a.height).filter((row) => row.height > average)
  return { pages, limit, lookAt: longest.slice(0, MOST_TO_LOOK_AT).map(({ id }) => id) }
}
