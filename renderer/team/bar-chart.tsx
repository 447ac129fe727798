import { scaleBand, scaleLinear } from 'd3-scale'
import type { MonthFigure } from './team-trend.ts'
import { oneDecimal, sayMonth, shortMonth } from './words.ts'

export interface BarChartProps {
  /** What it shows: "Findings for each 1,000 words". */
  title: string
  figures: readonly MonthFigure[]
  /** The top of the axis, so that the charts of several teams are read side by side. */
  highest: number
}

const WIDTH = 420
const HEIGHT = 132
const EDGE = { top: 14, right: 6, bottom: 20, left: 30 }

/** Bars by month. Everything that it shows stands in the table below it too. */
export function BarChart({ title, figures, highest }: BarChartProps) {
  const across = scaleBand<string>()
    .domain(figures.map(({ month }) => month))
    .range([EDGE.left, WIDTH - EDGE.right])
    .paddingInner(0.3)
    .paddingOuter(0.15)
  const up = scaleLinear()
    .domain([0, Math.max(1, highest)])
    .nice(3)
    .range([HEIGHT - EDGE.bottom, EDGE.top])
  const foot = HEIGHT - EDGE.bottom
  const middle = (month: string) => (across(month) ?? 0) + across.bandwidth() / 2
  return (
    <figure className="bar-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}: ${inWords(figures)}`}>
        {up.ticks(3).map((tick) => (
          <g key={tick}>
            <line className="chart-line" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={up(tick)} y2={up(tick)} />
            <text className="chart-label" x={EDGE.left - 5} y={up(tick)} dy="0.35em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {figures.map(({ month, value, hidden }) => (
          <g key={month}>
            {value !== null && (
              <>
                <rect
                  className="chart-bar"
                  x={across(month) ?? 0}
                  width={across.bandwidth()}
                  y={up(value)}
                  height={Math.max(1, foot - up(value))}
                />
                <text className="chart-value" x={middle(month)} y={up(value) - 4} textAnchor="middle">
                  {oneDecimal(value)}
                </text>
              </>
            )}
            {hidden && (
              <text className="chart-label" x={middle(month)} y={foot - 5} textAnchor="middle">
                hidden
              </text>
            )}
            <text className="chart-label" x={middle(month)} y={HEIGHT - 5} textAnchor="middle">
              {shortMonth(month)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

function inWords(figures: readonly MonthFigure[]): string {
  const said = figures.flatMap(({ month, value, hidden }) => {
    if (hidden) return [`${sayMonth(month)} hidden`]
    return value === null ? [] : [`${sayMonth(month)} ${oneDecimal(value)}`]
  })
  return said.length === 0 ? 'nothing in these months' : said.join(', ')
}
