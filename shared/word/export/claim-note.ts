import type { Claim } from '../../document/index.ts'
import { type CaseRecord, formalName } from '../../family/index.ts'
import { isWholeDay, longDate } from './dates.ts'

/** Who stands behind a claim: the name as typed, else the person of the case that it points to, else nobody. */
function whose(claim: Claim, caseRecord: CaseRecord | null): string {
  const typed = claim.by?.trim()
  if (typed) return typed
  const person = claim.personId ? caseRecord?.people.find(({ id }) => id === claim.personId) : undefined
  return person ? formalName(person) : ''
}

/** What an opinion rests on, as the end of a sentence. A basis that already says "because" or "based on" keeps its own words. */
function restingOn(basis: string): string {
  if (basis === '') return ''
  return /^(based on|because)\b/i.test(basis) ? `, ${basis}` : `, based on ${basis}`
}

/** Closes a sentence, unless the words already do. */
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

/**
 * Gives the source note of a claim, for example "Reported by Mr Haddad, 3 March 2026.". It says what was recorded about the
 * source and, where that is missing, that it is not recorded; it never fills a gap.
 */
export function claimNote(claim: Claim, caseRecord: CaseRecord | null): string {
  const by = whose(claim, caseRecord)
  const on = longDate(claim.on?.trim() ?? '')
  const basis = claim.basis?.trim() ?? ''
  const source = basis && claim.kind !== 'opinion' ? ` ${sentence(`Source: ${basis}`)}` : ''
  switch (claim.kind) {
    case 'observed': {
      const when = on === '' ? '' : isWholeDay(on) ? ` on ${on}` : `, ${on}`
      return sentence(`Observed by ${by || 'the author'}${when}`) + source
    }
    case 'reported': {
      const when = on === '' ? '' : `, ${on}`
      return sentence(by ? `Reported by ${by}${when}` : `Reported${when}; by whom is not recorded`) + source
    }
    case 'opinion': {
      const when = on === '' ? '' : `, ${on}`
      return sentence(`Opinion of ${by || 'the author'}${when}${restingOn(basis)}`)
    }
  }
}
