import { useEffect, useRef, useState } from 'react'
import type { FamilyChange, Person } from '../../../shared/family/index.ts'
import { Button, Select } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../person-words.ts'
import { JOINS, type Join, joined, TIE_CHOICES, tied } from '../quick-entry.ts'
import { onThePicture } from '../unlinked.ts'

const JOIN_CHOICES = Object.entries(JOINS).map(([id, label]) => ({
  id,
  label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
}))

/** Joins somebody to another who is there already: "mother of", "partner of", or what runs between them. */
export function JoinForm({
  person,
  ties = true,
  onto = null,
  onDone,
}: {
  person: Person
  ties?: boolean
  /** With whom it begins: the focus goes to how they belong together then. */
  onto?: string | null
  onDone?: () => void
}) {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (onto !== null) form.current?.querySelector('button')?.focus()
  }, [onto])
  const { family, change } = useDesk()
  const [how, setHow] = useState<string | null>(null)
  const [whom, setWhom] = useState<string | null>(onto)
  const [problem, setProblem] = useState('')
  const others = onThePicture(family).filter(({ id }) => id !== person.id)
  const join = (): void => {
    if (how === null || whom === null) {
      setProblem('Choose how they belong together, and to whom.')
      return
    }
    const tie = TIE_CHOICES.find(({ id }) => id === how)
    const other = family.people.find(({ id }) => id === whom)
    const changes: FamilyChange[] = tie
      ? tied(tie.turned ? whom : person.id, tie.kind, tie.turned ? person.id : whom)
      : joined(family, person.id, how as Join, whom)
    if (changes.length === 0) {
      setProblem('They are joined already.')
      return
    }
    change(`Join ${nameOf(person)} and ${other ? nameOf(other) : ''}`, changes)
    setHow(null)
    setWhom(null)
    setProblem('')
    onDone?.()
  }
  return (
    <div ref={form} className="family-join">
      <Select
        aria-label={`${nameOf(person)} is`}
        compact
        choices={[...JOIN_CHOICES, ...(ties ? TIE_CHOICES.map(({ id, label }) => ({ id, label })) : [])]}
        value={how}
        placeholder="is …"
        onChange={setHow}
      />
      <Select
        aria-label="Whom"
        compact
        choices={others.map((one) => ({ id: one.id, label: nameOf(one) }))}
        value={whom}
        placeholder="whom?"
        onChange={setWhom}
      />
      <Button compact onPress={join}>
        Join
      </Button>
      <p role="status" className={problem === '' ? 'visually-hidden' : 'family-problem'}>
        {problem}
      </p>
    </div>
  )
}
