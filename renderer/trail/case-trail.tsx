import { useCallback, useState } from 'react'
import { useServices } from '../client/index.ts'
import { Banner, Button, Card } from '../ui/index.ts'
import { TrailTable } from './trail-table.tsx'
import { useTrail } from './use-trail.ts'
import './trail.css'

/** So many lines stand in view at first. */
const FIRST = 5
const FURTHER = 50

/** What was done in a case, and with its documents: the newest first, and all of it for the asking. */
export function CaseTrail({ caseId }: { caseId: string }) {
  const { api } = useServices()
  const [words, setWords] = useState('')
  const trail = useTrail(
    useCallback(
      (before) =>
        api.trail.ofCase({
          caseId,
          words,
          limit: before === undefined ? FIRST : FURTHER,
          ...(before !== undefined && { before }),
        }),
      [api, caseId, words],
    ),
  )
  return (
    <Card
      title="What was done here"
      end={
        <input
          autoComplete="off"
          className="input trail-search"
          type="search"
          aria-label="Search what was done here"
          placeholder="A name, a rule"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      }
    >
      {trail.failure && <Banner tone="error">{trail.failure.message}</Banner>}
      <div className="trail-rows" aria-busy={trail.state === 'loading'}>
        <TrailTable
          label="What was done here"
          rows={trail.rows}
          titles={trail.titles}
          names={trail.names}
          withCase={false}
          withTitles
        />
      </div>
      {trail.more && (
        <div className="trail-more">
          <Button look="quiet" compact onPress={trail.further}>
            Show earlier
          </Button>
        </div>
      )}
    </Card>
  )
}
