import { type TrailNames, type TrailRow, trailDetail, trailMoment } from '../../shared/review/index.ts'
import { DataTable } from '../ui/index.ts'
import { aboutOf, eventOf } from './say-row.ts'

export interface TrailTableProps {
  label: string
  rows: readonly TrailRow[]
  titles: Readonly<Record<string, string>>
  names: TrailNames
  /** False on a case's own page, where the case goes without saying. */
  withCase: boolean
  /** False for whoever may not read cases: an id tells them nothing. */
  withTitles: boolean
}

/** Rows of the trail: who did what, when, and with which document. */
export function TrailTable({ label, rows, titles, names, withCase, withTitles }: TrailTableProps) {
  const about = (row: TrailRow) =>
    withCase || row.documentId !== null ? (withTitles ? aboutOf(row, titles) : (row.documentId ?? row.caseId)) : null
  return (
    <DataTable
      label={label}
      rows={rows}
      rowId={(row) => String(row.number)}
      rowText={(row) => `${eventOf(row)}, ${row.who}, ${trailMoment(row)}`}
      whenEmpty="Nothing in the trail is like that."
      columns={[
        { id: 'when', title: 'When', width: '12rem', cell: (row) => <span className="num">{trailMoment(row)}</span> },
        { id: 'who', title: 'Who', width: '14rem', cell: (row) => row.who },
        {
          id: 'what',
          title: 'What',
          isRowHeader: true,
          cell: (row) => (
            <>
              {eventOf(row)}
              {about(row) !== null && <> · {about(row)}</>}
              <Detail text={trailDetail(row, names)} />
            </>
          ),
        },
      ]}
    />
  )
}

const Detail = ({ text }: { text: string }) => (text === '' ? null : <small className="trail-detail second">{text}</small>)
