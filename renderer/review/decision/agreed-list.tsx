import { Check, Circle } from 'lucide-react'
import type { DocumentReview, RequirementStanding } from '../../../shared/api/index.ts'
import { metRequirements } from '../../../shared/review/index.ts'
import { classes } from '../../ui/index.ts'

/** Where more than one has to agree: who did, and what is left for whom. */
export function AgreedList({ review }: { review: Pick<DocumentReview, 'requirements' | 'steps'> }) {
  const counting = review.requirements.filter(({ applies }) => applies === true)
  if (counting.length < 2) return null
  return (
    <ul className="agreed-list" aria-label="What has to be agreed">
      {counting.map((one) => {
        const Mark = one.met ? Check : Circle
        return (
          <li key={one.id} className={classes(one.met && 'agreed')}>
            <Mark size={14} aria-hidden />
            <span>
              <b>{one.met ? 'Agreed' : 'Open'}</b> {one.what} <span className="second">{sayWho(one, review.steps)}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Who agreed to it, or who may: the one who decided comes before the one who only wrote it down. */
export function sayWho(
  { id, met, mayNot }: Pick<RequirementStanding, 'id' | 'met' | 'mayNot'>,
  steps: DocumentReview['steps'],
): string {
  if (!met) return mayNot ?? 'For you to agree.'
  const decided = metRequirements(steps).get(id)?.recordedFor
  return decided ? `By ${decided.name}, recorded by ${met.by.name}.` : `By ${met.by.name}.`
}
