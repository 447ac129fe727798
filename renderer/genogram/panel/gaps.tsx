import { newId } from '../../../shared/document/index.ts'
import { type CaseFamily, KIN_LISTS, type Person } from '../../../shared/family/index.ts'
import { Button } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../person-words.ts'
import { newPerson } from '../quick-entry.ts'
import { TypedField } from './typed-field.tsx'

type Missing = 'mother' | 'father' | 'parents'

/** Which birth or adoptive parent of somebody is not there. */
export function missingParents(family: CaseFamily, childId: string): Missing | null {
  const links = family.parentLinks.filter(
    (link) => link.childId === childId && (link.kind === 'birth' || link.kind === 'adoptive'),
  )
  if (links.length === 0) return 'parents'
  if (links.length > 1) return null
  const gender = family.people.find(({ id }) => id === links[0]?.parentId)?.gender
  return gender === 'female' ? 'father' : gender === 'male' ? 'mother' : null
}

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
