import type { FamilyCheckCode } from './check.ts'
import { hasDied } from './family-to-check.ts'
import { namedPeople } from './names/named-people.ts'
import { listedShort } from './naming.ts'

/** Those who are on the genogram and whom no document names. */
export const drawnNotNamed: FamilyCheckCode<'drawn-not-named'> = (checked, { documents: fewest }, report) => {
  const { people, documents, call, linked } = checked
  if (documents.length < fewest) return
  const named = new Set(namedPeople(checked).names.flatMap(({ meant }) => meant.map(({ person }) => person.id)))
  const unnamed = people.filter(
    (person) =>
      person.sort === 'person' &&
      !person.confidential &&
      !hasDied(person) &&
      linked.has(person.id) &&
      (person.firstName !== '' || person.knownAs !== '' || person.lastName !== '') &&
      !named.has(person.id),
  )
  if (unnamed.length === 0) return
  report({
    message: `In no document: ${listedShort(unnamed.map(({ id }) => call(id)))}`,
    question: 'What part do they have in the children’s lives? Say it where it matters, or say why not.',
    personIds: unnamed.map(({ id }) => id),
  })
}
