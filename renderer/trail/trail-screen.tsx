import { useCallback, useEffect, useState } from 'react'
import { TRAIL_EVENTS, type TrailEvent } from '../../shared/review/index.ts'
import { useAnswer, useServices } from '../client/index.ts'
import { Banner, Button, Card, type Choice, DateField, ScreenHeading, Select, TextField, useToast } from '../ui/index.ts'
import { TrailTable } from './trail-table.tsx'
import { useTrail } from './use-trail.ts'
import './trail.css'

const ANY = 'any'
const EVENTS: readonly Choice[] = [
  { id: ANY, label: 'Anything' },
  ...Object.entries(TRAIL_EVENTS)
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
]

export interface TrailScreenProps {
  /** Whether the one signed in may read cases, and so what they are called. */
  reads: boolean
  onTitle: (title: string) => void
}

/** The whole trail: searched by person, by what was done, by days and by case, and handed on as a file. */
export function TrailScreen({ reads, onTitle }: TrailScreenProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const [words, setWords] = useState('')
  const [person, setPerson] = useState(ANY)
  const [event, setEvent] = useState(ANY)
  const [caseId, setCaseId] = useState(ANY)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  useEffect(() => onTitle('Trail'), [onTitle])
  const wanted = useCallback(
    () => ({
      words,
      ...(person !== ANY && { accountId: person }),
      ...(event !== ANY && { what: [event as TrailEvent] }),
      ...(caseId !== ANY && { caseId }),
      ...(from !== '' && { from: `${from}T00:00:00.000Z` }),
      ...(until !== '' && { until: `${until}T23:59:59.999Z` }),
    }),
    [words, person, event, caseId, from, until],
  )
  const trail = useTrail(
    useCallback((before) => api.trail.all({ ...wanted(), ...(before !== undefined && { before }) }), [api, wanted]),
  )
  const people = useAnswer(useCallback(() => api.trail.people({}), [api]))
  const cases = useAnswer(useCallback(async () => (reads ? api.cases.list({}) : { ok: true as const, value: [] }), [api, reads]))
  const choicesOf = (any: string, some: readonly Choice[]): Choice[] => [{ id: ANY, label: any }, ...some]
  const whom =
    people.loaded.state === 'ready' ? people.loaded.value.map(({ accountId, who }) => ({ id: accountId, label: who })) : []
  const which = cases.loaded.state === 'ready' ? cases.loaded.value.map(({ id, title }) => ({ id, label: title })) : []
  const exportAll = async () => {
    const answer = await api.trail.export(wanted())
    const saved = answer.ok ? await host.saveFile(answer.value) : answer
    if (!saved.ok) toast({ text: saved.failure.message })
  }
  return (
    <div className="trail" data-region="page">
      <header className="trail-head">
        <div>
          <ScreenHeading>Trail</ScreenHeading>
          <p className="second">
            Who did what, and when. Lines are added and never changed; each holds the print of the one before it.
          </p>
        </div>
        <Button onPress={exportAll}>Save as a table</Button>
      </header>
      <search className="trail-filters" aria-label="Search the trail">
        <TextField label="Words" value={words} onChange={setWords} />
        <Select label="Person" choices={choicesOf('Anybody', whom)} value={person} onChange={setPerson} />
        <Select label="What was done" choices={EVENTS} value={event} onChange={setEvent} />
        {reads && <Select label="Case" choices={choicesOf('Any case, or none', which)} value={caseId} onChange={setCaseId} />}
        <DateField label="From" value={from} onChange={setFrom} />
        <DateField label="Until" value={until} onChange={setUntil} />
      </search>
      {trail.failure && <Banner tone="error">{trail.failure.message}</Banner>}
      <Card title="Newest first">
        <div className="trail-rows" aria-busy={trail.state === 'loading'}>
          <TrailTable label="Trail" rows={trail.rows} titles={trail.titles} names={trail.names} withCase withTitles={reads} />
        </div>
        {trail.more && (
          <div className="trail-more">
            <Button look="quiet" compact onPress={trail.further}>
              Show earlier
            </Button>
          </div>
        )}
      </Card>
    </div>
  )
}
