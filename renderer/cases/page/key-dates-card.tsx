import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type CaseRecord, datesToShow, KEY_DATE_GROUPS, KEY_DATES } from '../../../shared/family/index.ts'
import { Button, Card, DateField, Menu } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'

type KeyDates = CaseRecord['keyDates']

export interface KeyDatesCardProps {
  keyDates: KeyDates
  /** What is true of the case, so that the dates that belong to it are asked for. */
  circumstances: ReadonlySet<string>
  /** What an obligation is called, for days on which something was done that is no event. */
  obligationName: (obligation: string) => string
  onSave: (keyDates: KeyDates) => Promise<boolean>
}

interface ShownDate {
  name: string
  label: string
}

const DONE = /^done:(.+):(\d{4}-\d{2}-\d{2})$/

/** The days that timescales are counted from, in the groups of the work. */
export function KeyDatesCard({ keyDates, circumstances, obligationName, onSave }: KeyDatesCardProps) {
  const [draft, setDraft] = useState<KeyDates | null>(null)
  const [added, setAdded] = useState<readonly string[]>([])

  const others = (of: KeyDates): ShownDate[] =>
    Object.keys(of)
      .filter((name) => !Object.hasOwn(KEY_DATES, name))
      .map((name) => ({ name, label: labelOfOther(name, obligationName) }))

  if (draft) {
    const asked = (group: (typeof KEY_DATE_GROUPS)[number]) => {
      const shown = new Set([...datesToShow(group, keyDates, circumstances), ...added])
      return named(group, (name) => shown.has(name))
    }
    const save = async () => {
      const kept = Object.fromEntries(Object.entries(draft).filter(([, day]) => day !== ''))
      if (await onSave(kept)) setDraft(null)
    }
    const groups = [
      ...KEY_DATE_GROUPS.map((group) => ({ id: group.id, title: group.title, dates: asked(group) })),
      { id: 'others', title: 'Done, and others', dates: others(keyDates) },
    ].filter(({ dates }) => dates.length > 0)
    const first = groups[0]?.dates[0]?.name
    return (
      <Card title="Key dates">
        <form
          className="key-dates"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          {groups.map((group) => (
            <fieldset key={group.id} className="key-date-group">
              <legend>{group.title}</legend>
              {group.dates.map(({ name, label }) => (
                <DateField
                  key={name}
                  label={label}
                  value={draft[name] ?? ''}
                  onChange={(day) => setDraft({ ...draft, [name]: day })}
                  autoFocus={added.length > 0 ? name === added.at(-1) : name === first}
                />
              ))}
            </fieldset>
          ))}
          <Menu
            label="Another key date"
            trigger={
              <Button compact>
                <Plus size={15} aria-hidden />
                Another date…
              </Button>
            }
            groups={KEY_DATE_GROUPS.map((group) => {
              const shown = new Set(asked(group).map(({ name }) => name))
              return {
                id: group.id,
                heading: group.title,
                entries: named(group, (name) => !shown.has(name)).map(({ name, label }) => ({
                  id: name,
                  label,
                  onAction: () => setAdded([...added, name]),
                })),
              }
            })}
          />
          <div className="card-actions key-date-actions">
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
  }

  const recorded = [
    ...KEY_DATE_GROUPS.map((group) => ({
      id: group.id,
      title: group.title,
      dates: named(group, (name) => Boolean(keyDates[name])),
    })),
    { id: 'others', title: 'Done, and others', dates: others(keyDates) },
  ].filter(({ dates }) => dates.length > 0)
  return (
    <Card
      title="Key dates"
      end={
        <Button
          look="quiet"
          compact
          onPress={() => {
            setAdded([])
            setDraft({ ...keyDates })
          }}
          aria-label="Edit key dates"
        >
          Edit
        </Button>
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
                    <dd className="num">{sayDate(keyDates[name] ?? '')}</dd>
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

function named(group: (typeof KEY_DATE_GROUPS)[number], wanted: (name: string) => boolean): ShownDate[] {
  return Object.entries(group.dates).flatMap(([name, label]) => (wanted(name) ? [{ name, label }] : []))
}

/** "Report to the conference chair, for 16 March 2026" for what was marked as done; any other name as it stands. */
function labelOfOther(name: string, obligationName: (obligation: string) => string): string {
  const done = DONE.exec(name)
  return done?.[1] === undefined ? name : `${obligationName(done[1])}, for ${sayDate(done[2] ?? '')}`
}
