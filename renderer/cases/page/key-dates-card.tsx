import { useState } from 'react'
import { type DatedCase, daysByChild, differingDates, formalName, KEY_DATE_GROUPS } from '../../../shared/family/index.ts'
import { Button, Card } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'
import { KeyDatesForm, type KeyDatesFormProps } from './key-dates-form.tsx'
import { datesNamed, othersOf } from './key-dates-shown.ts'

export interface KeyDatesCardProps<T extends DatedCase>
  extends Pick<KeyDatesFormProps<T>, 'dated' | 'circumstances' | 'obligationName'> {
  /** Absent for whoever only reads. */
  onSave?: ((dated: T) => Promise<boolean>) | undefined
  /** What the heading is found by, so that a window can come to it. */
  id?: string
}

/** The days that timescales are counted from, in the groups of the work, with whose they are where the children differ. */
export function KeyDatesCard<T extends DatedCase>({ dated, circumstances, obligationName, onSave, id }: KeyDatesCardProps<T>) {
  const [editing, setEditing] = useState(false)
  if (editing && onSave)
    return (
      <Card title="Key dates">
        <KeyDatesForm
          dated={dated}
          circumstances={circumstances}
          obligationName={obligationName}
          onSave={async (next) => {
            if (await onSave(next)) setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      </Card>
    )

  const names = new Set([...Object.keys(dated.keyDates), ...differingDates(dated)])
  const recorded = [
    ...KEY_DATE_GROUPS.map((group) => ({
      id: group.id,
      title: group.title,
      dates: datesNamed(group, (name) => names.has(name)),
    })),
    { id: 'others', title: 'Done, and others', dates: othersOf([...names], obligationName) },
  ].filter(({ dates }) => dates.length > 0)
  return (
    <Card
      title={
        <span id={id} tabIndex={-1}>
          Key dates
        </span>
      }
      end={
        onSave && (
          <Button look="quiet" compact onPress={() => setEditing(true)} aria-label="Edit key dates">
            Edit
          </Button>
        )
      }
    >
      {recorded.length === 0 ? (
        <p className="card-note">No dates yet. With them, Casewright works out what is due, in your authority’s time limits.</p>
      ) : (
        <div className="key-dates">
          {recorded.map((group) => (
            <div key={group.id} className="key-date-group">
              <h3>{group.title}</h3>
              <dl>
                {group.dates.map(({ name, label }) => (
                  <div key={name}>
                    <dt>{label}</dt>
                    <DaysOf dated={dated} name={name} />
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      )}
    </Card>
  )
}

/** The day, or each day with the children whose it is. */
function DaysOf({ dated, name }: { dated: DatedCase; name: string }) {
  const days = daysByChild(dated, name)
  if (days.length === 1) return <dd className="num">{sayDate(days[0]?.day ?? '')}</dd>
  const named = new Intl.ListFormat('en-GB', { type: 'conjunction' })
  return days.map(({ day, children }) => (
    <dd key={day} className="num">
      {day === '' ? 'Not so far' : sayDate(day)} <small>{named.format(children.map(formalName))}</small>
    </dd>
  ))
}
