import { useState } from 'react'
import { type CaseRecord, KEY_DATES } from '../../../shared/family/index.ts'
import { Button, Card, DateField } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'

export interface KeyDatesCardProps {
  keyDates: CaseRecord['keyDates']
  onSave: (keyDates: CaseRecord['keyDates']) => Promise<boolean>
}

/** The days that timescales are counted from. */
export function KeyDatesCard({ keyDates, onSave }: KeyDatesCardProps) {
  const [draft, setDraft] = useState<CaseRecord['keyDates'] | null>(null)
  const known = Object.entries(KEY_DATES)

  const save = async () => {
    if (!draft) return
    const kept = Object.fromEntries(Object.entries(draft).filter(([, day]) => day !== ''))
    if (await onSave(kept)) setDraft(null)
  }

  if (draft)
    return (
      <Card title="Key dates">
        <form
          className="key-dates"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          {known.map(([name, label], index) => (
            <DateField
              key={name}
              label={label}
              value={draft[name] ?? ''}
              onChange={(day) => setDraft({ ...draft, [name]: day })}
              autoFocus={index === 0}
            />
          ))}
          <div className="card-actions">
            <Button compact onPress={() => setDraft(null)}>
              Cancel
            </Button>
            <Button compact look="primary" type="submit">
              Save dates
            </Button>
          </div>
        </form>
      </Card>
    )
  const recorded = known.filter(([name]) => keyDates[name])
  return (
    <Card
      title="Key dates"
      end={
        <Button look="quiet" compact onPress={() => setDraft({ ...keyDates })} aria-label="Edit key dates">
          Edit
        </Button>
      }
    >
      {recorded.length === 0 ? (
        <p className="card-note">No dates yet. With them, Casewright works out what is due, in your authority’s time limits.</p>
      ) : (
        <div className="key-dates">
          <dl>
            {recorded.map(([name, label]) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd className="num">{sayDate(keyDates[name] ?? '')}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Card>
  )
}
