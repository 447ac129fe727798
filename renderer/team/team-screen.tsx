import { useCallback, useEffect, useState } from 'react'
import type { Answer, FileContent } from '../../shared/api/index.ts'
import { useAnswer, useServices } from '../client/index.ts'
import { Banner, ScreenHeading, Select, useToast } from '../ui/index.ts'
import { PointsCard } from './points-card.tsx'
import { TrendCard } from './trend-card.tsx'
import { WaitingCard } from './waiting-card.tsx'
import { lastMonths, monthsBetween, sayMonth, teamName } from './words.ts'
import './team.css'

export interface TeamScreenProps {
  today: string
  onOpenDocument: (documentId: string) => void
  /** Goes to a case's management oversight. */
  onOpenOversight: (caseId: string) => void
  onTitle: (title: string) => void
}

const ALL = 'all'
/** How far back the months go that can be chosen, and how many are shown to begin with. */
const MONTHS = 24
const FIRST_SHOWN = 6

/** For managers: what waits, which review points are due, and how the writing of teams is over time. */
export function TeamScreen({ today, onOpenDocument, onOpenOversight, onTitle }: TeamScreenProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const months = lastMonths(today, MONTHS)
  const [team, setTeam] = useState<string | null>(null)
  const [until, setUntil] = useState(today.slice(0, 7))
  const [from, setFrom] = useState(() => lastMonths(today, FIRST_SHOWN)[0] ?? today.slice(0, 7))
  const { loaded } = useAnswer(
    useCallback(() => api.oversight.team({ today, team, from, until }), [api, today, team, from, until]),
  )
  useEffect(() => onTitle('Team'), [onTitle])
  const standing = loaded.state === 'ready' ? loaded.value : null
  const save = async (asked: Promise<Answer<FileContent>>) => {
    const answer = await asked
    const saved = answer.ok ? await host.saveFile(answer.value) : answer
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value && answer.ok) toast({ text: `Saved: ${answer.value.name}.` })
  }
  const monthChoices = months.toReversed().map((month) => ({ id: month, label: sayMonth(month) }))

  return (
    <div className="team" data-region="page">
      <header className="screen-head team-head">
        <div>
          <ScreenHeading>Team</ScreenHeading>
          <p className="second">What waits for you, which review points are due, and how the writing is over time.</p>
        </div>
        <div className="team-tools">
          <Select
            label="Team"
            choices={[
              { id: ALL, label: 'All teams' },
              ...[...new Set([...(standing?.teams ?? []), ...(team === null ? [] : [team])])].map((name) => ({
                id: `of ${name}`,
                label: teamName(name),
              })),
            ]}
            value={team === null ? ALL : `of ${team}`}
            onChange={(id) => setTeam(id === ALL ? null : id.slice('of '.length))}
          />
          <Select
            label="From"
            choices={monthChoices}
            value={from}
            onChange={(month) => {
              setFrom(month)
              if (month > until) setUntil(month)
            }}
          />
          <Select
            label="Until"
            choices={monthChoices}
            value={until}
            onChange={(month) => {
              setUntil(month)
              if (month < from) setFrom(month)
            }}
          />
        </div>
      </header>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'loading' && <div aria-busy="true" />}
      {standing && (
        <>
          <WaitingCard
            waiting={standing.waiting}
            today={today}
            onOpen={onOpenDocument}
            onExport={(format) => save(api.oversight.exportWaiting({ team, format }))}
          />
          <PointsCard points={standing.points} today={today} onOpen={onOpenOversight} />
          <TrendCard
            trend={standing.trend}
            months={monthsBetween(from, until)}
            onExport={(format) => save(api.oversight.exportTrend({ team, from, until, format }))}
          />
        </>
      )}
    </div>
  )
}
