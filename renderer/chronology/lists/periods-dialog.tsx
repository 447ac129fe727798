import { Plus, X } from 'lucide-react'
import {
  type ChronologyPeriod,
  chronologyPeriod,
  orderDay,
  PERIOD_LANES,
  type PeriodLane,
} from '../../../shared/chronology/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { WrittenFields } from '../../record-screen/index.ts'
import { Button, Checkbox, Dialog, Select, TextField } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { asChanges } from '../grid/pasting.ts'
import { WhenField } from '../panel/when-field.tsx'
import { usePart } from '../part.ts'

const LANES = Object.keys(PERIOD_LANES) as PeriodLane[]

/** What went on for a time: workers, plans and orders, homes, schools. They are the bars below the timeline. */
export function PeriodsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { session } = usePart()
  const close = () => {
    session.settle()
    onClose()
  }
  return (
    <Dialog title="Periods" isOpen={isOpen} onClose={close} wide actions={<Button onPress={close}>Done</Button>}>
      <p className="second">
        Write the time as “June 2021 to 4 March 2022”, “since 2023” or “until May 2024”. They stand as bars below the timeline.
      </p>
      <WrittenFields>
        {LANES.map((lane) => (
          <Lane key={lane} lane={lane} />
        ))}
      </WrittenFields>
    </Dialog>
  )
}

function Lane({ lane }: { lane: PeriodLane }) {
  const { chronology } = useDesk()
  const { session } = usePart()
  const periods = chronology.periods
    .filter((period) => period.lane === lane)
    .toSorted((one, other) => orderDay(one.when).localeCompare(orderDay(other.when)))
  return (
    <section className="period-lane">
      <h3>{PERIOD_LANES[lane]}</h3>
      {periods.map((period) => (
        <PeriodRow key={period.id} period={period} />
      ))}
      <div>
        <Button
          look="quiet"
          compact
          onPress={() =>
            session.change('Add a period', asChanges('periods', [chronologyPeriod.parse({ id: newId(), lane, when: {} })]))
          }
        >
          <Plus size={15} aria-hidden />
          Add: {PERIOD_LANES[lane].toLowerCase()}
        </Button>
      </div>
    </section>
  )
}

function PeriodRow({ period }: { period: ChronologyPeriod }) {
  const { session, world } = usePart()
  const { today } = useDesk()
  const write = (fields: Partial<ChronologyPeriod>, place: string | null = null) =>
    session.change('Change a period', asChanges('periods', [{ ...period, ...fields }]), place)
  return (
    <div className="period-row">
      <TextField label="What" value={period.what} onChange={(what) => write({ what }, `period ${period.id}`)} />
      <WhenField label="When" when={period.when} today={today} onChange={(when) => write({ when })} />
      <div className="period-about">
        {world.children.length > 1 && (
          <Select
            label="Who"
            choices={[{ id: '', label: 'All' }, ...world.children.map(({ id, name }) => ({ id, label: name }))]}
            value={period.childIds.length === 1 ? (period.childIds[0] ?? '') : ''}
            onChange={(id) => write({ childIds: id === '' ? [] : [id] })}
          />
        )}
        <Checkbox isSelected={period.confidential} onChange={(confidential) => write({ confidential })}>
          Confidential
        </Checkbox>
      </div>
      <Button
        look="plain"
        icon
        compact
        aria-label={`Take out ${period.what || 'this period'}`}
        onPress={() => session.change('Take out a period', [{ list: 'periods', id: period.id, item: null }])}
      >
        <X size={15} aria-hidden />
      </Button>
    </div>
  )
}
