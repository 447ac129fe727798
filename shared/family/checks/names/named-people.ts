import type { CheckedFamily, NamingDocument } from '../family-to-check.ts'
import { means, type OwnName, ownName, type WrittenName, written } from './same-name.ts'

/** A name that documents write, where, and whom it can mean. */
export interface NameInDocuments extends WrittenName {
  documents: readonly NamingDocument[]
  isProfessional: boolean
  meant: readonly OwnName[]
}

/** A name that can mean several people, and nothing in its documents says which. */
export interface UnsureName {
  written: string
  documents: readonly NamingDocument[]
  mayBe: readonly OwnName[]
}

export interface NamedPeople {
  names: readonly NameInDocuments[]
  own: readonly OwnName[]
  /** Who is named for certain, by id. */
  sure: ReadonlySet<string>
  unsure: readonly UnsureName[]
}

const worked = new WeakMap<CheckedFamily, NamedPeople>()

/** Whom the documents name, held against everybody in the case; worked out once for one family. */
export function namedPeople(checked: CheckedFamily): NamedPeople {
  const known = worked.get(checked)
  if (known !== undefined) return known
  const people = workOut(checked)
  worked.set(checked, people)
  return people
}

function workOut({ family, documents }: CheckedFamily): NamedPeople {
  const own = family.people.map(ownName)
  const byWord = new Map<string, Set<OwnName>>()
  for (const one of own)
    for (const word of [...one.first, ...one.last, ...one.others]) {
      const those = byWord.get(word)
      if (those) those.add(one)
      else byWord.set(word, new Set([one]))
    }
  const names = new Map<string, { documents: NamingDocument[]; isProfessional: boolean }>()
  for (const document of documents) {
    const professionals = new Set(document.professionals)
    for (const name of new Set(document.names)) {
      const there = names.get(name) ?? { documents: [], isProfessional: false }
      there.documents.push(document)
      there.isProfessional ||= professionals.has(name)
      names.set(name, there)
    }
  }
  const read = [...names].map(([name, rest]) => {
    const one = written(name)
    const candidates = new Set(one.words.flatMap((word) => [...(byWord.get(word) ?? [])]))
    return {
      ...one,
      ...rest,
      meant: likeliest(
        one,
        own.filter((person) => candidates.has(person) && means(one, person)),
      ),
    }
  })
  return { own, names: read, ...toldApart(read) }
}

/**
 * Of those whom a name can mean, who is meant before the others: who has that very title, whose own name it is and not one that
 * notes speak of, and of first names alone the child whom the case is about.
 */
function likeliest({ title, words }: WrittenName, meant: readonly OwnName[]): readonly OwnName[] {
  const rather = (people: readonly OwnName[], are: (one: OwnName) => boolean): readonly OwnName[] => {
    const those = people.length > 1 ? people.filter(are) : []
    return those.length > 0 ? those : people
  }
  const byName = rather(meant, ({ first, last }) => words.every((word) => first.includes(word) || last.includes(word)))
  if (title !== '') return rather(byName, (one) => one.title === title)
  return words.length === 1 ? rather(byName, ({ person }) => person.group === 'child') : byName
}

/** "Mr Pike" is Mr Lee Pike where the same document has named him in full; else it is nobody for certain. */
function toldApart(names: readonly NameInDocuments[]): Pick<NamedPeople, 'sure' | 'unsure'> {
  const certain = names.filter(({ meant }) => meant.length === 1)
  const sure = new Set(certain.flatMap(({ meant }) => meant.map(({ person }) => person.id)))
  const inFull = new Map<NamingDocument, NameInDocuments[]>()
  for (const name of certain) for (const document of name.documents) inFull.set(document, [...(inFull.get(document) ?? []), name])
  const unsure = names.flatMap(({ written, words, meant, documents }) => {
    if (meant.length < 2) return []
    const isTold = (document: NamingDocument): boolean =>
      (inFull.get(document) ?? []).some(
        (full) =>
          full.words.length > words.length &&
          words.every((word) => full.words.includes(word)) &&
          meant.includes(full.meant[0] as OwnName),
      )
    const open = documents.filter((document) => !isTold(document))
    return open.length === 0 ? [] : [{ written, documents: open, mayBe: meant }]
  })
  return { sure, unsure }
}

/** "in “Conference report” and two other documents". */
export function inDocuments(documents: readonly NamingDocument[]): string {
  const [first] = documents
  const more = documents.length - 1
  if (more <= 0) return `in “${first?.title ?? ''}”`
  return `in “${first?.title ?? ''}” and ${more} other document${more > 1 ? 's' : ''}`
}
