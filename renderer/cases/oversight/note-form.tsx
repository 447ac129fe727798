import { type FormEvent, useEffect, useState } from 'react'
import type { DocumentSummary, Failure, OversightChoice } from '../../../shared/api/index.ts'
import type { OversightNote } from '../../../shared/review/index.ts'
import { useServices } from '../../client/index.ts'
import { Banner, Button, type Choice, DateField, Select, TextField, useFirstMistake } from '../../ui/index.ts'
import { sayDay } from '../due/say-due.ts'
import { NextSteps } from './next-steps.tsx'
import { draftFor, type Mistakes, mistakesIn, type NoteDraft, noteOf } from './note-draft.ts'

export interface NoteFormProps {
  caseId: string
  today: string
  choices: readonly OversightChoice[]
  documents: readonly DocumentSummary[]
  kind: string
  corrected: OversightNote | null
  onAdded: () => void
  onCancel: () => void
}

const THE_CASE = 'case'

/** A note of oversight while it is written. Once it is kept nobody changes it, so the button says what it does. */
export function NoteForm(props: NoteFormProps) {
  const { caseId, today, choices, documents, kind, corrected, onAdded, onCancel } = props
  const { api } = useServices()
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const [draft, setDraft] = useState<NoteDraft>(() => draftFor(today, kind, corrected))
  const [tried, setTried] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  // It opens where nobody may be looking: at the foot of a long page.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [form])
  const change = (part: Partial<NoteDraft>) => setDraft({ ...draft, ...part })
  const found = mistakesIn(draft, today)
  const shown: Mistakes = tried ? found : {}
  const kinds = kindChoices(choices, corrected, today)
  const clause = choices.find(({ id }) => id === draft.kind)?.clause ?? null

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(found).length > 0) return sent()
    setKeeping(true)
    const answer = await api.oversight.add({ caseId, today, note: noteOf(draft) })
    setKeeping(false)
    if (answer.ok) onAdded()
    else setFailure(answer.failure)
  }

  return (
    <form ref={form} className="oversight-form" onSubmit={submit} noValidate aria-label="A note of oversight">
      {corrected && (
        <p className="second">The note that you correct stays as it was written, and says that this one corrects it.</p>
      )}
      <div className="oversight-row">
        <Select
          label="What it is"
          choices={kinds}
          value={draft.kind}
          onChange={(id) => change({ kind: id })}
          hint={clause ? `${clause.cite}: ${clause.says}` : undefined}
        />
        <Select
          label="About"
          choices={[{ id: THE_CASE, label: 'The case' }, ...documents.map(({ id, title }) => ({ id, label: title }))]}
          value={draft.documentId ?? THE_CASE}
          onChange={(id) => change({ documentId: id === THE_CASE ? null : id })}
        />
        <DateField label="On" value={draft.on} onChange={(on) => change({ on })} error={shown.on} />
      </div>
      <TextField
        label="What you read and considered"
        rows={2}
        value={draft.considered}
        onChange={(considered) => change({ considered })}
        error={shown.considered}
        autoFocus
      />
      <TextField
        label="What you make of it, and why"
        rows={4}
        value={draft.analysis}
        onChange={(analysis) => change({ analysis })}
        error={shown.analysis}
      />
      <TextField
        label="Decision and direction"
        rows={3}
        value={draft.decision}
        onChange={(decision) => change({ decision })}
        error={shown.decision}
      />
      <NextSteps steps={draft.nextSteps} onChange={(nextSteps) => change({ nextSteps })} />
      {failure && <Banner tone="error">{failure.message}</Banner>}
      <div className="card-actions">
        <Button compact onPress={onCancel}>
          Cancel
        </Button>
        <Button compact look="primary" type="submit" isDisabled={keeping}>
          Note it for good
        </Button>
      </div>
    </form>
  )
}

/** What can be noted, what is due with its day; the kind of a note that is being corrected is among them. */
function kindChoices(choices: readonly OversightChoice[], corrected: OversightNote | null, today: string): Choice[] {
  const offered = choices.map(({ id, what, due }) => ({
    id,
    label: what,
    ...(due && { note: `${due.overdue ? 'Was due' : 'Due'} ${sayDay(due.day, today)}` }),
  }))
  const same = corrected && !offered.some(({ id }) => id === corrected.kind)
  return same ? [{ id: corrected.kind, label: corrected.what }, ...offered] : offered
}
