import type { DocumentReview } from '../../../shared/api/index.ts'
import { writeDay } from '../../../shared/document/index.ts'
import { localDay } from '../local-day.ts'

type Ended = Pick<DocumentReview, 'state' | 'steps' | 'correctedBy'>

/** What became of a document that counts for nothing any more: who withdrew it and why, or what took its place. Empty of any other. */
export function whatBecame({ state, steps, correctedBy }: Ended): string {
  const last = steps.findLast(({ action }) => action === (state === 'withdrawn' ? 'withdraw' : 'supersede'))
  if (!last) return ''
  const day = writeDay(localDay(new Date(last.at)))
  if (state === 'withdrawn') {
    const who = [last.by.name, last.by.jobTitle].filter(Boolean).join(', ')
    return `Withdrawn on ${day} by ${who}: ${ended(last.words)}`
  }
  if (state !== 'superseded') return ''
  return correctedBy
    ? `Replaced on ${day} by “${correctedBy.title}”. It corrects: ${ended(correctedBy.what)}`
    : `Replaced on ${day} by a correction`
}

const ended = (words: string): string => words.replace(/[.\s]+$/, '')
