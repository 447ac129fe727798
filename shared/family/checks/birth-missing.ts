import type { FamilyCheckCode } from './check.ts'
import { hasDied } from './family-to-check.ts'
import { listed, listedShort } from './naming.ts'

/** Somebody of the family without a date of birth, a year or an age, and not marked as unknown either. */
export const birthMissing: FamilyCheckCode<'birth-missing'> = ({ people, linked, homesOf, call }, _figures, report) => {
  const without = people.filter(
    (person) =>
      person.sort === 'person' &&
      person.dateOfBirth === '' &&
      person.born.trim() === '' &&
      !hasDied(person) &&
      (person.group === 'child' || linked.has(person.id) || homesOf.has(person.id)),
  )
  const children = without.filter(({ group }) => group === 'child')
  const others = without.filter(({ group }) => group !== 'child')
  if (children.length > 0)
    report({
      message: `No date of birth: ${listed(children.map(({ id }) => call(id)))}`,
      question: 'What does the birth certificate say?',
      personIds: children.map(({ id }) => id),
    })
  if (others.length > 0)
    report({
      message: `No date of birth: ${listedShort(others.map(({ id }) => call(id)))}`,
      question: 'Ask, write “about 1960”, or write “not known”.',
      personIds: others.map(({ id }) => id),
    })
}
