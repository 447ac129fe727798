import { Plus } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { DocumentSummary, OversightChoice } from '../../../shared/api/index.ts'
import type { OversightNote } from '../../../shared/review/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { afterDialog, Banner, Button, Card, classes, useToast } from '../../ui/index.ts'
import { sayDay } from '../due/say-due.ts'
import { showPart } from '../due/show-due.ts'
import { NoteForm } from './note-form.tsx'
import { NoteView } from './note-view.tsx'
import './oversight.css'

export interface OversightCardProps {
  caseId: string
  /** What the heading is found by. */
  id: string
  today: string
  mayAdd: boolean
  /** After a note was added: what is due may be met by it. */
  onAdded: () => void
}

/** So many stand in view; the rest are one press away. */
const SHOWN = 2

type Writing = { kind: string; corrected: OversightNote | null } | null

/** What managers noted about the case, the newest first, and for managers what is due and a form to note it. */
export function OversightCard({ caseId, id, today, mayAdd, onAdded }: OversightCardProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const { loaded, reload } = useAnswer(useCallback(() => api.oversight.list({ caseId }), [api, caseId]))
  const choices = useAnswer(
    useCallback(
      () => (mayAdd ? api.oversight.choices({ caseId, today }) : Promise.resolve({ ok: true as const, value: [] })),
      [api, caseId, mayAdd, today],
    ),
  )
  const documents = useAnswer(useCallback(() => api.documents.list({ caseId }), [api, caseId]))
  const [writing, setWriting] = useState<Writing>(null)
  const [all, setAll] = useState(false)
  const notes = loaded.state === 'ready' ? loaded.value : []
  const offered = choices.loaded.state === 'ready' ? choices.loaded.value : []
  const known: DocumentSummary[] = documents.loaded.state === 'ready' ? documents.loaded.value : []
  const points = offered.filter(({ due }) => due !== null)
  const shown = all ? notes : notes.slice(0, SHOWN)

  const added = () => {
    setWriting(null)
    reload()
    choices.reload()
    onAdded()
    afterDialog(() => showPart(id))
    toast({ text: 'Noted. It stays on the record; a correction is a note of its own.' })
  }
  const toWord = async () => {
    const answer = await api.oversight.exportWord({ caseId })
    const saved = answer.ok ? await host.saveFile(answer.value) : answer
    if (!saved.ok) toast({ text: saved.failure.message })
  }

  return (
    <Card
      title={
        <span id={id} tabIndex={-1}>
          Management oversight
        </span>
      }
      end={
        <div className="oversight-tools">
          {notes.length > 0 && (
            <Button look="quiet" compact onPress={toWord}>
              Word copy
            </Button>
          )}
          {offered.length > 0 && !writing && (
            <Button compact onPress={() => setWriting({ kind: offered[0]?.id ?? '', corrected: null })}>
              <Plus size={15} aria-hidden />
              Add a note
            </Button>
          )}
        </div>
      }
    >
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {!writing && points.length > 0 && (
        <ul className="oversight-points" aria-label="Due from a manager">
          {points.map((point) => (
            <PointRow key={point.id} point={point} today={today} onNote={() => setWriting({ kind: point.id, corrected: null })} />
          ))}
        </ul>
      )}
      {writing && (
        <NoteForm
          key={`${writing.kind} ${writing.corrected?.id ?? ''}`}
          caseId={caseId}
          today={today}
          choices={offered}
          documents={known}
          kind={writing.kind}
          corrected={writing.corrected}
          onAdded={added}
          onCancel={() => {
            setWriting(null)
            afterDialog(() => showPart(id))
          }}
        />
      )}
      {loaded.state === 'ready' && notes.length === 0 && !writing && (
        <p className="card-note">
          {offered.length > 0
            ? 'Nothing is noted yet: what you read, what you make of it, what you decided, and who does what by when.'
            : 'Nothing is noted yet. Managers note here what they read, what they make of it, and what they decided.'}
        </p>
      )}
      {shown.map((note) => (
        <NoteView
          key={note.id}
          note={note}
          notes={notes}
          documentTitle={known.find((one) => one.id === note.documentId)?.title ?? null}
          {...(offered.length > 0 && !writing && { onCorrect: () => setWriting({ kind: note.kind, corrected: note }) })}
        />
      ))}
      {notes.length > SHOWN && (
        <div className="due-foot">
          <Button look="quiet" compact onPress={() => setAll(!all)}>
            {all ? 'Show the newest only' : `Show all ${notes.length}`}
          </Button>
        </div>
      )}
    </Card>
  )
}

function PointRow({ point, today, onNote }: { point: OversightChoice; today: string; onNote: () => void }) {
  const { what, clause, due } = point
  return (
    <li className={classes(due?.overdue && 'late')}>
      <div>
        <b>{what}</b>
        <small>{clause?.cite}</small>
      </div>
      <span className={classes('due-left num', due?.overdue && 'late')}>
        {due && `${due.overdue ? 'was due' : 'due'} ${sayDay(due.day, today)}`}
      </span>
      <Button compact onPress={onNote} aria-label={`Note it: ${what}`}>
        Note it…
      </Button>
    </li>
  )
}
