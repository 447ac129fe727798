import { Unlink } from 'lucide-react'
import { useState } from 'react'
import type { CasePlan } from '../../../shared/plan/index.ts'
import { Button, Select } from '../../ui/index.ts'
import { candidatesFor, type Joinable, joinsOf } from '../plan/joins.ts'

export interface JoinsPanelProps {
  plan: CasePlan
  /** What the card shows: its id in the plan. */
  id: string
  readOnly: boolean
  onJoin: (other: string) => void
  onUnjoin: (other: string) => void
}

/** What one thing of the plan is joined to, each with its button, and what it could be joined to besides. */
export function JoinsPanel({ plan, id, readOnly, onJoin, onUnjoin }: JoinsPanelProps) {
  const { back, on } = joinsOf(plan, id)
  const candidates = candidatesFor(plan, id)
  const [chosen, setChosen] = useState<string | null>(null)
  const join = () => {
    if (chosen !== null) onJoin(chosen)
    setChosen(null)
  }
  return (
    <div className="thread-form">
      <Joins title="Leads back to" joins={back} readOnly={readOnly} onUnjoin={onUnjoin} />
      <Joins title="Leads on to" joins={on} readOnly={readOnly} onUnjoin={onUnjoin} />
      {!readOnly && candidates.length > 0 && (
        <div className="thread-join-to">
          <Select
            label="Join it to"
            choices={candidates.map((one) => ({ id: one.id, label: `${one.what}: ${one.text}` }))}
            value={chosen}
            onChange={setChosen}
          />
          {chosen !== null && <Button onPress={join}>Join</Button>}
        </div>
      )}
    </div>
  )
}

interface JoinsProps {
  title: string
  joins: readonly Joinable[]
  readOnly: boolean
  onUnjoin: (other: string) => void
}

function Joins({ title, joins, readOnly, onUnjoin }: JoinsProps) {
  if (joins.length === 0) return null
  return (
    <section className="thread-joins">
      <h3>{title}</h3>
      <ul>
        {joins.map(({ id, what, text }) => (
          <li key={id}>
            <span>
              <b>{what}</b> {text}
            </span>
            {!readOnly && (
              <Button compact aria-label={`Unjoin: ${text}`} onPress={() => onUnjoin(id)}>
                <Unlink size={14} aria-hidden />
                Unjoin
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
