import type { DocumentReview } from '../../../shared/api/index.ts'
import type { Colleague, ReviewStep } from '../../../shared/review/index.ts'
import { sayDay, sayDecideBy, sayMoment } from '../words.ts'

/** What the banner above the page says: in bold where the document stands, and what was said about it. */
export interface StandingWords {
  tone: 'information' | 'warning'
  where: string
  said: string
}

const last = (review: DocumentReview, action: ReviewStep['action']): ReviewStep | undefined =>
  review.steps.findLast((step) => step.action === action)

const LIST = new Intl.ListFormat('en-GB')

/** Those who have agreed to it since it was last sent, in the order in which they did. */
function agreedSteps({ steps }: DocumentReview): ReviewStep[] {
  const since = steps.findLastIndex(({ action }) => action === 'submit')
  return steps.slice(since + 1).filter(({ action }) => action === 'authorise')
}

/** The feedback that is still to be answered: of the last time that it was returned, until it is sent again. */
function feedback(review: DocumentReview): ReviewStep | null {
  const at = review.steps.findLastIndex(({ action }) => action === 'submit' || action === 'return')
  const step = review.steps[at]
  return step?.action === 'return' ? step : null
}

/** Which reasons for setting something aside were not accepted. */
function notAccepted({ asides }: DocumentReview): string {
  const count = asides.filter(({ accepted }) => !accepted).length
  if (count === 0) return ''
  return count === 1
    ? 'One reason for setting something aside was not accepted.'
    : `${count} reasons for setting something aside were not accepted.`
}

/** Where a document stands, as its writer is told; null for a draft of which there is nothing to say. */
export function standingWords(review: DocumentReview, colleagues: readonly Colleague[], now: Date): StandingWords | null {
  switch (review.state) {
    case 'draft':
    case 'returned': {
      const step = feedback(review)
      if (step)
        return {
          tone: 'warning',
          where: `Returned by ${step.by.name}, ${sayMoment(step.at, now)}.`,
          said: [step.words, notAccepted(review)].filter(Boolean).join(' '),
        }
      if (!review.corrects) return null
      return { tone: 'information', where: `Corrects “${review.corrects.title}”.`, said: review.corrects.what }
    }
    case 'submitted': {
      const step = last(review, 'submit')
      const to = colleagues.find(({ id }) => id === step?.to)?.name ?? 'whoever may authorise it'
      return {
        tone: 'information',
        where: `With ${to} since ${step ? sayMoment(step.at, now) : 'today'}.`,
        said: [review.waiting && sayDecideBy(review.waiting, now), 'The text cannot be changed.'].filter(Boolean).join('. '),
      }
    }
    case 'authorised': {
      const agreed = agreedSteps(review)
      const by = [...new Set(agreed.map(({ by: signer, recordedFor }) => recordedFor?.name ?? signer.name))]
      const next = agreed.flatMap(({ nextSteps }) =>
        nextSteps.map((one) => [one.what, one.who, one.by && `by ${sayDay(one.by)}`].filter(Boolean).join(', ')),
      )
      const step = agreed.at(-1)
      return {
        tone: 'information',
        where: step ? `Authorised by ${LIST.format(by)}, ${sayMoment(step.at, now)}.` : 'Authorised.',
        // What one person said is said here; of several, each has said it in the history.
        said: [agreed.length === 1 ? step?.words : '', next.length > 0 ? `Next: ${next.join('; ')}.` : '']
          .filter(Boolean)
          .join(' '),
      }
    }
    case 'issued': {
      const step = last(review, 'issue')
      const to = step?.givenTo.map(({ who }) => who) ?? []
      return {
        tone: 'information',
        where: step ? `Issued ${sayMoment(step.at, now)} by ${step.by.name}.` : 'Issued.',
        said: to.length > 0 ? `Given to ${LIST.format(to)}.` : '',
      }
    }
    case 'withdrawn': {
      const step = last(review, 'withdraw')
      return {
        tone: 'warning',
        where: step ? `Withdrawn by ${step.by.name}, ${sayMoment(step.at, now)}: it counts for nothing any more.` : 'Withdrawn.',
        said: step?.words ?? '',
      }
    }
    case 'superseded': {
      const step = last(review, 'supersede')
      const { correctedBy } = review
      return {
        tone: 'warning',
        where: [`Replaced by ${correctedBy ? `“${correctedBy.title}”` : 'a correction'}`, step && sayMoment(step.at, now)]
          .filter(Boolean)
          .join(', ')
          .concat('.'),
        said: correctedBy ? `It corrects: ${correctedBy.what}` : 'This is how it stood before.',
      }
    }
  }
}
