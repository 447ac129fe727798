import type { CheckedEntry } from './record.ts'

const CLOSED =
  /\bcase (?:was |is |now )?clos(?:ed|ure)\b|\bclos(?:ed|es) (?:the |this )?case\b|\bclosed to (?:children's )?(?:social care|services|csc)\b|\bclosure (?:summary|agreed|of the case)\b|\bcase (?:was )?ended\b|\bstepped down to (?:early help|universal)\b|\bno further action by (?:children's )?social care\b|\bno further action(?:\.|$)/
const NOT_CLOSED =
  /\b(?:not (?:be )?closed|remains? open|stays? open|before closure|considered|not to close|if the case|until the case|whether|re-?opened|to be closed|request(?:ed)? closure|recommend(?:ed|s) closure|police case|court case|criminal case)\b/

/** True for an entry that says that social care closed the case, or took a referral no further. */
export function isClosure({ words, consequence, entry, agencyKind }: CheckedEntry): boolean {
  if (agencyKind !== '' && agencyKind !== 'social-care') return false
  const text = `${words} ${consequence}`
  if (!text.includes('clos') && !text.includes('ended') && !text.includes('step') && !text.includes('no further')) return false
  if (
    /no further action/.test(text) &&
    !/clos|ended|step/.test(text) &&
    !['contact-referral', 'assessment', 'enquiry'].includes(entry.category)
  )
    return false
  return CLOSED.test(text) && !NOT_CLOSED.test(text)
}

const OPENS = /\b(?:re-?opened|re-?referr|referral|allocated|strategy discussion|section 47|opened)\b/

/** True for an entry with which a case that was closed is open again. */
export function isOpening(checked: CheckedEntry): boolean {
  const { category } = checked.entry
  if (isClosure(checked)) return false
  return ['contact-referral', 'assessment', 'enquiry', 'conference-plan', 'legal'].includes(category) || OPENS.test(checked.words)
}
