import { type BlockText, isDay } from '../document/index.ts'
import { INSTEAD, type Reason } from './reasons.ts'
import { acrossSegments, type Withheld, wholeSentences } from './withheld.ts'

/** A finding, as far as a version needs to know it. Places are those of `blockText`. */
export interface Found {
  ruleId: string
  category: string
  message: string
  blockId: string | null
  start: number
  end: number
  text: string
  fixes: readonly { replacement: string }[]
}

const REASON_OF: Readonly<Record<string, Reason>> = {
  'placement-address': 'placement-address',
  'survivor-safety-detail': 'survivor-safety',
  'legal-advice-disclosed': 'legal-advice',
  'comment-on-professional': 'colleague',
}
/** What the rule says of somebody who asked not to be named. */
const NAMED = /\bnamed\b/i

/** The reason for which a finding is left out; null for one that is about something else. */
export function reasonOf({ ruleId, category, message }: Found): Reason | null {
  if (category !== 'third-party-confidential') return null
  return REASON_OF[ruleId] ?? (NAMED.test(message) ? 'referrer' : 'detail')
}

/**
 * What a finding leaves out. An address or a number goes by itself, and the reader sees that it stood there; of anything else the
 * words found are only a part of what tells it, so the sentence goes.
 */
export function withheldBy(found: Found, whole: BlockText): Withheld | null {
  const reason = reasonOf(found)
  if (reason === null || found.end <= found.start) return null
  const isDetail = (reason === 'detail' || reason === 'placement-address') && /[\d@]/.test(found.text) && !isDay(found.text)
  if (!isDetail) {
    const spans = acrossSegments(whole.segments, wholeSentences(whole, found))
    return spans.length > 0 ? { reason, spans, instead: '' } : null
  }
  const isAddress = reason === 'placement-address' || /\p{L}{3}/u.test(found.text.replace(/^\d+\w?/, ''))
  const sort = /@/.test(found.text) || !isAddress ? INSTEAD.number : INSTEAD.address
  return { reason, spans: [{ start: found.start, end: found.end }], instead: sort }
}
