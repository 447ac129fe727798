import { useState } from 'react'
import type { Confidential } from '../../../../shared/document/index.ts'
import { Button, TextField } from '../../../ui/index.ts'

export interface LeaveOutFormProps {
  confidential: Confidential
  onSave: (confidential: Confidential) => void
  onRemove: () => void
}

/** Why no version for the family may say this. The reason is for the worker and the manager; it is printed nowhere. */
export function LeaveOutForm({ confidential, onSave, onRemove }: LeaveOutFormProps) {
  const [why, setWhy] = useState(confidential.why ?? '')
  return (
    <form
      noValidate
      className="popover-form"
      onSubmit={(event) => {
        event.preventDefault()
        const { why: _before, was: _looked, ...rest } = confidential
        onSave({ ...rest, ...(why.trim() && { why: why.trim() }) })
      }}
    >
      {confidential.was ? (
        <>
          <p>
            The plan says something else now than {confidential.was.map((one) => `“${one}”`).join(', ')}, which was left out. All
            that stands here is left out instead.
          </p>
          <p>Leave it so, or take the mark off. Then mark again what nobody of the family is to read.</p>
        </>
      ) : (
        <p>These words stay in the document. No version for parents or for a child will have them.</p>
      )}
      <TextField label="Why" value={why} onChange={setWhy} hint="For you and your manager; printed nowhere" autoFocus />
      <div className="popover-actions">
        <Button compact type="submit">
          {confidential.was ? 'Leave it all out' : 'Done'}
        </Button>
        <Button compact look="quiet" onPress={onRemove}>
          Take the mark off
        </Button>
      </div>
    </form>
  )
}
