import { useState } from 'react'
import { SMALLEST_GROUP, type TrendCell } from '../../shared/review/index.ts'
import { Card, Select } from '../ui/index.ts'
import { BarChart } from './bar-chart.tsx'
import { type FiguresFormat, SaveFigures } from './save-figures.tsx'
import { EVERYTHING, figures, perThousand, type TeamTrend, trendByTeam } from './team-trend.ts'
import { TrendTable } from './trend-table.tsx'
import { teamName } from './words.ts'

export interface TrendCardProps {
  trend: readonly TrendCell[]
  months: readonly string[]
  onExport: (format: FiguresFormat) => void
}

/** How the writing of teams was when it was submitted, month by month. It counts findings of teams, never of people. */
export function TrendCard({ trend, months, onExport }: TrendCardProps) {
  const [wanted, setWanted] = useState<string>(EVERYTHING)
  const teams = trendByTeam(trend)
  const categories = new Map(teams.flatMap((team) => team.categories.map(({ id, name }) => [id, name])))
  const category = categories.has(wanted) ? wanted : EVERYTHING
  const read = (cell: TrendCell) => perThousand(cell, category)
  const highest = Math.max(0, ...trend.map(read))
  const longest = Math.max(0, ...trend.map(({ medianDays }) => medianDays ?? 0))
  const hidden = trend.filter((cell) => cell.hidden).length
  return (
    <Card
      title="Quality of writing, by team"
      end={
        teams.length > 0 && (
          <div className="team-tools">
            <Select
              aria-label="Findings of"
              compact
              choices={[
                { id: EVERYTHING, label: 'Every finding' },
                ...[...categories].map(([id, label]) => ({ id, label })).sort((a, b) => a.label.localeCompare(b.label)),
              ]}
              value={category}
              onChange={setWanted}
            />
            <SaveFigures of="quality of writing" onSave={onExport} />
          </div>
        )
      }
    >
      <p className="team-note">
        What stood open when documents were submitted, for each 1,000 words of them. Teams are counted, never people: a month in
        which fewer than {SMALLEST_GROUP} people of a team submitted is hidden, so that nobody is singled out, and there are no
        totals, from which it could be worked out.
        {hidden > 0 && <b> {hidden === 1 ? 'One month is hidden.' : `${hidden} months are hidden.`}</b>}
      </p>
      {teams.length === 0 && <p className="team-note">Nothing was submitted in these months.</p>}
      {teams.map((team) => (
        <TeamPart
          key={team.team}
          team={team}
          months={months}
          read={read}
          highest={highest}
          longest={longest}
          category={category}
        />
      ))}
    </Card>
  )
}

interface TeamPartProps {
  team: TeamTrend
  months: readonly string[]
  read: (cell: TrendCell) => number
  highest: number
  longest: number
  category: string
}

function TeamPart({ team, months, read, highest, longest, category }: TeamPartProps) {
  // Where every month is hidden an empty chart would say that there was nothing; the table says that it is hidden.
  const drawn = [...team.cells.values()].some(({ hidden }) => !hidden)
  const name = team.categories.find(({ id }) => id === category)?.name ?? 'Findings'
  return (
    <section className="team-part" aria-label={teamName(team.team)}>
      <h3>{teamName(team.team)}</h3>
      {drawn && (
        <div className="team-charts">
          <BarChart title={`${name} for each 1,000 words`} figures={figures(team, months, read)} highest={highest} />
          {[...team.cells.values()].some(({ hidden, medianDays }) => !hidden && medianDays !== null) ? (
            <BarChart
              title="Working days to a decision (median)"
              figures={figures(team, months, ({ medianDays }) => medianDays)}
              highest={longest}
            />
          ) : (
            <p className="second">Nothing was decided in these months, so there are no working days to a decision.</p>
          )}
        </div>
      )}
      <TrendTable team={team} months={months} />
    </section>
  )
}
