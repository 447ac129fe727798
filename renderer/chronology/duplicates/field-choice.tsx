import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ComparedField, MergeChoices, SideOrBoth } from '../../../shared/chronology/index.ts'
import { FIELD_NAMES } from './duplicate-words.ts'

/** Which side a field of the merged entry is taken from. */
export function FieldChoice({
  field,
  sides,
  value,
  withBoth,
  choose,
}: {
  field: ComparedField
  sides: { one: string; other: string }
  value: SideOrBoth
  withBoth: boolean
  choose: (choices: MergeChoices) => void
}) {
  return (
    <RadioGroup
      className="duplicate-choice"
      value={value}
      onChange={(side) => choose({ [field]: side } as MergeChoices)}
      orientation="horizontal"
    >
      <Label className="visually-hidden">{FIELD_NAMES[field]} of the merged entry</Label>
      <Radio value="one" aria-label={`Left: ${sides.one}`}>
        Left
      </Radio>
      <Radio value="other" aria-label={`Right: ${sides.other}`}>
        Right
      </Radio>
      {withBoth && <Radio value="both">Both</Radio>}
    </RadioGroup>
  )
}
