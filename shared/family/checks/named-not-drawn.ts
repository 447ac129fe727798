import type { FamilyCheckCode } from './check.ts'
import type { CheckedFamily } from './family-to-check.ts'
import { inDocuments, type NameInDocuments, namedPeople } from './names/named-people.ts'
import { isNearly, mayBeTitled, wordsOf } from './names/same-name.ts'

/** Somebody whom documents name, and who is neither on the genogram nor anywhere else in the case. */
export const namedNotDrawn: FamilyCheckCode<'named-not-drawn'> = (checked, { documents: fewest }, report) => {
  const { names, own } = namedPeople(checked)
  if (checked.people.length === 0) return
  const known = new Set(own.flatMap((one) => [...one.first, ...one.last, ...one.others]))
  const isNearKnown = (name: NameInDocuments): boolean =>
    own.some(
      (one) =>
        mayBeTitled(name.title, one) &&
        name.words.some((word) => [...one.first, ...one.last].some((other) => isNearly(word, other))),
    )
  const professionals = names.filter(({ isProfessional }) => isProfessional)
  const worksUnder = (name: NameInDocuments): boolean =>
    professionals.some(
      ({ words, title }) => words.at(-1) === name.words.at(-1) && (title === name.title || title === '' || name.title === ''),
    )
  const strange = names.filter(
    (name) =>
      name.meant.length === 0 &&
      !worksUnder(name) &&
      // A first name alone that is known, or a slip of the pen, is asked about elsewhere.
      !(name.words.length === 1 && known.has(name.words[0] ?? '') && name.title === '') &&
      !isNearKnown(name),
  )
  for (const one of oncePerPerson(strange)) {
    if (one.documents.length < fewest) continue
    report({
      message: `“${one.written}” is ${inDocuments(one.documents)}, not here`,
      question: 'Who is this? Add them to the family or to the case, or say why not.',
      personIds: [],
      nearby: nearTo(one, checked),
      documentIds: one.documents.map(({ id }) => id),
      rests: [one.title, ...one.words].filter(Boolean).join('+'),
      name: one.written,
    })
  }
}

/** Where to look for whoever is named: with those of the same surname; else with the children, or whoever is there. */
function nearTo({ words }: NameInDocuments, { people, children }: CheckedFamily): string[] {
  const surname = words.at(-1) ?? ''
  const namesakes = people.filter((person) => wordsOf(person.lastName).includes(surname))
  const those = namesakes.length > 0 ? namesakes : children.length > 0 ? children : people.slice(0, 1)
  return those.map(({ id }) => id)
}

/** "Mr Cole", "Femi Cole" and "Mr Femi Cole" are one person, told by the longest. */
function oncePerPerson(names: readonly NameInDocuments[]): NameInDocuments[] {
  const kept: NameInDocuments[] = []
  const byWord = new Map<string, number[]>()
  for (const name of [...names].sort((one, other) => other.words.length - one.words.length)) {
    const index = (byWord.get(name.words[0] ?? '') ?? []).find((place) => {
      const { words = [], title = '' } = kept[place] ?? {}
      return name.words.every((word) => words.includes(word)) && (name.title === '' || title === '' || name.title === title)
    })
    const same = index === undefined ? undefined : kept[index]
    if (same === undefined || index === undefined) {
      for (const word of new Set(name.words)) byWord.set(word, [...(byWord.get(word) ?? []), kept.length])
      kept.push(name)
    } else {
      const documents = [...new Set([...same.documents, ...name.documents])]
      kept[index] = { ...same, title: same.title || name.title, documents, written: withTitle(same, name) }
    }
  }
  return kept
}

const withTitle = (same: NameInDocuments, { title }: NameInDocuments): string =>
  same.title === '' && title !== '' ? `${title} ${same.written}` : same.written
