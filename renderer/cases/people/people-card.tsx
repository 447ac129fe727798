import { Plus } from 'lucide-react'
import { formalName, fullName, type Person } from '../../../shared/family/index.ts'
import { Button, Card } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'
import { ageOn } from './age.ts'

export interface PeopleCardProps {
  title: string
  /** What the heading is found by, so that a window can come to it. */
  id?: string
  people: readonly Person[]
  today: string
  empty: string
  onOpen: (person: Person) => void
  /** Absent for whoever only reads. */
  onAdd?: (() => void) | undefined
}

export function PeopleCard({ title, id, people, today, empty, onOpen, onAdd }: PeopleCardProps) {
  return (
    <Card
      title={
        id ? (
          <span id={id} tabIndex={-1}>
            {title}
          </span>
        ) : (
          title
        )
      }
      end={
        onAdd && (
          <Button look="quiet" compact onPress={onAdd} aria-label={`Add to ${title.toLowerCase()}`}>
            <Plus size={15} aria-hidden />
            Add
          </Button>
        )
      }
    >
      {people.length === 0 && <p className="card-note">{empty}</p>}
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className="person-row" onClick={() => onOpen(person)}>
              <b>{nameIn(person)}</b>
              {person.group === 'child' && person.dateOfBirth && `, ${ageOn(person.dateOfBirth, today)}`}
              {person.group === 'child' ? <ChildLines person={person} /> : <AdultLine person={person} />}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const nameIn = (person: Person) => {
  if (person.group === 'child') return fullName(person) || 'Unnamed child'
  const first = person.firstName || person.knownAs
  return [person.title, first, person.lastName].filter(Boolean).join(' ') || formalName(person) || 'Unnamed'
}

function ChildLines({ person }: { person: Person }) {
  return (
    <>
      <span>{person.dateOfBirth ? `born ${sayDate(person.dateOfBirth)}` : 'date of birth not recorded'}</span>
      {person.school && <span>{person.school}</span>}
    </>
  )
}

function AdultLine({ person }: { person: Person }) {
  const words = [person.role, person.agency, person.parentalResponsibility ? 'parental responsibility' : ''].filter(Boolean)
  return <span>{words.join(' · ') || 'role not recorded'}</span>
}
