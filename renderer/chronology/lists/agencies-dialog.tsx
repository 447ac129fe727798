import { Plus, X } from 'lucide-react'
import type { ChronologyAgency } from '../../../shared/chronology/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { WrittenFields } from '../../record-screen/index.ts'
import { Button, Dialog, Select, TextField } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { asChanges } from '../grid/pasting.ts'
import { kindOfAgency } from '../grid/source-words.ts'
import { ShapeMark } from '../marks/index.ts'
import { usePart } from '../part.ts'

/** The agencies whose records are in the chronology, and how each is marked. */
export function AgenciesDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { session } = usePart()
  const close = () => {
    session.settle()
    onClose()
  }
  return (
    <Dialog title="Agencies" isOpen={isOpen} onClose={close} wide actions={<Button onPress={close}>Done</Button>}>
      <WrittenFields>
        <Agencies />
      </WrittenFields>
    </Dialog>
  )
}

function Agencies() {
  const { chronology } = useDesk()
  const { session, world } = usePart()
  const kinds = world.standard.agencies
  const usedBy = (id: string): number =>
    chronology.entries.filter(({ agency, sources }) => agency === id || sources.some((source) => source.agency === id)).length
  const write = (agency: ChronologyAgency, place: string | null) =>
    session.change('Change an agency', asChanges('agencies', [agency]), place)
  const add = () => {
    const free = kinds.find(({ id }) => !world.agencies.some(({ kind }) => kind === id))
    session.change('Add an agency', asChanges('agencies', [{ id: newId(), name: free?.name ?? 'Agency', kind: free?.id ?? '' }]))
  }
  return (
    <>
      <p className="second">
        Each kind of agency has a shape and a colour, which stand for it in the grid, the timeline and in Word.
      </p>
      <ul className="agency-list">
        {world.agencies.map((agency) => {
          const look = world.looks.get(agency.id)
          const used = usedBy(agency.id)
          return (
            <li key={agency.id}>
              {look && <ShapeMark shape={look.shape} tone={look.tone} />}
              <TextField
                label={<span className="visually-hidden">Name</span>}
                value={agency.name}
                onChange={(name) => {
                  if (name.trim() === '') return
                  const kind = agency.kind || kindOfAgency(name, kinds)
                  write({ ...agency, name, kind }, `agency ${agency.id}`)
                }}
              />
              <Select
                aria-label={`Kind of ${agency.name}`}
                choices={[{ id: '', label: 'Another kind' }, ...kinds.map(({ id, name }) => ({ id, label: name }))]}
                value={agency.kind}
                onChange={(kind) => write({ ...agency, kind }, null)}
              />
              <span className="second num">{used === 1 ? '1 entry' : `${used} entries`}</span>
              {used === 0 && (
                <Button
                  look="plain"
                  icon
                  compact
                  aria-label={`Take out ${agency.name}`}
                  onPress={() => session.change('Take out an agency', [{ list: 'agencies', id: agency.id, item: null }])}
                >
                  <X size={15} aria-hidden />
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <div>
        <Button look="quiet" compact onPress={add}>
          <Plus size={15} aria-hidden />
          Add an agency
        </Button>
      </div>
    </>
  )
}
