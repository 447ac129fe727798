import { Plus, X } from 'lucide-react'
import { type FormEvent, useCallback, useId, useState } from 'react'
import type { Failure, Practitioner } from '../../../shared/api/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, DateField, Dialog, Select, TextField, useFirstMistake } from '../../ui/index.ts'
import { PRONOUNS } from '../people/choices.ts'

interface ChildEntry {
  id: string
  firstName: string
  lastName: string
  dateOfBirth: string
  pronouns: string
}

const emptyChild = (): ChildEntry => ({ id: newId(), firstName: '', lastName: '', dateOfBirth: '', pronouns: '' })

export interface NewCaseProps {
  isOpen: boolean
  practitioner: Practitioner
  onClose: () => void
  onCreated: (caseId: string) => void
}

/** A name and one child are enough to begin; everything else can come later. */
export function NewCase({ isOpen, practitioner, onClose, onCreated }: NewCaseProps) {
  const { api } = useServices()
  const { loaded: packs } = useAnswer(useCallback(() => api.standards.packs({}), [api]))
  const formId = useId()
  const [title, setTitle] = useState('')
  const [reference, setReference] = useState('')
  const [manager, setManager] = useState('')
  const [packId, setPackId] = useState(practitioner.packId)
  const [children, setChildren] = useState([emptyChild()])
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { form, sent } = useFirstMistake<HTMLFormElement>()

  const change = (id: string, fields: Partial<ChildEntry>) =>
    setChildren(children.map((child) => (child.id === id ? { ...child, ...fields } : child)))
  const named = children.filter((child) => child.firstName.trim())
  const noTitle = tried && !title.trim() ? 'Give the case a name, such as the family’s names.' : undefined
  const noChild = tried && named.length === 0 ? 'Give the first name of one child at least.' : undefined

  const create = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (!title.trim() || named.length === 0) return
    const answer = await api.cases.create({
      caseRecord: {
        title,
        reference,
        packId,
        manager,
        socialWorker: practitioner.name,
        people: named.map((child) => ({ ...child, group: 'child' as const, role: 'child' })),
      },
    })
    if (!answer.ok) return setFailure(answer.failure)
    setTitle('')
    setReference('')
    setChildren([emptyChild()])
    setTried(false)
    setFailure(null)
    onCreated(answer.value.id)
  }

  return (
    <Dialog
      title="New case"
      isOpen={isOpen}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Make the case
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} className="new-case" onSubmit={create} noValidate>
        {failure && <Banner tone="error">{failure.message}</Banner>}
        <div className="new-case-row">
          <TextField
            label="Name of the case"
            value={title}
            onChange={setTitle}
            error={noTitle}
            hint="What the team calls it: “Mensah, Nowak and Pike”"
            autoFocus
          />
          <TextField label="Reference" aside="(if there is one)" value={reference} onChange={setReference} />
        </div>
        <div className="new-case-row">
          <Select
            label="Practice standards"
            choices={
              packs.state === 'ready'
                ? packs.value.filter((pack) => pack.authority).map((pack) => ({ id: pack.id, label: pack.name }))
                : []
            }
            value={packId}
            onChange={setPackId}
          />
          <TextField label="Manager" value={manager} onChange={setManager} />
        </div>
        <h3>Children</h3>
        {children.map((child, index) => (
          <div key={child.id} className="new-case-child">
            <TextField
              label="First name"
              value={child.firstName}
              onChange={(firstName) => change(child.id, { firstName })}
              error={index === 0 ? noChild : undefined}
            />
            <TextField label="Last name" value={child.lastName} onChange={(lastName) => change(child.id, { lastName })} />
            <DateField
              label="Date of birth"
              value={child.dateOfBirth}
              onChange={(dateOfBirth) => change(child.id, { dateOfBirth })}
            />
            <Select
              label="Pronouns"
              choices={PRONOUNS}
              value={child.pronouns || null}
              onChange={(pronouns) => change(child.id, { pronouns })}
            />
            {children.length > 1 && (
              <Button
                look="plain"
                icon
                aria-label={`Remove ${child.firstName || `child ${index + 1}`}`}
                onPress={() => setChildren(children.filter((other) => other.id !== child.id))}
              >
                <X size={16} aria-hidden />
              </Button>
            )}
          </div>
        ))}
        <div>
          <Button
            compact
            onPress={() => setChildren([...children, { ...emptyChild(), lastName: children.at(-1)?.lastName ?? '' }])}
          >
            <Plus size={15} aria-hidden />
            Another child
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
