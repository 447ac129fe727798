import { Plus } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../../shared/document/index.ts'
import { KIN_LISTS } from '../../../shared/family/index.ts'
import { Button } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { type AgencyOfCase, agenciesNotShown } from './agencies-of-case.ts'

/** Offers the agencies whose professionals are in the case: a press puts one round the household, with a tie to all of it. */
export function EcoTray() {
  const { family, change } = useDesk()
  const agencies = agenciesNotShown(family)
  const [isOpen, setOpen] = useState(true)
  if (agencies.length === 0) return null
  const add = ({ name, kind, confidential }: AgencyOfCase): void => {
    const system = KIN_LISTS.systems.parse({ id: newId(), name, kind, confidential })
    const tie = KIN_LISTS.systemTies.parse({ id: newId(), systemId: system.id })
    change(`Add ${name} to the eco-map`, [
      { list: 'systems', id: system.id, item: system },
      { list: 'systemTies', id: tie.id, item: tie },
    ])
  }
  const count = agencies.length === 1 ? '1 agency of the case is' : `${agencies.length} agencies of the case are`
  return (
    <section className="family-tray of-agencies" aria-label="Professionals of the case">
      <button type="button" className="family-tray-title" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <b>Professionals of the case</b> <span className="second">{count} not round the household.</span>
      </button>
      {isOpen && (
        <ul className="family-tray-people of-agencies">
          {agencies.map((agency) => (
            <li key={agency.name}>
              <Button compact onPress={() => add(agency)} aria-label={`Put ${agency.name} round the household`}>
                <Plus size={14} aria-hidden />
                {agency.name}
              </Button>
              <span className="second">{agency.people.join('; ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
