import { X } from 'lucide-react'
import type { CaseEntry } from '../../../shared/chronology/index.ts'
import { Button, Select } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { usePart } from '../part.ts'
import { firstWords } from '../words.ts'
import type { EntryEdit } from './use-entry-edit.ts'

interface Linked {
  id: string
  label: string
  address?: string
}

/** People, documents and parts of the plan that an entry is joined to. */
export function Links({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  const { caseRecord } = useDesk()
  const { world, documents, plan } = usePart()
  const planAddress = `#/plan/${encodeURIComponent(caseRecord.id)}`
  const caseAddress = `#/case/${encodeURIComponent(caseRecord.id)}`
  const people = world.people.map(({ id, name }) => ({ id, label: name, address: caseAddress }))
  const kept = documents.map(({ id, title }) => ({ id, label: title, address: `#/document/${encodeURIComponent(id)}` }))
  const parts: Linked[] = [
    ...plan.concerns.map(({ id, text }) => ({ id, label: `Concern: ${firstWords(text)}` })),
    ...plan.statements.map(({ id, text }) => ({ id, label: `Statement: ${firstWords(text)}` })),
    ...plan.goals.map(({ id, text }) => ({ id, label: `Goal: ${firstWords(text)}` })),
    ...plan.steps.map(({ id, action }) => ({ id, label: `Step: ${firstWords(action)}` })),
  ].map((one) => ({ ...one, address: planAddress }))
  return (
    <section>
      <h3>Joined to</h3>
      <LinkList
        title="People"
        all={people}
        chosen={entry.peopleIds}
        onChange={(peopleIds) => edit.edit('Join to people', { peopleIds })}
      />
      <LinkList
        title="Documents"
        all={kept}
        chosen={entry.documentIds}
        onChange={(documentIds) => edit.edit('Join to documents', { documentIds })}
      />
      <LinkList
        title="The plan"
        all={parts}
        chosen={entry.planIds}
        onChange={(planIds) => edit.edit('Join to the plan', { planIds })}
      />
    </section>
  )
}

interface LinkListProps {
  title: string
  all: readonly Linked[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

function LinkList({ title, all, chosen, onChange }: LinkListProps) {
  const free = all.filter(({ id }) => !chosen.includes(id))
  if (all.length === 0) return null
  return (
    <div className="link-list">
      {chosen.length > 0 && (
        <ul>
          {chosen.map((id) => {
            const one = all.find((known) => known.id === id)
            return (
              <li key={id}>
                {one?.address ? <a href={one.address}>{one.label}</a> : 'No longer there'}
                <Button
                  look="plain"
                  icon
                  compact
                  aria-label={`Take out ${one?.label ?? 'it'}`}
                  onPress={() => onChange(chosen.filter((other) => other !== id))}
                >
                  <X size={14} aria-hidden />
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {free.length > 0 && (
        <Select
          aria-label={`Join to: ${title}`}
          compact
          placeholder={`${title} …`}
          choices={free.map(({ id, label }) => ({ id, label }))}
          value={null}
          onChange={(id) => onChange([...chosen, id])}
        />
      )}
    </div>
  )
}
