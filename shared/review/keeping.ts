import { z } from 'zod'
import { actor } from './account.ts'

const isoDay = z.iso.date('a date must be written YYYY-MM-DD')
const reason = z.string().trim().min(1, 'give the reason: it stays on the record').max(300, 'give the reason in 300 characters')

/** What a retention date rests on. */
export const RETENTION_BASES = {
  'after-closing': 'So many years after the case was closed',
  'after-birth': 'So many years after the youngest child was born',
  date: 'A date that was decided on',
} as const
export const retentionBasis = z.enum(
  Object.keys(RETENTION_BASES) as [keyof typeof RETENTION_BASES, ...(keyof typeof RETENTION_BASES)[]],
)

/** How long a case is kept, as somebody set it. `from` and `years` are what `until` was counted from, unless it is a date alone. */
export const retention = z.strictObject({
  basis: retentionBasis,
  from: isoDay.nullable(),
  years: z.number().int().min(0).max(150).nullable(),
  until: isoDay,
  because: reason,
})
export type Retention = z.infer<typeof retention>

/** Keeps a case from being deleted, whatever its date. */
export const legalHold = z.strictObject({ since: z.string(), by: actor, because: reason })
export type LegalHold = z.infer<typeof legalHold>

/** That the last hold was lifted: kept with the case, so that its reason goes with the case. */
export const liftedHold = z.strictObject({ at: z.string(), by: actor, because: reason })

export const caseKeeping = z.strictObject({
  retention: retention.nullable(),
  hold: legalHold.nullable(),
  lifted: liftedHold.nullable().default(null),
})
export type CaseKeeping = z.infer<typeof caseKeeping>
export const NOT_SET: CaseKeeping = { retention: null, hold: null, lifted: null }

export const keepingReason = reason

/** The same day so many years later; 29 February becomes 1 March where there is none. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}

/** So long is the record of a child who is or was looked after kept, counted from birth; for an adopted one, 100 years. */
export const YEARS_AFTER_BIRTH = 75

/** What the law says of a child's record, as a suggestion that somebody has to take up: null where no day of birth is known. */
export function suggestedRetention(daysOfBirth: readonly string[]): { from: string; years: number; until: string } | null {
  const from = daysOfBirth
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .toSorted()
    .at(-1)
  return from === undefined ? null : { from, years: YEARS_AFTER_BIRTH, until: yearsAfter(from, YEARS_AFTER_BIRTH) }
}

/** Whether the day has come on which somebody has to decide about a case. */
export const isDueForDeletion = ({ retention: set, hold }: CaseKeeping, today: string): boolean =>
  hold === null && set !== null && set.until <= today
