import { sameModel } from './same-model.ts'
import type { CasewrightDocument, Section, SetAside } from './schema.ts'

/** One text out of two that were written at the same time. */
export interface BroughtTogether {
  document: CasewrightDocument
  /** Titles of the sections that the other text brought in, changed or took away. */
  brought: string[]
  /** Ids of those that are there and do not stand as they stood in mine. */
  changed: ReadonlySet<string>
}

/** That both say something else about the same thing: only whoever wrote them can say which holds. */
const CLASH = Symbol('clash')
type Clash = typeof CLASH

/**
 * Brings two texts together that began from the same one (`before`): each section is as whoever changed it left it. Null where both
 * changed the same section, the order of the sections, or anything else of the document in different ways.
 */
export function broughtTogether(
  before: CasewrightDocument,
  mine: CasewrightDocument,
  theirs: CasewrightDocument,
): BroughtTogether | null {
  const sections = sectionsOf(before.sections, mine.sections, theirs.sections)
  const setAside = asidesOf(before.setAside, mine.setAside, theirs.setAside)
  const rest = restOf(before, mine, theirs)
  if (sections === CLASH || setAside === CLASH || rest === CLASH) return null
  const document = { ...rest, sections, setAside } as CasewrightDocument
  const own = new Map(mine.sections.map((section) => [section.id, section]))
  const changed = sections.filter((section) => own.get(section.id) !== section)
  const kept = new Set(sections.map(({ id }) => id))
  const gone = mine.sections.filter(({ id }) => !kept.has(id))
  return {
    document,
    brought: [...changed, ...gone].map(({ title }) => title),
    changed: new Set(changed.map(({ id }) => id)),
  }
}

/** What holds of something that both had in the same form before. Where they agree, mine is given. */
function oneOf<T>(before: T, mine: T, theirs: T): T | Clash {
  if (sameModel(mine, theirs)) return mine
  if (sameModel(before, mine)) return theirs
  return sameModel(before, theirs) ? mine : CLASH
}

function restOf(before: CasewrightDocument, mine: CasewrightDocument, theirs: CasewrightDocument): object | Clash {
  const all: Record<string, unknown>[] = [before, mine, theirs]
  const names = new Set(all.flatMap((one) => Object.keys(one)))
  const rest: Record<string, unknown> = {}
  for (const name of names) {
    if (name === 'sections' || name === 'setAside') continue
    const value = oneOf(...(all.map((one) => one[name]) as [unknown, unknown, unknown]))
    if (value === CLASH) return CLASH
    if (value !== undefined) rest[name] = value
  }
  return rest
}

function sectionsOf(before: readonly Section[], mine: readonly Section[], theirs: readonly Section[]): Section[] | Clash {
  const idsOf = (sections: readonly Section[]) => sections.map(({ id }) => id)
  const order = oneOf(idsOf(before), idsOf(mine), idsOf(theirs))
  if (order === CLASH) return CLASH
  const [was, own, other] = [before, mine, theirs].map((sections) => new Map(sections.map((one) => [one.id, one])))
  const sections: (Section | undefined | Clash)[] = [...new Set([...order, ...idsOf(before)])].map((id) =>
    oneOf(was?.get(id), own?.get(id), other?.get(id)),
  )
  return sections.includes(CLASH) ? CLASH : sections.filter((one): one is Section => typeof one === 'object')
}

function asidesOf(before: readonly SetAside[], mine: readonly SetAside[], theirs: readonly SetAside[]): SetAside[] | Clash {
  const of = (records: readonly SetAside[], key: string) => records.find((one) => one.key === key)
  const keys = new Set([...mine, ...theirs].map(({ key }) => key))
  const records = [...keys].map((key) => oneOf(of(before, key), of(mine, key), of(theirs, key)))
  if (records.includes(CLASH)) return CLASH
  const kept = records.filter((one): one is SetAside => typeof one === 'object')
  return kept.length === mine.length && kept.every((one, index) => one === mine[index]) ? (mine as SetAside[]) : kept
}
