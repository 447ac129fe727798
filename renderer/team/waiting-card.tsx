import { useState } from 'react'
import type { WaitingDocument } from '../../shared/api/index.ts'
import { Button, Card, DataTable, PressedButton, Tag } from '../ui/index.ts'
import { type FiguresFormat, SaveFigures } from './save-figures.tsx'
import { sayDay, sayReturned, sayWaited, teamName } from './words.ts'

export interface WaitingCardProps {
  waiting: readonly WaitingDocument[]
  today: string
  onOpen: (documentId: string) => void
  onExport: (format: FiguresFormat) => void
}

const WHICH = {
  mine: { label: 'For me', holds: (one: WaitingDocument) => one.waitsForMe },
  overdue: { label: 'Overdue', holds: (one: WaitingDocument) => one.overdue },
  returned: { label: 'Returned twice or more', holds: (one: WaitingDocument) => one.timesReturned > 1 },
  all: { label: 'Everything', holds: () => true },
} as const
type Which = keyof typeof WHICH
/** As many are shown to begin with, so that what is below is not pushed out of reach. */
const FIRST = 10

/** What waits for a decision and for how long, the longest first. */
export function WaitingCard({ waiting, today, onOpen, onExport }: WaitingCardProps) {
  const [which, setWhich] = useState<Which>('mine')
  const [all, setAll] = useState(false)
  const wanted = waiting.filter(WHICH[which].holds).toSorted((one, other) => one.since.localeCompare(other.since))
  const shown = all ? wanted : wanted.slice(0, FIRST)
  return (
    <Card
      title="Waiting for a decision"
      end={
        waiting.length > 0 && (
          <div className="team-tools">
            <SaveFigures of="waiting for a decision" onSave={onExport} />
          </div>
        )
      }
    >
      <fieldset className="team-counts" aria-label="Which of them">
        {(Object.keys(WHICH) as Which[]).map((one) => (
          <PressedButton compact key={one} isSelected={which === one} onChange={() => setWhich(one)}>
            {WHICH[one].label} <span className="num">{waiting.filter(WHICH[one].holds).length}</span>
          </PressedButton>
        ))}
      </fieldset>
      <DataTable<WaitingDocument>
        label="Waiting for a decision"
        rows={shown}
        rowId={({ documentId }) => documentId}
        rowText={({ title }) => title}
        onOpen={({ documentId }) => onOpen(documentId)}
        tone={({ overdue }) => (overdue ? 'bad' : undefined)}
        whenEmpty={
          which === 'all' ? 'Nothing waits for a decision.' : 'Nothing of this kind waits. Choose “Everything” to see the rest.'
        }
        columns={[
          {
            id: 'document',
            title: 'Document',
            isRowHeader: true,
            cell: ({ title, caseTitle, author }) => (
              <>
                <b>{title}</b>
                <small>{[caseTitle, author].filter(Boolean).join(' · ')}</small>
              </>
            ),
          },
          { id: 'team', title: 'Team', width: '110px', cell: ({ team }) => teamName(team) },
          { id: 'holder', title: 'With', width: '130px', cell: ({ holder }) => holder || 'Nobody' },
          {
            id: 'waited',
            title: 'Has waited',
            width: '140px',
            cell: (one) => (
              <>
                <span className="num">{sayWaited(one)}</span>
                <small>since {sayDay(one.since, today)}</small>
              </>
            ),
          },
          {
            id: 'due',
            title: 'Decide by',
            width: '150px',
            cell: ({ due, overdue }) => (
              <>
                {due === null ? <span className="second">No limit in the standard</span> : sayDay(due, today)}{' '}
                {overdue && <Tag tone="bad">Overdue</Tag>}
              </>
            ),
          },
          { id: 'returned', title: 'Returned', width: '90px', cell: ({ timesReturned }) => sayReturned(timesReturned) },
        ]}
      />
      {wanted.length > FIRST && (
        <p className="team-more">
          <Button look="quiet" compact onPress={() => setAll(!all)}>
            {all ? `Show the ${FIRST} that have waited longest` : `Show all ${wanted.length}`}
          </Button>
        </p>
      )}
    </Card>
  )
}
