import { Plus } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type DatedCase, datesToShow, formalName, KEY_DATE_GROUPS } from '../../../shared/family/index.ts'
import { Button, Menu } from '../../ui/index.ts'
import { KeyDateField } from './key-date-field.tsx'
import { applyDraft, draftOf, join, type KeyDatesDraft, split } from './key-dates-draft.ts'
import { datesNamed, othersOf, type ShownDate } from './key-dates-shown.ts'

export interface KeyDatesFormProps<T extends DatedCase> {
  dated: T
  /** What is true of the case, so that the dates that belong to it are asked for. */
  circumstances: ReadonlySet<string>
  /** What an obligation is called, for days on which something was done that is no event. */
  obligationName: (obligation: string) => string
  onSave: (dated: T) => void
  onCancel: () => void
}

/** The key dates of a case, to be changed: one day for all the children unless they are told apart. */
export function KeyDatesForm<T extends DatedCase>(props: KeyDatesFormProps<T>) {
  const { dated, circumstances, obligationName, onSave, onCancel } = props
  const form = useRef<HTMLFormElement>(null)
  // It is longer than what it takes the place of, and may begin at the foot of the window.
  useEffect(() => {
    form.current?.closest('.card')?.scrollIntoView({ block: 'start' })
  }, [])
  const [draft, setDraft] = useState<KeyDatesDraft>(() => draftOf(dated))
  const [added, setAdded] = useState<readonly string[]>([])
  const [reached, setReached] = useState<string | null>(null)
  const children = dated.people
    .filter(({ group }) => group === 'child')
    .map((child) => ({ id: child.id, name: formalName(child) }))
  const childIds = children.map(({ id }) => id)
  const known = { ...dated.keyDates, ...draft.byChild }
  const asked = (group: (typeof KEY_DATE_GROUPS)[number]): ShownDate[] => {
    const shown = new Set([...datesToShow(group, known, circumstances), ...added])
    return datesNamed(group, (name) => shown.has(name))
  }
  const groups = [
    ...KEY_DATE_GROUPS.map((group) => ({ id: group.id, title: group.title, dates: asked(group) })),
    { id: 'others', title: 'Done, and others', dates: othersOf(Object.keys(known), obligationName) },
  ].filter(({ dates }) => dates.length > 0)
  const first = reached ?? groups[0]?.dates[0]?.name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(applyDraft(dated, draft))
  }
  return (
    <form ref={form} noValidate className="key-dates" onSubmit={submit}>
      {groups.map((group) => (
        <fieldset key={group.id} className="key-date-group">
          <legend>{group.title}</legend>
          {group.dates.map(({ name, label }) => (
            <KeyDateField
              key={name}
              label={label}
              childrenOfCase={children}
              day={draft.same[name] ?? ''}
              days={draft.byChild[name]}
              onDay={(day) => setDraft({ ...draft, same: { ...draft.same, [name]: day } })}
              onDays={(days) => setDraft({ ...draft, byChild: { ...draft.byChild, [name]: days } })}
              onSplit={() => {
                setDraft(split(draft, name, childIds))
                setReached(name)
              }}
              onJoin={() => {
                setDraft(join(draft, name))
                setReached(name)
              }}
              autoFocus={name === first}
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
            entries: datesNamed(group, (name) => !shown.has(name)).map(({ name, label }) => ({
              id: name,
              label,
              onAction: () => {
                setAdded([...added, name])
                setReached(name)
              },
            })),
          }
        })}
      />
      <div className="card-actions key-date-actions">
        <Button compact onPress={onCancel}>
          Cancel
        </Button>
        <Button compact look="primary" type="submit">
          Save dates
        </Button>
      </div>
    </form>
  )
}
