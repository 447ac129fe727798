import { FileSpreadsheet } from 'lucide-react'
import { Button, TextField } from '../../ui/index.ts'
import type { RecordBook } from './use-record-book.ts'

/** Where records come from: a file that is chosen or dropped, or a paste. */
export function Beginning({ records: { choose, paste, reading } }: { records: RecordBook }) {
  return (
    <div className="bring-in-beginning">
      <div className="bring-in-file">
        <FileSpreadsheet size={28} aria-hidden />
        <div>
          <Button look="primary" onPress={() => void choose()}>
            Choose a file…
          </Button>
          <p className="second">
            Excel (.xlsx), Word (.docx), or .csv and .txt: another agency’s log or chronology, a case-note export. A file can also
            be dropped anywhere here.
          </p>
          {reading !== null && <p role="status">Reading {reading} …</p>}
        </div>
      </div>
      <div
        onPaste={(event) => {
          event.preventDefault()
          paste(event.clipboardData)
        }}
      >
        <TextField
          label="Or paste rows here"
          hint="Copied from Excel, a Word table, an Outlook list, a web page, or text with dates in it. Ctrl+V"
          rows={5}
          value=""
          onChange={() => {}}
        />
      </div>
      <p className="second">
        Nothing goes into the chronology before you have seen what will come of it, and Ctrl+Z takes it back. The record stays
        with each entry word for word.
      </p>
    </div>
  )
}
