import { planWords } from './plan-words.ts'

/** Steps that only hand the question on. */
const HANDED_ON = new Set(
  (
    'seek seeking sought take taking obtain request legal advice gateway planning meeting meetings lgm lpm convene convened held hold return returned back to initial child protection conference icpc rcpc cp conf escalate ' +
    'escalated escalation step stepped up threshold public law outline plo pre proceedings proceedings issue issued court the a an and or of for be will would may might should consider considered considering further strategy ' +
    'discussion team manager service with by if no progress concerns increase increased worsen plan b contingency is none n a tbc we social worker care possible as needed required necessary appropriate review reviewed ' +
    'then at in on this that change changes improvement there are not made risk risks seen does do things improve get better worse'
  ).split(' '),
)

/** `none`: nothing is written; `handed-on`: only that advice is taken or a meeting held; `real`: somebody does something. */
export function contingencyOf(text: string): 'none' | 'handed-on' | 'real' {
  const words = planWords(text).filter(({ text: word }) => /\p{L}|\d/u.test(word))
  if (
    words.length === 0 ||
    /^\W*(?:plan b|contingency)?\W*(?:none|n\/a|tbc|nil|not (?:needed|applicable|required))\W*$/iu.test(text)
  )
    return 'none'
  return words.every(({ lower }) => HANDED_ON.has(lower)) ? 'handed-on' : 'real'
}
