import { useState } from 'react'
import type { SourceBook } from '../../../shared/chronology/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { AsideRows } from './aside-rows.tsx'
import { MISSING, writeOutcome } from './bring-in-words.ts'
import { DateQuestions } from './date-questions.tsx'
import { MappingForm } from './mapping-form.tsx'
import { PreviewTable } from './preview-table.tsx'
import { useBringingIn } from './use-bringing-in.ts'

export interface MappingProps {
  book: SourceBook
  /** `isLast` where no other part of the file is left. */
  onDone: (made: { entries: number; aside: number }, isLast: boolean) => void
  onClose: () => void
}

/** Which column is what, with what will come of it. */
export function Mapping({ book, onDone, onClose }: MappingProps) {
  const bringing = useBringingIn(book)
  const { result, missing, table, tables, at, done, setAt } = bringing
  const [asked, setAsked] = useState(false)
  const [tooMany, setTooMany] = useState(false)
  const finish = () => {
    setAsked(true)
    if (missing !== null) return
    const made = bringing.bringIn()
    setTooMany(made === null)
    if (made === null) return
    const next = tables.findIndex((_, index) => index !== at && !done.has(index))
    setAsked(false)
    if (next !== -1) setAt(next)
    onDone(made, next === -1)
  }
  const notes = [...book.notes, ...table.notes]
  return (
    <>
      <div className="bring-in-body">
        <MappingForm bringing={bringing} isAsked={asked} />
        <div className="bring-in-rows">
          {done.has(at) && (
            <Banner tone="information">
              This part has been brought in already. Bringing it in again makes each entry twice.
            </Banner>
          )}
          {tooMany && (
            <Banner tone="error">
              These are too many rows to be brought in at once. Save them as two or three files, by years for instance, and bring
              in one after the other.
            </Banner>
          )}
          {notes.map((note) => (
            <Banner key={note} tone="information">
              {note}
            </Banner>
          ))}
          <PreviewTable bringing={bringing} />
          <DateQuestions bringing={bringing} />
          <AsideRows result={result} />
        </div>
      </div>
      <footer>
        <p role="status">
          <b>{writeOutcome(result)}</b>{' '}
          {result.questions.length > 0 && <span>A row whose date is not answered is kept aside.</span>}{' '}
          {asked && missing !== null && <span className="bring-in-missing">{MISSING[missing]}</span>}
        </p>
        <Button onPress={onClose}>{done.size > 0 ? 'Done' : 'Cancel'}</Button>
        <Button look="primary" onPress={finish}>
          Bring in {result.entries.length === 1 ? '1 entry' : `${result.entries.length} entries`}
        </Button>
      </footer>
    </>
  )
}
