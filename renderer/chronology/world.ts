import type { CaseChronology, ChronologyAgency } from '../../shared/chronology/index.ts'
import { type CaseRecord, formalName, fullName, type Person } from '../../shared/family/index.ts'
import type { ChronologyStandard } from '../../shared/standards/index.ts'
import { type AgencyLook, agencyLooks } from './marks/index.ts'

/** A child or another person with every name by which a cell may mean them. */
export interface Known {
  id: string
  name: string
  names: readonly string[]
}

/** What the words of cells are read and written by. The same object as long as nothing of it changes. */
export interface World {
  today: string
  children: readonly Known[]
  people: readonly Known[]
  agencies: readonly ChronologyAgency[]
  looks: ReadonlyMap<string, AgencyLook>
  standard: ChronologyStandard
}

export function worldOf(
  caseRecord: Pick<CaseRecord, 'people'>,
  agencies: CaseChronology['agencies'],
  standard: ChronologyStandard,
  today: string,
): World {
  const known = caseRecord.people.map(asKnown)
  return {
    today,
    children: known.filter((_, index) => caseRecord.people[index]?.group === 'child'),
    people: known,
    agencies,
    looks: agencyLooks(agencies, standard),
    standard,
  }
}

function asKnown(person: Person): Known {
  const { firstName, knownAs, title, lastName } = person
  const own = person.group === 'child' ? [firstName, knownAs] : []
  const names = [formalName(person), fullName(person), [title, firstName, lastName].filter(Boolean).join(' '), ...own]
  return { id: person.id, name: formalName(person), names: [...new Set(names.filter(Boolean).map((name) => name.toLowerCase()))] }
}

export const named = (known: readonly Known[], words: string): Known | undefined => {
  const wanted = words.trim().toLowerCase()
  return known.find(({ names }) => names.includes(wanted))
}
