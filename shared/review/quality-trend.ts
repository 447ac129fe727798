import { z } from 'zod'

/**
 * What was counted of a document as it was submitted: whose team's it was, how long it is, and how many findings of each category stood
 * open. With it the quality of writing can be followed over time without anybody's text being read again.
 */
export const measured = z.strictObject({
  team: z.string(),
  words: z.number().int().nonnegative(),
  byCategory: z.record(z.string(), z.number().int().nonnegative()),
})
export type Measured = z.infer<typeof measured>

/** One submission, as the trend counts it. `accountId` only tells how many people there were: it goes no further. */
export interface Submission extends Measured {
  accountId: string
  /** `YYYY-MM`. */
  month: string
  /** Working days until it was returned or authorised; null where nobody has decided yet. */
  decidedAfter: number | null
}

/** Fewer people than this in a team's month, and its figures would tell of one of them. */
export const SMALLEST_GROUP = 3

export const trendCell = z.strictObject({
  team: z.string(),
  month: z.string(),
  /** True where fewer than `SMALLEST_GROUP` people submitted: then there are no figures here at all. */
  hidden: z.boolean(),
  documents: z.number().int(),
  words: z.number().int(),
  byCategory: z.record(z.string(), z.number().int()),
  /** The median of working days from submission to decision; null where too few people's work was decided to say. */
  medianDays: z.number().nullable(),
})
export type TrendCell = z.infer<typeof trendCell>

/**
 * How the work of teams was, month by month, in the order of months and then of teams. A team's month in which fewer than
 * `SMALLEST_GROUP` people submitted is named and empty. There is no sum over teams or months here: with one, what is hidden could be
 * worked out by taking away.
 */
export function qualityTrend(submissions: readonly Submission[]): TrendCell[] {
  const cells = Map.groupBy(submissions, ({ month, team }) => `${month} ${team}`)
  return [...cells.values()]
    .flatMap((group) => (group[0] ? [cellOf(group[0], group)] : []))
    .sort((one, other) => one.month.localeCompare(other.month) || one.team.localeCompare(other.team))
}

function cellOf({ team, month }: Submission, group: readonly Submission[]): TrendCell {
  if (peopleIn(group) < SMALLEST_GROUP)
    return { team, month, hidden: true, documents: 0, words: 0, byCategory: {}, medianDays: null }
  const decided = group.filter(({ decidedAfter }) => decidedAfter !== null)
  return {
    team,
    month,
    hidden: false,
    documents: group.length,
    words: group.reduce((sum, { words }) => sum + words, 0),
    byCategory: added(group.map(({ byCategory }) => byCategory)),
    medianDays: peopleIn(decided) < SMALLEST_GROUP ? null : median(decided.map(({ decidedAfter }) => decidedAfter ?? 0)),
  }
}

const peopleIn = (group: readonly Submission[]): number => new Set(group.map(({ accountId }) => accountId)).size

/** Counts by name, added up; names in the order of the alphabet. */
export function added(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const one of counts) for (const [name, count] of Object.entries(one)) sums.set(name, (sums.get(name) ?? 0) + count)
  return Object.fromEntries([...sums].sort(([one], [other]) => one.localeCompare(other)))
}

/** The middle one of some numbers, or halfway between the two in the middle. Of none it is 0. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [before = 0, after = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? after : (before + after) / 2
}
