/** Of one backup, what deciding whether to keep it asks for. */
export interface Kept {
  path: string
  /** ISO, UTC. */
  madeAt: string
  automatic: boolean
  /** Whether it was read and is whole. */
  good: boolean
}

/** How many are kept: the newest of each of so many days, weeks and months on which there is one. */
export const ROLLING = { days: 7, weeks: 4, months: 6 } as const

const dayOf = (madeAt: string): string => madeAt.slice(0, 10)
const monthOf = (madeAt: string): string => madeAt.slice(0, 7)
/** The number of the week, counted from a Monday. */
const weekOf = (madeAt: string): string => String(Math.floor((Date.parse(dayOf(madeAt)) / 86_400_000 + 3) / 7))

/**
 * Which automatic backups of one store may go from one folder: those that are neither the newest of a day, a week nor a month that is
 * kept. What somebody asked for stays, a damaged one makes no room, and the newest whole one is always kept.
 */
export function toTakeAway(
  backups: readonly Kept[],
  rolling: { days: number; weeks: number; months: number } = ROLLING,
): string[] {
  const good = backups.filter((one) => one.good && one.automatic).toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
  const kept = new Set<string>()
  const keepNewest = (periodOf: (madeAt: string) => string, most: number): void => {
    const periods = new Set<string>()
    for (const { path, madeAt } of good) {
      const period = periodOf(madeAt)
      if (periods.has(period)) continue
      if (periods.size === most) return
      periods.add(period)
      kept.add(path)
    }
  }
  keepNewest(dayOf, Math.max(1, rolling.days))
  keepNewest(weekOf, rolling.weeks)
  keepNewest(monthOf, rolling.months)
  return good.map(({ path }) => path).filter((path) => !kept.has(path))
}
