import { atHit, type BlameFrame, isAboutFamily, through } from './blame-setting.ts'
import { speaksOfTheLaw } from './legal-setting.ts'

const HOSPITAL =
  /^\s(?:(?:herself|himself)\s)?(?:to|into|onto|on|for|in|at|overnight|again)\s(?:(?:the|a|an|his|her)\s)?(?:\p{L}+\s){0,3}?(?:hospital|ward|A&E|unit|custody|care|infirmary|intensive|accident|surgery|treatment|observation|school|nursery|\p{Lu}\p{L}+ (?:Hospital|Infirmary|Unit|Ward))/u
const SPOKEN = /^\s(?<that>that)\b|^\s(?<bare>she|he|they|it|there|her|his|their|the|this|not|nothing|\p{Lu}\p{Ll}+)\b/u
/** "conceded on 6 May that": the day stands between. */
const SAID_LATER = /^\s(?:on|at|in|during|by|when|to\sme|to\sus)\s?[^.;,]{0,30}?\sthat\s(?!is\b|was\b|day\b|night\b|time\b)/u
const ADMITTED_TO = /^\s(?<to>to)\s(?:me|us|having|being|the social worker|her|\p{L}+ing)\b/iu
const OFFENCE_AFTER =
  /^\s(?:(?:the|an?|this|his|her|both|two|three|all)\s)?(?:\p{L}+\s)?(?:assaults?|offences?|thefts?|burglar(?:y|ies)|charges?|guilt|possession|robbery|breach|rape|fraud)\b/iu
const BENEFIT =
  /^\s(?:(?:for|the|her|his|their|any|both|all)\s)?(?:\p{L}+\s){0,3}?(?:benefits?|[Cc]redit|allowance|asylum|compensation|expenses|pension|PIP|DLA|refund|damages|maintenance|tax|insurance|responsibility|support|money back|forms?)\b/u
const PASSIVE_BEFORE = /\b(?:is|was|were|been|are|being|be|get|got|gets)\s(?:\p{L}+ly\s)?$/iu
const SAID: Record<string, string> = {
  admitted: 'said',
  admits: 'says',
  admit: 'say',
  claimed: 'said',
  claims: 'says',
  claim: 'say',
  alleged: 'said',
  alleges: 'says',
  allege: 'say',
  insisted: 'said',
  insists: 'says',
  insist: 'say',
  maintains: 'says',
  protested: 'said',
  protests: 'says',
  professes: 'says',
  professed: 'said',
  confessed: 'said',
  confesses: 'says',
  conceded: 'said',
  concedes: 'says',
}

/** A verb of speaking that doubts or accuses: an ordinary statement made a confession. */
export const speech: BlameFrame = (setting) => {
  const { hit, after, before, sentence } = setting
  const verb = hit.text.toLowerCase()
  const tags = hit.entry.tags ?? []
  if (PASSIVE_BEFORE.test(before) || speaksOfTheLaw(sentence.text) || !isAboutFamily(setting)) return null
  // "insisted that I sit down"
  if (
    /^insist/.test(verb) &&
    /^\sthat\s(?:I|we|you|everyone|the\s\p{L}+)\s(?:sit|take|have|stay|come|be|eat|drink|go|wait|try|keep|leave)\b/u.test(after)
  )
    return null
  if (tags.includes('admit') && HOSPITAL.test(after)) return null
  if (tags.includes('admit') && OFFENCE_AFTER.test(after)) return null
  if (
    tags.includes('claim') &&
    (BENEFIT.test(after) || /\b(?:shows?|showed|confirms?|confirmed|proves?|proved) that\b/i.test(after))
  )
    return null
  if (/ing$|edly$/.test(verb)) return /^\s(?:that|she|he|to)\b/i.test(after) && !/edly$/.test(verb) ? atHit(setting) : null
  if (tags.includes('claim') && /\b(?:shows?|showed|says|said) otherwise\b|\bnot bear (?:this|that|it) out\b/iu.test(after))
    return null
  const spoken = SPOKEN.exec(after)
  const say = SAID[verb]
  if (SAID_LATER.test(after)) return { ...atHit(setting), ...(say ? { say } : {}) }
  if (spoken?.groups?.that) return { ...through(setting, ' that'), ...(say ? { say: `${say} that` } : {}) }
  if (
    spoken &&
    (tags.includes('admit') || tags.includes('claim') || /^(?:she|he|they)$/.test(spoken.groups?.bare ?? '')) &&
    /^\s\S+\s(?:(?!and\b|or\b)[\p{L}'’]+\s){0,2}?(?:is|was|were|are|had|has|have|did|does|do|would|could|will|can|finds?|felt|feels|wants?|needs?|\p{L}+ed)\b/u.test(
      after,
    )
  )
    return { ...atHit(setting), ...(say ? { say } : {}) }
  if (
    tags.includes('claim') &&
    /^\sto\s(?:have|be|not|know|love|feel|want|care|do|(?!the\b|an?\b|his\b|her\b|their\b|this\b)\p{L}+)\b/u.test(after)
  )
    return through(setting, ' to')
  if (tags.includes('claim') && /^\snot to\b/i.test(after)) return through(setting, ' not to')
  if (!tags.includes('admit')) return null
  if (ADMITTED_TO.test(after)) return through(setting, ' to')
  return /^\s\p{L}+ing\b/u.test(after) ? atHit(setting) : null
}
