import { differenceInMonths, differenceInYears, parseISO } from 'date-fns'

/** A child's age on a day: years, months below two years, or "not yet born". */
export function ageOn(dateOfBirth: string, day: string): string {
  const months = differenceInMonths(parseISO(day), parseISO(dateOfBirth))
  if (dateOfBirth > day) return 'not yet born'
  if (months < 24) return months === 1 ? '1 month' : `${months} months`
  return String(differenceInYears(parseISO(day), parseISO(dateOfBirth)))
}
