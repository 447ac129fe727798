import { Plus, X } from 'lucide-react'
import { newId } from '../../../shared/document/index.ts'
import { childrenOf, homeOf } from '../../../shared/family/drawing/index.ts'
import {
  ECO_STRENGTHS,
  type EcoSystem,
  type EcoTie,
  type FamilyChange,
  KIN_LISTS,
  SYSTEM_KINDS,
} from '../../../shared/family/index.ts'
import { RecordPanel } from '../../record-screen/index.ts'
import { Button, Checkbox, Select } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { TypedField } from '../panel/typed-field.tsx'
import { nameOf } from '../person-words.ts'

const KINDS = Object.entries(SYSTEM_KINDS).map(([id, label]) => ({ id, label }))
const STRENGTHS = Object.entries(ECO_STRENGTHS).map(([id, label]) => ({ id, label }))
const FLOWS: readonly { id: EcoTie['flow']; label: string }[] = [
  { id: 'none', label: 'Neither way' },
  { id: 'to-family', label: 'To the family' },
  { id: 'from-family', label: 'From the family' },
  { id: 'both', label: 'Both ways' },
]
const WHOLE = 'whole'

/** What surrounds the household, and how strong each tie is. */
export function EcoPanel() {
  const { family, change } = useDesk()
  const add = (): void => {
    const system = KIN_LISTS.systems.parse({ id: newId(), kind: 'school' })
    const tie = KIN_LISTS.systemTies.parse({ id: newId(), systemId: system.id })
    change('Add something to the eco-map', [
      { list: 'systems', id: system.id, item: system },
      { list: 'systemTies', id: tie.id, item: tie },
    ])
  }
  return (
    <RecordPanel className="family-panel" aria-label="What surrounds the household" title="Round the household" onClose={null}>
      {family.systems.length === 0 && (
        <p className="second">Schools, health, faith, friends, work and agencies that matter to the family.</p>
      )}
      {family.systems.map((system) => (
        <System key={system.id} system={system} />
      ))}
      <div>
        <Button onPress={add}>
          <Plus size={16} aria-hidden />
          Something round the household
        </Button>
      </div>
    </RecordPanel>
  )
}

function System({ system }: { system: EcoSystem }) {
  const { family, change } = useDesk()
  const ties = family.systemTies.filter(({ systemId }) => systemId === system.id)
  const title = system.name || SYSTEM_KINDS[system.kind]
  const set = (fields: Partial<EcoSystem>, place: string | null = null): void =>
    change(
      `Change ${title}`,
      [{ list: 'systems', id: system.id, item: { ...system, ...fields } }],
      place && `${system.id} ${place}`,
    )
  const remove = (): void =>
    change(`Take ${title} out`, [
      { list: 'systems', id: system.id, item: null },
      ...ties.map(({ id }): FamilyChange => ({ list: 'systemTies', id, item: null })),
    ])
  const addTie = (): void => {
    const tie = KIN_LISTS.systemTies.parse({ id: newId(), systemId: system.id })
    change(`Tie to ${title}`, [{ list: 'systemTies', id: tie.id, item: tie }])
  }
  return (
    <fieldset className="family-system">
      <legend>{title}</legend>
      <div className="family-pair">
        <Select label="What" choices={KINDS} value={system.kind} onChange={(kind) => set({ kind: kind as EcoSystem['kind'] })} />
        <TypedField label="Name" value={system.name} onChange={(name) => set({ name }, 'name')} />
      </div>
      {ties.map((tie) => (
        <Tie key={tie.id} tie={tie} title={title} />
      ))}
      <Checkbox isSelected={system.confidential} onChange={(confidential) => set({ confidential })}>
        Confidential
      </Checkbox>
      <div className="family-quick">
        <Button compact onPress={addTie}>
          <Plus size={14} aria-hidden />
          Somebody else’s tie
        </Button>
        <Button compact look="plain" onPress={remove}>
          <X size={14} aria-hidden />
          Take {title} out
        </Button>
      </div>
    </fieldset>
  )
}

function Tie({ tie, title }: { tie: EcoTie; title: string }) {
  const { family, change } = useDesk()
  const set = (fields: Partial<EcoTie>): void =>
    change(`Change the tie to ${title}`, [{ list: 'systemTies', id: tie.id, item: { ...tie, ...fields } }])
  const home = homeOf(family, childrenOf(family))
  const inside = family.people.filter(
    ({ id }) => id === tie.personId || (home?.members.some(({ personId }) => personId === id) ?? childrenOf(family).includes(id)),
  )
  return (
    <div className="family-system-tie">
      <Select
        aria-label="Whose tie"
        compact
        choices={[{ id: WHOLE, label: 'The whole household' }, ...inside.map((one) => ({ id: one.id, label: nameOf(one) }))]}
        value={tie.personId || WHOLE}
        onChange={(id) => set({ personId: id === WHOLE ? '' : id })}
      />
      <Select
        aria-label="How strong"
        compact
        choices={STRENGTHS}
        value={tie.strength}
        onChange={(strength) => set({ strength: strength as EcoTie['strength'] })}
      />
      <Select
        aria-label="Where the good of it goes"
        compact
        choices={FLOWS}
        value={tie.flow}
        onChange={(flow) => set({ flow: flow as EcoTie['flow'] })}
      />
      <Button
        look="plain"
        icon
        compact
        aria-label="Take this tie out"
        onPress={() => change(`Take a tie to ${title} out`, [{ list: 'systemTies', id: tie.id, item: null }])}
      >
        <X size={14} aria-hidden />
      </Button>
    </div>
  )
}
