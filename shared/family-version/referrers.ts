import { type Block, type BlockText, isDay, PLAN_TABLES, type Table } from '../document/index.ts'
import type { CasePlan } from '../plan/index.ts'
import { type Named, names } from './reader.ts'
import { INSTEAD } from './reasons.ts'
import type { Span, Withheld } from './withheld.ts'

/** The family itself asked for help: nothing to keep from them. */
const FROM_THE_FAMILY =
  /^(?:the )?(?:family|parents?|(?:her|his|their|the) (?:mother|father)|mother|father|mum|dad|self|self-referral|themselves)\b/i
const BY_OFFICE =
  /\b(?:police|school|academy|nursery|hospital|surgery|clinic|gp|nhs|health|team|service|council|court|officer|teacher|nurse|visitor|doctor|worker|midwife|probation|housing|mash|cafcass|charity|trust|agency|department|authority)\b/i

/** Reads plans' tables for those who made a referral. */
export class Referrers {
  private readonly family: readonly Named[]
  private readonly unnamed: readonly string[]

  constructor(people: readonly Named[], plan: CasePlan | null) {
    this.family = people.filter(({ group }) => group !== 'professional')
    const professionals = people.filter(({ group }) => group === 'professional')
    const told = (plan?.concerns ?? []).map(({ by }) => by.trim())
    // A professional is met in many places under their own name; a neighbour nowhere but as the one who rang.
    this.unnamed = [
      ...new Set(
        told
          .filter((by) => by !== '' && !this.isFamily(by) && !BY_OFFICE.test(by) && !names(by, professionals))
          .map((by) => (by.split(/[,(]/)[0] ?? '').trim())
          .filter((name) => /^(?:\p{Lu}[\p{L}.’'-]*\s+)+\p{Lu}[\p{L}’'-]+$/u.test(name)),
      ),
    ]
  }

  private isFamily(by: string): boolean {
    return FROM_THE_FAMILY.test(by.trim()) || names(by, this.family)
  }

  /** True where a text names somebody who is known only as the one who told us. */
  isNamedIn(text: string): boolean {
    return this.unnamed.some((name) => text.includes(name))
  }

  /** Everything in a block that tells who made a referral. */
  in(block: Block, whole: BlockText): Withheld[] {
    const spans = block.type === 'table' ? [...this.cells(block, whole)] : []
    const named = this.unnamed.flatMap((name) => {
      const found: Span[] = []
      for (let at = whole.text.indexOf(name); at >= 0; at = whole.text.indexOf(name, at + 1))
        found.push({ start: at, end: at + name.length })
      return found
    })
    return [
      ...spans.map((span): Withheld => ({ reason: 'referrer', spans: [span], instead: '' })),
      ...named.map((span): Withheld => ({ reason: 'referrer', spans: [span], instead: personAt(whole.text, span) })),
    ]
  }

  private *cells(table: Table, { segments, text }: BlockText): Generator<Span> {
    for (const { role, place, start, end } of segments) {
      if (role !== 'cell' || place.column === undefined || end === start) continue
      const read = READERS[columnOf(table, place.column)]
      if (!read) continue
      for (const span of read(text.slice(start, end)))
        if (!this.isFamily(text.slice(start + span.start, start + span.end)))
          yield { start: start + span.start, end: start + span.end }
    }
  }
}

const personAt = (text: string, { start }: Span): string =>
  /(?:^|[.!?]\s+|\n)$/.test(text.slice(0, start))
    ? `${INSTEAD.person[0]?.toUpperCase()}${INSTEAD.person.slice(1)}`
    : INSTEAD.person

type Column = 'by-whom' | 'answers' | 'began' | 'other'

/** Which column of the plan's tables this is, told by its heading: a table that somebody wrote in is no longer the plan's own. */
function columnOf(table: Table, column: number): Column {
  const title = table.columns[column]?.title.trim().toLowerCase()
  const has = (wanted: string) => table.columns.some((one) => one.title.trim() === wanted)
  const [, byWhom, worry] = PLAN_TABLES.referrals
  if (title === byWhom.toLowerCase() && (table.shows === 'referrals' || has(worry))) return 'by-whom'
  if (title === PLAN_TABLES['danger-statements'][2].toLowerCase()) return 'answers'
  return title === PLAN_TABLES['golden-thread'][0].toLowerCase() ? 'began' : 'other'
}

function* lines(text: string): Generator<Span & { text: string }> {
  let start = 0
  for (const line of text.split('\n')) {
    yield { start, end: start + line.length, text: line }
    start += line.length + 1
  }
}

/** Without the day at its end, which tells nobody's name. */
function withoutDay({ start, text }: Span & { text: string }): Span[] {
  const name = /^(?<name>.*?)(?:,\s*\d{1,2} \p{L}+ \d{4})?\s*$/u.exec(text)?.groups?.name ?? text
  const day = text.slice(name.length)
  if (name.trim() === '' || /^\d{1,2} \p{L}+ \d{4}$/u.test(name.trim()) || isDay(name.trim())) return []
  return [{ start, end: start + name.length + (/^,\s*/.exec(day)?.[0].length ?? 0) }]
}

const READERS: Record<Column, ((text: string) => Span[]) | null> = {
  'by-whom': (text) => (text.trim() === '' ? [] : [{ start: 0, end: text.length }]),
  answers: (text) => [...lines(text)].flatMap(withoutDay),
  began: (text) =>
    [...lines(text)].flatMap((line) => {
      const told = /\((?<told>[^()]*)\)\s*$/.exec(line.text)
      if (!told?.groups) return []
      const start = line.start + told.index + 1
      return withoutDay({ start, end: start, text: told.groups.told ?? '' })
    }),
  other: null,
}
