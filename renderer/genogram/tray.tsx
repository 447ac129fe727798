import { useState } from 'react'
import { Button } from '../ui/index.ts'
import { useDesk } from './desk.ts'
import { JoinForm } from './panel/join-form.tsx'
import { nameOf } from './person-words.ts'
import { unlinkedPeople } from './unlinked.ts'

/** People of the case of whom nothing says how they belong to the family: one after the other they are joined. */
export function Tray() {
  const { family, select, selected } = useDesk()
  const [isOpen, setOpen] = useState(true)
  const loose = unlinkedPeople(family)
  if (loose.length === 0 || family.people.length < 2) return null
  const next = loose.find(({ id }) => id === selected) ?? loose[0]
  return (
    <section className="family-tray" aria-label="How do they belong together?">
      <button type="button" className="family-tray-title" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <b>How do they belong together?</b>{' '}
        <span className="second">
          {loose.length === 1 ? 'Nothing says yet how 1 person belongs' : `Nothing says yet how ${loose.length} people belong`} to
          the family.
        </span>
      </button>
      {isOpen && next && (
        <div className="family-tray-body">
          <ul className="family-tray-people">
            {loose.map((person) => (
              <li key={person.id}>
                <Button compact look={person === next ? 'outlined' : 'plain'} onPress={() => select(person.id)}>
                  {nameOf(person)}
                </Button>
              </li>
            ))}
          </ul>
          <b>{nameOf(next)}</b>
          <JoinForm key={next.id} person={next} ties={false} />
        </div>
      )}
    </section>
  )
}
