import { useCallback } from 'react'
import { byDate, type CaseChronology, writeWhen } from '../../../shared/chronology/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, Card } from '../../ui/index.ts'

/** How far the case's chronology goes, in a line, and the way to it. */
export function ChronologyCard({ caseId, onOpen }: { caseId: string; onOpen: () => void }) {
  const { api } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.chronology.get({ caseId }), [api, caseId]))
  return (
    <Card
      title="Chronology"
      end={
        <Button compact onPress={onOpen}>
          Open the chronology
        </Button>
      }
    >
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && <p className="card-note">{reaches(loaded.value.chronology)}</p>}
    </Card>
  )
}

/** "148 entries, 3 March 2019 to 12 March 2026; 12 rows kept aside". */
function reaches({ entries, aside }: CaseChronology): string {
  if (entries.length === 0 && aside.length === 0) return 'Nobody has begun a chronology yet.'
  const dated = entries.filter(({ when }) => when.kind !== 'unknown').toSorted(byDate)
  const [first, last] = [dated.at(0), dated.at(-1)]
  return [
    entries.length === 1 ? '1 entry' : `${entries.length} entries`,
    ...(first && last && first !== last ? [`, ${writeWhen(first.when)} to ${writeWhen(last.when)}`] : []),
    ...(aside.length > 0 ? [`; ${aside.length === 1 ? '1 row' : `${aside.length} rows`} kept aside`] : []),
  ].join('')
}
