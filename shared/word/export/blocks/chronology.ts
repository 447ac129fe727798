import type { Paragraph, Table } from 'docx'
import { BELOW_THE_EVENT } from '../../../chronology/index.ts'
import type { ChronologyBlock, ChronologyForm, EntryField } from '../../../document/index.ts'
import { bodyParagraph, type ExportContext } from '../context.ts'
import { textRuns } from '../inlines.ts'
import { type RecordColumn, recordGrid } from '../record-grid.ts'
import { STYLE } from '../styles.ts'

type Field = EntryField | 'agency' | 'about' | 'disputed'
type Columns = readonly RecordColumn<Field>[]

const RESPONSE = { title: 'What was done', width: { share: 24 }, field: 'response', always: false } as const
const IMPACT = { title: 'What it meant for the child', width: { share: 24 }, field: 'impact', always: false } as const

const IMPACT_COLUMNS: Columns = [
  { title: 'Date', width: { mm: 26 }, field: 'date', always: true },
  { title: 'What happened', width: { share: 38 }, field: 'event', always: true },
  { title: 'Source', width: { share: 20 }, field: 'source', always: true },
  RESPONSE,
  IMPACT,
]

/** The columns of each form, beside the number. A court's are those of Practice Direction 12A. */
const COLUMNS: Readonly<Record<ChronologyForm, Columns>> = {
  impact: IMPACT_COLUMNS,
  court: [
    { title: 'Date', width: { mm: 26 }, field: 'date', always: true },
    { title: 'Event and detail', width: { share: 52 }, field: 'event', always: true },
    { title: 'Witness or document reference', width: { share: 26 }, field: 'source', always: true },
    RESPONSE,
    IMPACT,
  ],
  'multi-agency': [
    { title: 'Date', width: { mm: 26 }, field: 'date', always: true },
    { title: 'Agency', width: { share: 16 }, field: 'agency', always: true },
    { title: 'What happened', width: { share: 36 }, field: 'event', always: true },
    { title: 'Source', width: { share: 20 }, field: 'source', always: true },
    RESPONSE,
    IMPACT,
  ],
}

const DESCRIPTION: Readonly<Record<ChronologyForm, string>> = {
  impact: 'Chronology: date, what happened and source',
  court: 'Chronology: date, event and detail, witness or document reference',
  'multi-agency': 'Chronology: date, agency, what happened and source',
}

/**
 * A chronology in the order in which it was written, its entries numbered so that a meeting or a court can refer to them. What
 * somebody disputes stands below the event, with who and what they say.
 */
export function exportChronology(context: ExportContext, block: ChronologyBlock): (Table | Paragraph)[] {
  const form = block.form ?? 'impact'
  const { leftOut = 0 } = block
  const table = recordGrid(context, {
    description: DESCRIPTION[form],
    columns: COLUMNS[form],
    main: 'event',
    records: block.entries.map(({ date, event, source, response, impact, agency = '', about = '', disputed = '' }) => ({
      date,
      event,
      source,
      response,
      impact,
      agency,
      about,
      disputed,
    })),
    below: BELOW_THE_EVENT[form],
    nothing: 'No entries recorded',
  })
  if (leftOut === 0 || context.isRedacted) return [table]
  const words = leftOut === 1 ? '1 entry of the chronology is left out.' : `${leftOut} entries of the chronology are left out.`
  return [table, bodyParagraph(context, { style: STYLE.tableNote, children: textRuns(words) })]
}
