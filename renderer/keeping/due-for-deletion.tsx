import { useCallback } from 'react'
import { useAnswer, useServices } from '../client/index.ts'
import { Banner, Button, Card, DataTable } from '../ui/index.ts'
import { sayDay } from './say.ts'

export interface DueForDeletionProps {
  /** `YYYY-MM-DD`. */
  today: string
  onOpenCase: (caseId: string) => void
}

/** The cases whose retention date has come and that no legal hold keeps. Nothing is deleted here: that is done at the case itself. */
export function DueForDeletion({ today, onOpenCase }: DueForDeletionProps) {
  const { api } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.keeping.due({ today }), [api, today]))
  return (
    <Card title="Cases whose date has come">
      <p className="card-note">
        They have been kept for as long as somebody decided, and no legal hold is on them. Nothing is deleted by itself: look at
        each first, then set a later date or delete it, under Keeping on its page.
      </p>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && loaded.value.length === 0 && <p className="keeping-none">There is none today.</p>}
      {loaded.state === 'ready' && loaded.value.length > 0 && (
        <DataTable
          label="Cases whose date has come"
          rows={loaded.value}
          rowId={({ caseId }) => caseId}
          rowText={({ title }) => title}
          onOpen={({ caseId }) => onOpenCase(caseId)}
          columns={[
            { id: 'case', title: 'Case', isRowHeader: true, cell: ({ title }) => <b>{title}</b> },
            { id: 'reference', title: 'Reference', cell: ({ reference }) => reference || '–' },
            { id: 'until', title: 'Kept until', cell: ({ until }) => sayDay(until) },
            {
              id: 'open',
              title: '',
              cell: ({ caseId, title }) => (
                <Button compact onPress={() => onOpenCase(caseId)} aria-label={`Open the case ${title}`}>
                  Open the case
                </Button>
              ),
            },
          ]}
        />
      )}
    </Card>
  )
}
