import type { FamilyCheckCode } from './check.ts'
import { hasDied } from './family-to-check.ts'
import { inDocuments, namedPeople } from './names/named-people.ts'
import { listedShort, oneOf } from './naming.ts'

/** Those who are on the genogram and whom no document names; and names that may be theirs or somebody else’s. */
export const drawnNotNamed: FamilyCheckCode<'drawn-not-named'> = (checked, { documents: fewest }, report) => {
  const { people, documents, call, linked } = checked
  if (documents.length < fewest) return
  const { sure, unsure } = namedPeople(checked)
  const silent = people.filter(
    (person) =>
      person.sort === 'person' &&
      !person.confidential &&
      !hasDied(person) &&
      linked.has(person.id) &&
      (person.firstName !== '' || person.knownAs !== '' || person.lastName !== '') &&
      !sure.has(person.id),
  )
  const maybe = new Set(unsure.flatMap(({ mayBe }) => mayBe.map(({ person }) => person.id)))
  const unnamed = silent.filter(({ id }) => !maybe.has(id))
  if (unnamed.length > 0)
    report({
      message: `In no document: ${listedShort(unnamed.map(({ id }) => call(id)))}`,
      question: 'What part do they have in the children’s lives? Say it where it matters, or say why not.',
      personIds: unnamed.map(({ id }) => id),
    })
  for (const { written, documents: where, mayBe } of unsure) {
    const ids = mayBe.map(({ person }) => person.id)
    // Who is named elsewhere beyond doubt is not missed.
    if (!silent.some(({ id }) => ids.includes(id))) continue
    report({
      message: `“${written}” ${inDocuments(where)} may be ${oneOf(ids.map(call))}`,
      question: 'Who is meant? Write the whole name where the document first speaks of them.',
      personIds: ids,
      documentIds: where.map(({ id }) => id),
      rests: written,
    })
  }
}
