import type { CheckedFamily, NamingDocument } from '../family-to-check.ts'
import { means, type OwnName, ownName, type WrittenName, written } from './same-name.ts'

/** A name that documents write, where, and whom it can mean. */
export interface NameInDocuments extends WrittenName {
  documents: readonly NamingDocument[]
  isProfessional: boolean
  meant: readonly OwnName[]
}

export interface NamedPeople {
  names: readonly NameInDocuments[]
  own: readonly OwnName[]
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
  return {
    own,
    names: [...names].map(([name, rest]) => {
      const one = written(name)
      const candidates = new Set(one.words.flatMap((word) => [...(byWord.get(word) ?? [])]))
      return { ...one, ...rest, meant: [...candidates].filter((person) => means(one, person)) }
    }),
  }
}

/** "in “Conference report” and two other documents". */
export function inDocuments(documents: readonly NamingDocument[]): string {
  const [first] = documents
  const more = documents.length - 1
  if (more <= 0) return `in “${first?.title ?? ''}”`
  return `in “${first?.title ?? ''}” and ${more} other document${more > 1 ? 's' : ''}`
}
