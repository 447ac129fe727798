import { useId } from 'react'
import { Button, DateField } from '../../ui/index.ts'

export interface KeyDateFieldProps {
  label: string
  /** The children of the case; with fewer than two there is nothing to tell apart. */
  childrenOfCase: readonly { id: string; name: string }[]
  day: string
  /** Each child's day where they differ, by the child's id; absent while one day stands for all. */
  days: Readonly<Record<string, string>> | undefined
  onDay: (day: string) => void
  onDays: (days: Readonly<Record<string, string>>) => void
  onSplit: () => void
  onJoin: () => void
  autoFocus: boolean
}

/** One key date: the same for all the children, or a day for each of them. */
export function KeyDateField(props: KeyDateFieldProps) {
  const { label, childrenOfCase, day, days, onDay, onDays, onSplit, onJoin, autoFocus } = props
  const legend = useId()
  if (!days)
    return (
      <div className="key-date">
        <DateField label={label} value={day} onChange={onDay} autoFocus={autoFocus} />
        {childrenOfCase.length > 1 && (
          <Button look="quiet" compact onPress={onSplit} aria-label={`By child: ${label}`}>
            By child
          </Button>
        )}
      </div>
    )
  return (
    <fieldset className="key-date-by-child" aria-labelledby={legend}>
      <div className="key-date-by-child-head">
        <span id={legend}>{label}</span>
        <Button look="quiet" compact onPress={onJoin} aria-label={`Same for all children: ${label}`}>
          Same for all
        </Button>
      </div>
      {childrenOfCase.map(({ id, name }, index) => (
        <DateField
          key={id}
          label={name}
          value={days[id] ?? ''}
          onChange={(own) => onDays({ ...days, [id]: own })}
          autoFocus={autoFocus && index === 0}
        />
      ))}
      <p className="second">Leave a child’s day empty where this has not happened for that child.</p>
    </fieldset>
  )
}
