import { categoryName } from '../../shared/lint/index.ts'
import { added, type TrendCell } from '../../shared/review/index.ts'

/** Every category together. */
export const EVERYTHING = 'everything'

/** A month of a team in the trend: a figure, or why there is none. */
export interface MonthFigure {
  month: string
  /** Null where nobody submitted, or where the figures are hidden. */
  value: number | null
  hidden: boolean
}

/** One team's trend, as it is drawn and set out in a table. */
export interface TeamTrend {
  team: string
  cells: ReadonlyMap<string, TrendCell>
  /** The categories that were found, the commonest first. */
  categories: { id: string; name: string }[]
}

/** The trend team by team, in the order of their names. */
export function trendByTeam(trend: readonly TrendCell[]): TeamTrend[] {
  return [...Map.groupBy(trend, ({ team }) => team)]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([team, cells]) => ({
      team,
      cells: new Map(cells.map((cell) => [cell.month, cell])),
      categories: Object.entries(added(cells.map(({ byCategory }) => byCategory)))
        .sort(([, one], [, other]) => other - one)
        .map(([id]) => ({ id, name: categoryName(id) })),
    }))
}

/** Findings of a category for each 1,000 words. */
export function perThousand({ byCategory, words }: Pick<TrendCell, 'byCategory' | 'words'>, category: string): number {
  const count =
    category === EVERYTHING ? Object.values(byCategory).reduce((sum, one) => sum + one, 0) : (byCategory[category] ?? 0)
  return words === 0 ? 0 : (count / words) * 1000
}

/** What a chart of a team shows, month by month. */
export function figures(
  { cells }: TeamTrend,
  months: readonly string[],
  read: (cell: TrendCell) => number | null,
): MonthFigure[] {
  return months.map((month) => {
    const cell = cells.get(month)
    if (!cell) return { month, value: null, hidden: false }
    return { month, value: cell.hidden ? null : read(cell), hidden: cell.hidden }
  })
}
