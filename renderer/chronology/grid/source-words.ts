import {
  type CaseEntry,
  type ChronologyAgency,
  type EntrySource,
  entrySource,
  pageWords,
} from '../../../shared/chronology/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { named, type World } from '../world.ts'

const TITLED =
  /^(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|pc|dc|ds|di|ps|sgt|sergeant|inspector|nurse|sister|rev|sir)\b\.?\s+\p{L}/iu
const PAGE = /^(?:p|pp|page|pages)(?:\.\s*|\s+|(?=\d))(\S.*)$/i

/** What the second line of a source says: "PC Bennett, log 2211, p. 3". */
export function sourceDetail(source: Pick<EntrySource, 'person' | 'document' | 'page' | 'original'>): string {
  return [source.person, source.document, pageWords(source)].filter(Boolean).join(', ')
}

/** The first source of an entry as a cell has it: "Police: PC Bennett, log 2211, p. 3". */
export function sourceText({ agency, sources }: Pick<CaseEntry, 'agency' | 'sources'>, { looks }: World): string {
  const name = looks.get(agency)?.name ?? ''
  const detail = sources[0] ? sourceDetail(sources[0]) : ''
  return name && detail ? `${name}: ${detail}` : name || detail
}

/** The agency of a name; a new one of the fitting kind where the chronology has none by it. */
export function agencyNamed(name: string, { agencies, standard }: World): { id: string; made: ChronologyAgency | null } {
  const wanted = name.trim().toLowerCase()
  const known = agencies.find((agency) => agency.name.toLowerCase() === wanted)
  if (known) return { id: known.id, made: null }
  const made = { id: newId(), name: name.trim(), kind: kindOfAgency(wanted, standard.agencies) }
  return { id: made.id, made }
}

/** The kind of agency that a name speaks of; empty where none or more than one would do. */
export function kindOfAgency(name: string, kinds: World['standard']['agencies']): string {
  const lower = name.toLowerCase()
  const exact = kinds.find((kind) => kind.name.toLowerCase() === lower)
  if (exact) return exact.id
  const holds = (word: string): boolean => ` ${lower.replace(/[^\p{L}\p{N}&’']+/gu, ' ')} `.includes(` ${word} `)
  const possible = kinds.filter(({ words }) => words.some(holds))
  return possible.length === 1 ? (possible[0]?.id ?? '') : ''
}

/** Reads a source as `sourceText` writes it: an agency before the colon or alone; then who, in what, on which page. Keeps every word. */
export function withSource(entry: CaseEntry, typed: string, world: World): { entry: CaseEntry; agencies: ChronologyAgency[] } {
  if (typed.trim() === sourceText(entry, world)) return { entry, agencies: [] }
  const { agencyName, detail } = divided(typed.trim(), world)
  const found = agencyName === '' ? null : agencyNamed(agencyName, world)
  const first = entry.sources[0] ?? entrySource.parse({ id: newId() })
  const agency = found?.id ?? (typed.trim() === '' ? '' : entry.agency)
  const isSame = detail === sourceDetail(first)
  const source = { ...first, agency, ...(isSame ? {} : detailOf(detail, first, world)) }
  if (!isSame) {
    delete source.personId
    delete source.documentId
    const person = named(world.people, source.person)
    if (person) source.personId = person.id
  }
  const isEmpty = sourceDetail(source) === '' && source.original.length === 0 && source.received === ''
  const sources = isEmpty ? entry.sources.slice(1) : [source, ...entry.sources.slice(1)]
  return { entry: { ...entry, agency, sources }, agencies: found?.made ? [found.made] : [] }
}

function divided(typed: string, { agencies, standard }: World): { agencyName: string; detail: string } {
  const lines = /^([^\n:]{1,80})(?::|\n)\s*([\s\S]*)$/.exec(typed)
  if (lines) return { agencyName: (lines[1] ?? '').trim(), detail: (lines[2] ?? '').trim() }
  const lower = typed.toLowerCase()
  const isAgency = [...agencies, ...standard.agencies].some(({ name }) => name.toLowerCase() === lower)
  return isAgency ? { agencyName: typed, detail: '' } : { agencyName: '', detail: typed }
}

function detailOf(detail: string, before: EntrySource, world: World): { person: string; document: string; page: string } {
  const parts = detail.split(/\s*[,;\n]\s*/).filter(Boolean)
  const last = parts.at(-1) ?? ''
  const page = last !== '' && last === pageWords(before) ? before.page : (PAGE.exec(last)?.[1] ?? '')
  const rest = page === '' ? parts : parts.slice(0, -1)
  const isPerson = rest[0] !== undefined && (TITLED.test(rest[0]) || named(world.people, rest[0]) !== undefined)
  return { page, person: isPerson ? (rest[0] ?? '') : '', document: (isPerson ? rest.slice(1) : rest).join(', ') }
}
