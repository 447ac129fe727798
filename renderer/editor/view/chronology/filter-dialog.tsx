import { useState } from 'react'
import { type ChronologyFilter, type ChronologyForm, chronologyFilter } from '../../../../shared/document/index.ts'
import { formalName } from '../../../../shared/family/index.ts'
import { Button, Checkbox, Dialog, Select } from '../../../ui/index.ts'
import type { ShownChronology } from './chronology-standing.ts'

export interface FilterDialogProps {
  title: string
  action: string
  shown: ShownChronology
  filter: ChronologyFilter | null
  form: ChronologyForm
  onChoose: (filter: ChronologyFilter, form: ChronologyForm) => void
  onClose: () => void
}

const FORMS: { id: ChronologyForm; label: string }[] = [
  { id: 'impact', label: 'What it meant for the children' },
  { id: 'court', label: 'For the court' },
  { id: 'multi-agency', label: 'Several agencies' },
]
const SORTS = [
  { id: 'key', label: 'Key events' },
  { id: 'key significant', label: 'Key and significant events' },
  { id: '', label: 'All events' },
]
const PERIODS = [
  { id: '24', label: 'Last two years' },
  { id: '12', label: 'Last year' },
  { id: '6', label: 'Last six months' },
  { id: '', label: 'Any time' },
]
/** What a report usually wants of a chronology. */
const USUAL = chronologyFilter.parse({ significances: ['key', 'significant'], lastMonths: 24 })

/** Asks which entries of the case's chronology a document shows. */
export function FilterDialog({ title, action, shown, filter, form, onChoose, onClose }: FilterDialogProps) {
  const [chosen, setChosen] = useState<ChronologyFilter>(filter ?? USUAL)
  const [chosenForm, setForm] = useState(form)
  const change = (wanted: Partial<ChronologyFilter>) => setChosen((before) => ({ ...before, ...wanted }))
  const children = shown.around.caseRecord.people.filter(({ group }) => group === 'child')
  const { entries, leftOut = 0 } = shown.of(chosen, chosenForm)
  const sort = chosen.significances.toSorted().join(' ')
  const months = chosen.lastMonths === null ? '' : String(chosen.lastMonths)
  const own = (choices: { id: string; label: string }[], value: string) =>
    choices.some(({ id }) => id === value) ? choices : [...choices, { id: value, label: 'As it is' }]
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => onChoose(chosen, chosenForm)}>
            {action}
          </Button>
        </>
      }
    >
      <Select
        label="Events"
        choices={own(SORTS, sort)}
        value={sort}
        onChange={(id) => change({ significances: id.split(' ').filter(Boolean) as ChronologyFilter['significances'] })}
      />
      <Select
        label="Period"
        choices={own(PERIODS, months)}
        value={months}
        onChange={(id) => change({ lastMonths: id === '' ? null : Number(id), from: '', to: '' })}
      />
      {children.length > 1 && (
        <Select
          label="Children"
          choices={own(
            [{ id: '', label: 'All' }, ...children.map((child) => ({ id: child.id, label: `${formalName(child)} alone` }))],
            chosen.childIds.join(' '),
          )}
          value={chosen.childIds.join(' ')}
          onChange={(id) => change({ childIds: id.split(' ').filter(Boolean) })}
        />
      )}
      <Select label="Form" choices={FORMS} value={chosenForm} onChange={(id) => setForm(id as ChronologyForm)} />
      <Checkbox isSelected={chosen.confidential} onChange={(confidential) => change({ confidential })}>
        With confidential entries
      </Checkbox>
      <p role="status">
        <b className="num">{entries.length === 1 ? '1 entry' : `${entries.length} entries`}</b>: {shown.say(chosen)}.
        {leftOut > 0 && ` ${leftOut} confidential left out.`}
      </p>
    </Dialog>
  )
}
