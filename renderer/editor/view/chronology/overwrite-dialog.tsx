import { useState } from 'react'
import type { BlockBeside } from '../../../../shared/chronology/index.ts'
import { atStake } from '../../../../shared/chronology/index.ts'
import type { ChronologyEntry } from '../../../../shared/document/index.ts'
import { Button, Checkbox, Dialog } from '../../../ui/index.ts'

export interface OverwriteDialogProps {
  beside: BlockBeside
  /** What the case's chronology says of each line now. */
  now: readonly ChronologyEntry[]
  onBringIn: (overwrite: ReadonlySet<string>) => void
  onClose: () => void
}

/** Before the chronology is brought in again: which lines that were edited here may go. Nothing goes that is not ticked. */
export function OverwriteDialog({ beside, now, onBringIn, onClose }: OverwriteDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Dialog
      title="Bring in the chronology again"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => onBringIn(chosen)}>
            Bring in again
          </Button>
        </>
      }
    >
      <p>These lines were edited here. They stay as they are unless you tick them.</p>
      <ul className="edited-lines">
        {atStake(beside).map((line) => {
          const there = now.find(({ caseEntryId }) => caseEntryId === line.caseEntryId)
          return (
            <li key={line.id}>
              <Checkbox isSelected={chosen.has(line.id)} onChange={(on) => toggle(line.id, on)}>
                <span>
                  <b>{line.date}</b> {line.event}
                </span>
              </Checkbox>
              <p className="second">
                {there ? `The chronology says now: ${there.date}: ${there.event}` : 'Not in the chronology’s selection any more.'}
              </p>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
