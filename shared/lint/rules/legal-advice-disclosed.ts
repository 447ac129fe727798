import { ACTION_FIELDS } from '../../document/index.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'legal-advice'

/** What stands between the adviser and what is said: a name, a date, adverbs. */
const ASIDE =
  "(?:,(?= \\p{Ll}))?(?:,? \\(?(?:(?:Ms|Mr|Mrs|Miss|Dr) )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?[,)]?)?(?: (?:has|have|had|is|are|was|were|also|both|since|now|strongly|clearly|therefore|then|does|do|not|did))*"
const SAID =
  '(?:advis\\p{L}+|told|tells?|said|says?|think|thinks|thought|believes?|believed|considers?|considered|warn\\p{L}*|recommend\\p{L}*|suggest\\p{L}*|felt|feels?|clear|confident|confirmed|concluded?s?|assess\\p{L}*|predict\\p{L}*|expects?|expected|doubts?|doubted|wrote|writes|of the (?:view|opinion)|took the view|takes the view|satisfied|worried|sure|hopeful|pessimistic|optimistic|put|puts|rates?|gave (?:her|his|their|the|an)|urged|hinted|indicated|indicates|reckons?|forecast|cautioned|lukewarm|gloomy|doubtful|cautious|sceptical|upbeat|bullish|uneasy|nervous)'
const OPINION = "(?:['’]s?|['’]) (?:\\p{L}+ ){0,2}?(?:note|opinion|view|advice|e-?mail|letter|assessment|judge?ment)"
const SPEAKS = new RegExp(`^${ASIDE} ${SAID}\\b`, 'u')
const HOLDS = new RegExp(`^${OPINION}\\b[^.;]{0,40}?\\b(?:is|was|says|said|sets out|states|were|are)\\b`, 'u')
/** "Legal advice was that", "the legal advice we were given is to". */
const IS_THAT =
  /^(?:,? (?:which |that )?(?:we|I|the \p{L}+) (?:were|was|have been|had|received|have) ?(?:given|received|had)?)?(?: (?:received|given|obtained))?(?: on \d{1,2} \p{L}+)? (?:is|was|has been|remains|suggests?|indicates?|states?|says)\b(?: (?:that|to|not to|against|clear)\b|:| the\b| there\b| we\b| threshold\b)/u
/** "Counsel's advice was not to call her": to do or not to do, whatever it is. */
const HOLDS_TO = new RegExp(`^${OPINION}\\b[^.;]{0,40}?\\b(?:is|was|remains) (?:that|to|not to|against|clear that)\\b`, 'u')
/** "Advised in conference with counsel that". */
const WITH_THEM = /\b(?:advised|told|warned|urged)\b[^.;,]{0,30}? (?:with|by|from) (?:our |the |my |their )?$/u
const BY_THEM = /\b(?:advised|told|warned|recommended) (?:\p{L}+ )?by (?:our |the |my |their |her |his )?$/u
/** They advise a course, whatever it is; "advised that the hearing is on 3 June" is none. */
const ADVISE_TO = new RegExp(
  `^${ASIDE} (?:warn|urg|caution|predict)\\p{L}* (?:(?:us|me|the (?:department|local authority|council|team)) )?(?:to|against|not to|that|of)\\b|^${ASIDE} advis\\p{L}+ (?:(?:us|me|the (?:department|local authority|council|team)) )?(?:to|against|not to|caution|patience|delay|waiting|strongly|that (?:we|I|it would|there (?:is|was) (?:no|not|little|enough)))\\b`,
  'u',
)
/** "I asked legal, and they said that". */
const THEY_SAID = /^,? (?:and|but) (?:they|she|he) (?:said|say|told|think|thought|advised|felt|wrote|replied|were|was)\b/
const ASKED_THEM = /\b(?:asked|rang|emailed|e-mailed|spoke (?:to|with)|wrote to|consulted|met(?: with)?) (?:our |the |my )?$/
/** "Following the legal meeting we know that the court". */
const LEARNT_THERE =
  /^,? (?:we|I) (?:now )?(?:know|understand|learnt|learned|heard|believe|accept|are clear|am clear|were told|was told)\b/
