import type { RecordCheckId } from '../../standards/index.ts'
import type { CaseEntry } from '../entry.ts'
import type { Found } from './finding.ts'

/**
 * Names a finding by what it rests on: the check, the entries, and of each what the check goes by. What is written anywhere
 * else may change without its becoming another finding; when one of these entries changes so, or one more joins them, it is one.
 */
export function keyOf(checkId: RecordCheckId, { entries, rests = '' }: Found): string {
  return `${checkId} ${hashed([rests, ...entries.map(basisOf)].join('\n'))}`
}

/** What a finding about an entry rests on: when it was, of what kind it is and what happened. */
function basisOf({ id, when, category, bearing, event }: CaseEntry): string {
  return `${id} ${when.kind} ${when.first} ${when.last} ${category} ${bearing} ${event}`
}

/** A short name for a text: 53 bits, far more than the findings of a case could share by chance. */
function hashed(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
