import { Plus } from 'lucide-react'
import { bornWords, formalName, fullName, type Person, pictureName } from '../../../shared/family/index.ts'
import { Button, Card } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'
import { ageOn } from './age.ts'

export interface PeopleCardProps {
  title: string
  /** What the heading is found by, so that a window can come to it. */
  id?: string
  people: readonly Person[]
  today: string
  /** How somebody without a role of their own stands to the children, as the family's picture has it; empty where nothing says. */
  kinOf?: (person: Person) => string
  empty: string
  onOpen: (person: Person) => void
  /** Absent for whoever only reads. */
  onAdd?: (() => void) | undefined
}

export function PeopleCard({ title, id, people, today, kinOf, empty, onOpen, onAdd }: PeopleCardProps) {
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
              {person.group === 'child' ? (
                <ChildLines person={person} today={today} />
              ) : (
                <AdultLine person={person} kin={person.role === '' ? (kinOf?.(person) ?? '') : ''} />
              )}
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
  return [person.title, first, person.lastName].filter(Boolean).join(' ') || formalName(person) || pictureName(person)
}

function ChildLines({ person, today }: { person: Person; today: string }) {
  return (
    <>
      <span>{bornLine(person, today)}</span>
      {person.school && <span>{person.school}</span>}
    </>
  )
}

/** The day, or as much of it as the family's picture knows: "born 2022 (3 or 4)". */
function bornLine(person: Person, today: string): string {
  if (person.dateOfBirth) return `born ${sayDate(person.dateOfBirth)}`
  return person.born === '' ? 'date of birth not recorded' : `born ${bornWords(person, today)}`
}

function AdultLine({ person, kin }: { person: Person; kin: string }) {
  const words = [person.role || kin, person.agency, person.parentalResponsibility ? 'parental responsibility' : ''].filter(
    Boolean,
  )
  return <span>{words.join(' · ') || 'role not recorded'}</span>
}