const FROM_THEM = /\b(?:advice|view|opinion|note|guidance|steer) (?:from|of) (?:our |the |my )?$/iu
/** "The advice of Ms Ford (legal services) is to". */
const FROM_ONE_OF_THEM =
  /\b(?:advice|view|opinion|steer) (?:of|from) (?:Ms|Mr|Mrs|Miss) \p{Lu}[\p{L}’'-]+(?:, | \()(?:our |the |of |in |from )?$/u
/** "On counsel's advice we dropped the allegation": what was done tells what was advised. */
const ACTED_ON =
  /^['’]s? (?:advice|recommendation|view|steer),? (?:we|I|the (?:local authority|department|council)) (?:have |has |did not |do not |will |shall )?(?!took|asked|met|thanked|spoke|received|considered)\p{Ll}+/u
const AS_THEY_SAY =
  /\b(?:[Aa]ccording to|[Ii]n the (?:view|opinion) of|[Oo]n (?:the )?advice (?:of|from)) (?:our |the |my |their )?$/u
/** It bears on what a court will do or what we should do about it. */
const MERITS =
  /\b(?:thresholds?|case|evidence|win|lose|losing|weak|strong|strength|thin|short of|prospects?|chances?|judges?|merits?|appeal|succe\p{L}+|fail|removal|remov\p{L}+|proceedings|disclos\p{L}*|oppose|settle|withdraw\p{L}*|apply|application|appl\p{L}+|contest|criteria|defend|consent|grant\p{L}*|approv\p{L}+|liab\p{L}*|orders?|issue|court (?:will|would|may|might|is|could)|enough|insufficient|mention\p{L}*|sign|statement|agree|concede|argue|admit|unlikely|likely|hopeless|stand|finding|witness|more time|wait|delay|risk|refuse|side with|less than)\b/u
const PROCEDURE =
  /\b(?:hearing is|filed|is listed|listed for|bundle|(?:sen[dt]|filed|lodged|received|has|have|served) the papers|acts? for|instructed by|acting for|running late|on leave|by (?:Monday|Friday|noon))\b/
/** A parent's or child's own adviser: only their advice is confidential, not what they tell us. */
const OF_A_PARTY = /(?:\b(?:her|his|their|a|own)|\p{L}['’]s) (?:new |own )?$/u
const LOCAL_AUTHORITY = /\b(?:local authority|council|authority|department)['’]s $/i
const ADVISES_PARTY = /^[^.;]{0,50}?\badvis\p{L}+ (?:her|him|them|(?:M[rs]s?|Miss) \p{L}+|both) (?:to|not to|that|against)\b/u
/** What counsel say in court is said to everybody there. */
const IN_COURT = /\b(?:court|judge|bench|magistrates) (?:was|were) (?:told|informed|addressed) by (?:our |the |my )?$/u
const FOR_A_PARTY = /^,? (?:for|acting for|representing) (?:the|Ms|Mr|Mrs|Miss|her|his)\b/

export const legalAdviceDisclosed: TextRule = {
  scope: 'block',
  meta: {
    id: 'legal-advice-disclosed',
    category: 'third-party-confidential',
    title: 'Content of legal advice',
    severity: 'warning',
    kinds: ['all'],
    inPlans: ACTION_FIELDS,
    why: 'Legal advice is confidential to whoever took it. In a document that others read, it may have to be shown to everybody.',
    setAsideWhen: 'The document goes to legal services alone, or whoever took the advice has agreed to share it.',
    bad: ['Our solicitor told me that we would lose in court.', 'Legal advice was that the threshold is not met.'],
    good: ['Legal advice was taken before the decision of 3 May.', 'Our solicitor confirmed that the hearing is on 3 June.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, _context, report) {
    let last: Sentence | null = null
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || sentence === last || !isWritersProse(block, hit)) continue
      const span = advice(block, sentence, hit)
      if (!span) continue
      last = sentence
      report({ ...span, message: hit.entry.ask ?? 'What was advised is confidential.' })
    }
  },
}

function advice(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (hit.entry.tags?.includes('merits')) return hit
  const toEnd = { start: hit.start, end: sentence.end - (/[.!]$/.test(sentence.text) ? 1 : 0) }
  const isAdvice = /^legal (?:advice|opinion)$/i.test(hit.text)
  if (isAdvice) return IS_THAT.test(after) ? toEnd : null
  if (OF_A_PARTY.test(before) && !LOCAL_AUTHORITY.test(before))
    return ADVISES_PARTY.test(after) && !/\b(?:our|we)\b/i.test(before) ? toEnd : null
  if (FOR_A_PARTY.test(after) || PROCEDURE.test(after) || IN_COURT.test(before)) return null
  if (/\b[Oo]n (?:our |the |my |their )?$/.test(before) && ACTED_ON.test(after)) return toEnd
  if (FROM_ONE_OF_THEM.test(before) && /^\)?,? (?:is|was) (?:to|that|not to|against)\b/.test(after)) return toEnd
  if (HOLDS_TO.test(after) || ADVISE_TO.test(after)) return toEnd
  if (ASKED_THEM.test(before) && THEY_SAID.test(after)) return MERITS.test(after) ? toEnd : null
  if (/meeting$/i.test(hit.text) && LEARNT_THERE.test(after)) return MERITS.test(after) ? toEnd : null
  const said = SPEAKS.exec(after) ?? HOLDS.exec(after)
  if (said) return MERITS.test(after.slice(said[0].length)) ? toEnd : null
  if ((BY_THEM.test(before) || WITH_THEM.test(before)) && /^[^.;]{0,30}? (?:not to|to|that|against)\b/.test(after))
    return { start: hit.start, end: toEnd.end }
  if (FROM_THEM.test(before) && /^[^.;]{0,20}? (?:is|was|were|has been)\b/.test(after)) return toEnd
  return AS_THEY_SAY.test(before) && MERITS.test(after) ? toEnd : null
}
