import { fullName, type Person } from '../case-record.ts'
import type { FamilyCheckCode } from './check.ts'
import { inDocuments, namedPeople } from './names/named-people.ts'
import { isNearly, mayBeTitled, type OwnName, type WrittenName } from './names/same-name.ts'

/** A name that a document writes nearly as the case does. */
export const nameSpelling: FamilyCheckCode<'name-spelling'> = (checked, _figures, report) => {
  const { names, own } = namedPeople(checked)
  const seen = new Set<string>()
  for (const name of names) {
    if (name.meant.length > 0) continue
    const near = own.filter((one) => one.person.sort === 'person' && isNear(name, one))
    const [one] = near
    if (one === undefined || near.length > 1 || seen.has(`${one.person.id} ${name.words.join(' ')}`)) continue
    seen.add(`${one.person.id} ${name.words.join(' ')}`)
    report({
      message: `“${name.written}” ${inDocuments(name.documents)}, ${asInCase(name, one.person)} in the case`,
      question: 'Which spelling does the family use, or are these two people?',
      personIds: [one.person.id],
      documentIds: name.documents.map(({ id }) => id),
      rests: name.words.join('+'),
    })
  }
}

/** All words of it are the person's but one, and that one nearly is. A short surname alone may be somebody else's. */
function isNear({ title, words }: WrittenName, own: OwnName): boolean {
  if (!mayBeTitled(title, own) || own.last.length === 0) return false
  const all = [...own.first, ...own.last]
  const strange = words.filter((word) => !all.includes(word) && !own.others.has(word))
  const [odd] = strange
  if (odd === undefined || strange.length > 1) return false
  if (words.length === 1) return title !== '' && odd.length > SHORT_SURNAME && own.last.some((word) => isNearly(odd, word))
  const isLast = words.at(-1) === odd
  const rest = words.filter((word) => word !== odd)
  if (isLast) return rest.some((word) => own.first.includes(word)) && own.last.some((word) => isNearly(odd, word))
  return rest.some((word) => own.last.includes(word)) && own.first.some((word) => isNearly(odd, word))
}
const SHORT_SURNAME = 4

const asInCase = ({ title, words }: WrittenName, person: Person): string =>
  words.length === 1 && title !== '' ? `${person.title || title} ${person.lastName}` : fullName(person)
