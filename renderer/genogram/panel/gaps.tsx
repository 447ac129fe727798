import { newId } from '../../../shared/document/index.ts'
import { KIN_LISTS, type Person } from '../../../shared/family/index.ts'
import { Button } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../person-words.ts'
import { newPerson } from '../quick-entry.ts'
import { type Missing, missingParents } from './missing-parents.ts'
import { TypedField } from './typed-field.tsx'

/** Asks why a parent is not there; the answer shows that somebody thought of them. */
export function Gaps({ person }: { person: Person }) {
  const { family, change } = useDesk()
  const what = missingParents(family, person.id)
  if (what === null) return null
  const note = family.gaps.find((one) => one.about === person.id && (one.what === what || one.what === 'parents'))
  const say = (text: string): void => {
    const item = { ...(note ?? KIN_LISTS.gaps.parse({ id: newId(), about: person.id, what, text })), text }
    change(
      `Why nobody is recorded: ${nameOf(person)}`,
      [{ list: 'gaps', id: item.id, item: text === '' ? null : item }],
      `${person.id} gap`,
    )
  }
  const putIn = (): void => {
    const unknown = { ...newPerson(newId()), sort: 'not-known' as const, ...unknownOf(what) }
    const link = KIN_LISTS.parentLinks.parse({ id: newId(), childId: person.id, parentId: unknown.id })
    change(`${nameOf(unknown)}`, [
      { list: 'people', id: unknown.id, item: unknown },
      { list: 'parentLinks', id: link.id, item: link },
    ])
  }
  return (
    <section className="family-gaps">
      <h3>{what === 'parents' ? 'No parent is recorded' : `No ${what} is recorded`}</h3>
      <TypedField label="Why is nobody recorded?" value={note?.text ?? ''} onChange={say} />
      <Button compact onPress={putIn}>
        {what === 'parents' ? 'Put in “parent not known”' : `Put in “${what} not known”`}
      </Button>
    </section>
  )
}

const unknownOf = (what: Missing): Pick<Person, 'role' | 'gender'> => {
  if (what === 'parents') return { role: 'parent', gender: '' }
  return { role: what, gender: what === 'mother' ? 'female' : 'male' }
}
