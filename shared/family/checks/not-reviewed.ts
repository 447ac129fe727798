import { dayNumber, dayOfNumber, isDay, writeDay } from '../../document/index.ts'
import type { FamilyCheckCode } from './check.ts'
import { stretchOf } from './stretch.ts'

/** A genogram that was not gone through with the family, or not for long. */
export const notReviewed: FamilyCheckCode<'not-reviewed'> = (
  { family, people, linked, today, todayNumber, keyDates },
  { days },
  report,
) => {
  const [first] = people
  if (first === undefined || linked.size === 0) return
  const visit = keyDates.firstVisit ?? ''
  if (isDay(visit) && dayNumber(visit) > todayNumber) return
  const reviews = family.reviews.map(({ on }) => stretchOf(on, today))
  // A review of which the day cannot be read was one all the same.
  if (reviews.includes(null)) return
  const last = Math.max(
    ...reviews.flatMap((review) => (review === null || review.from > todayNumber ? [] : [Math.min(review.to, todayNumber)])),
  )
  if (todayNumber - last <= days) return
  const isNever = !Number.isFinite(last)
  report({
    message: isNever ? 'Not yet reviewed with the family' : `Last reviewed with the family on ${writeDay(dayOfNumber(last))}`,
    question: isNever
      ? 'Have the children and the family gone through it: who is missing, who could help?'
      : 'What has changed in the family since: who came, who left, who could help?',
    personIds: [first.id],
    rests: isNever ? '' : String(last),
  })
}
