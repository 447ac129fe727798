import { useState } from 'react'
import type { ActionField } from '../../../../shared/document/index.ts'
import { actionOf } from '../../../../shared/plan/index.ts'
import { Banner, Button, Dialog, TextField } from '../../../ui/index.ts'
import { RECORD_COLUMNS } from '../../nodes/grid.ts'
import type { TakeInQuestion } from './use-plan-blocks.ts'
import './plan-bars.css'

const COLUMN = new Map<string, string>(RECORD_COLUMNS.actionPlan)
const column = (field: ActionField): string => COLUMN.get(field) ?? field

export interface TakeInDialogProps {
  question: TakeInQuestion
  problem: string
  onTakeIn: (dropped: ReadonlyMap<string, string>) => void
  onClose: () => void
}

/** Shows what would become of the plan, and asks why steps that the document does not have any more are dropped. */
export function TakeInDialog({ question, problem, onTakeIn, onClose }: TakeInDialogProps) {
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const { added, changed, missing } = question.beside
  const { kept } = question.outcome(reasons)
  const before = actionOf(question.shown)
  return (
    <Dialog
      title="Take into the case’s plan"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => onTakeIn(reasons)}>
            Take into the plan
          </Button>
        </>
      }
    >
      {problem && <Banner tone="error">{problem}</Banner>}
      {added.length > 0 && (
        <section className="take-in">
          <h3>New steps</h3>
          <ul>
            {added.map(({ id, action, owner, due }) => (
              <li key={id}>{[action || 'A step without words', owner, due].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </section>
      )}
      {changed.length > 0 && (
        <section className="take-in">
          <h3>Changed steps</h3>
          <ul>
            {changed.map(({ step, action, values }) => (
              <li key={step.id}>
                {step.action}
                {values.map((value) => (
                  <p key={value} className="second">
                    {column(value)}: <del>{before(step)[value] || 'nothing'}</del> <ins>{action[value] || 'nothing'}</ins>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && (
        <section className="take-in">
          <h3>Not in the document any more</h3>
          <p className="second">A step with a reason is dropped, and the plan keeps why. Without one it stays in the plan.</p>
          {missing.map(({ id, action }) => (
            <TextField
              key={id}
              label={action || 'A step without words'}
              aside="(dropped, because …)"
              value={reasons.get(id) ?? ''}
              onChange={(reason) => setReasons(new Map(reasons).set(id, reason))}
            />
          ))}
        </section>
      )}
      {kept.length > 0 && (
        <section className="take-in">
          <h3>Changed in the plan as well</h3>
          <p className="second">These stay as the plan has them. Change them there if the document is right.</p>
          <ul>
            {kept.map(({ step, value, kept: theirs, written }) => (
              <li key={`${step.id}-${value}`}>
                {step.action}
                <p className="second">
                  {column(value)}: the plan has “{theirs}”, the document “{written}”.
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {added.length + changed.length + missing.length === 0 && <p>The plan has all of this already.</p>}
    </Dialog>
  )
}
