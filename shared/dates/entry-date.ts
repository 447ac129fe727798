import { z } from 'zod'

const dayOrNone = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date must be written YYYY-MM-DD')
  .or(z.literal(''))
  .default('')

/**
 * When something happened, as well as anybody knows. `typed` is what somebody wrote; the rest is read from it.
 *
 * - `day`: on that day (`first` and `last` are the same).
 * - `within`: on some day from `first` to `last`: a month, a year, a season, a week.
 * - `range`: it went on from `first` to `last`; `last` is empty where it still does or nobody knows the end.
 * - `before` and `after`: some time before `last`, or after `first`; the other one is empty.
 * - `unknown`: nobody knows; both are empty.
 *
 * `about` says that even this is not sure: "?18 January 2026", "about 2019". `time` is HH:MM.
 */
export const entryDate = z.looseObject({
  typed: z.string().default(''),
  kind: z.enum(['day', 'within', 'range', 'before', 'after', 'unknown']).default('unknown'),
  about: z.boolean().default(false),
  first: dayOrNone,
  last: dayOrNone,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written HH:MM')
    .or(z.literal(''))
    .default(''),
})
export type EntryDate = z.infer<typeof entryDate>
