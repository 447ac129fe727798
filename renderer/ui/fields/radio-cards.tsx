import { Radio, RadioGroup } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldText } from './field-parts.tsx'
import type { Choice } from './select.tsx'

export interface RadioCardsProps extends FieldText {
  choices: readonly Choice[]
  value: string | null
  onChange: (id: string) => void
}

/** A few choices that need a second line each. */
export function RadioCards({ label, aside, hint, error, choices, value, onChange }: RadioCardsProps) {
  return (
    <RadioGroup className="radio-cards" value={value} onChange={onChange} isInvalid={Boolean(error)}>
      <FieldLabel label={label} aside={aside} />
      <div className="radio-cards-items">
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="radio-card">
            <span className="dot" />
            <b>{choice.label}</b>
            {choice.note && <small>{choice.note}</small>}
          </Radio>
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </RadioGroup>
  )
}
