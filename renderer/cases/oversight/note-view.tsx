import { type OversightNote, standingNotes } from '../../../shared/review/index.ts'
import { Button, Tag } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'

export interface NoteViewProps {
  note: OversightNote
  /** All of the case's, to know what corrects what. */
  notes: readonly OversightNote[]
  /** The document that it is about; null for the case, or where the document was removed. */
  documentTitle: string | null
  /** Left out for those who may not, and while another note is being written. */
  onCorrect?: () => void
}

/** One note as it was written: who, when, what was read, why, what was decided, and what follows. */
export function NoteView({ note, notes, documentTitle, onCorrect }: NoteViewProps) {
  const stands = standingNotes(notes).some(({ id }) => id === note.id)
  const correction = notes.find(({ corrects }) => corrects === note.id)
  const corrected = notes.find(({ id }) => id === note.corrects)
  return (
    <article className="oversight-note" aria-label={`${note.what}, ${sayDate(note.on)}`}>
      <header>
        <div>
          <h3>{note.what}</h3>
          <p className="second">
            {note.by.name}, {note.by.jobTitle} · {sayDate(note.on)}
            {note.clause && ` · ${note.clause.cite}`}
          </p>
        </div>
        {note.meets && <Tag tone="done">Met what was due {sayDate(note.meets.due.slice(0, 10))}</Tag>}
        {!stands && <Tag tone="waiting">Corrected</Tag>}
        {stands && onCorrect && (
          <Button look="quiet" compact onPress={onCorrect} aria-label={`Correct: ${note.what}, ${sayDate(note.on)}`}>
            Correct…
          </Button>
        )}
      </header>
      {documentTitle !== null && <p className="second">About “{documentTitle}”.</p>}
      {corrected && (
        <p className="second">
          Corrects the note of {sayDate(corrected.on)} by {corrected.by.name}.
        </p>
      )}
      {correction && (
        <p className="second">
          Corrected by {correction.by.name} on {sayDate(correction.at.slice(0, 10))}. It stays as it was written.
        </p>
      )}
      <dl>
        <dt>Read and considered</dt>
        <dd>{note.considered}</dd>
        <dt>Why</dt>
        <dd>{note.analysis}</dd>
        <dt>Decision</dt>
        <dd>
          <b>{note.decision}</b>
        </dd>
        {note.nextSteps.length > 0 && (
          <>
            <dt>Next steps</dt>
            <dd>
              <ul>
                {note.nextSteps.map(({ what, who, by }) => (
                  <li key={`${what} ${who} ${by}`}>{[what, who, by && `by ${sayDate(by)}`].filter(Boolean).join(' · ')}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </article>
  )
}
