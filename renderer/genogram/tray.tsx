import { useState } from 'react'
import type { CaseFamily } from '../../shared/family/index.ts'
import { Button } from '../ui/index.ts'
import { useDesk } from './desk.ts'
import { JoinForm } from './panel/join-form.tsx'
import { nameOf } from './person-words.ts'
import { unlinkedPeople } from './unlinked.ts'
import { useTrayDrag } from './use-tray-drag.ts'

/** People of the case of whom nothing says how they belong to the family: one after the other they are joined, from the lists or by being dragged onto somebody. */
export function Tray() {
  const { family, select, selected } = useDesk()
  const [isOpen, setOpen] = useState(true)
  const [dropped, setDropped] = useState<{ personId: string; ontoId: string } | null>(null)
  const { drag, begin } = useTrayDrag((personId, ontoId) => {
    select(personId)
    setDropped({ personId, ontoId })
  })
  const loose = unlinkedPeople(family)
  if (loose.length === 0 || family.people.length < 2) return null
  const next = loose.find(({ id }) => id === selected) ?? loose[0]
  const onto = dropped?.personId === next?.id ? (dropped?.ontoId ?? null) : null
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
              <li key={person.id} onPointerDownCapture={begin(person.id)}>
                <Button compact look={person === next ? 'outlined' : 'plain'} onPress={() => select(person.id)}>
                  {nameOf(person)}
                </Button>
              </li>
            ))}
          </ul>
          <b>{nameOf(next)}</b>
          <JoinForm key={`${next.id} ${onto ?? ''}`} person={next} ties={false} onto={onto} />
          <span className="second">Or drag a name onto somebody in the picture.</span>
        </div>
      )}
      {drag !== null && (
        <div className="family-tray-dragged" style={{ left: drag.x + 12, top: drag.y + 12 }} aria-hidden="true">
          {nameIn(family, drag.personId)}
          {drag.overId === null ? '' : ` and ${nameIn(family, drag.overId)}`}
        </div>
      )}
    </section>
  )
}

function nameIn(family: CaseFamily, id: string): string {
  const person = family.people.find((one) => one.id === id)
  return person === undefined ? '' : nameOf(person)
}
