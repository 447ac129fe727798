import { isSupposed } from '../analysis/conditions.ts'
import { namesKnownProfessional, PROFESSIONAL_PHRASE, professionalsIntroduced } from '../analysis/professionals.ts'
import { voiceAt } from '../analysis/voices.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, KnownPerson, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'criticism'
/** What is said of anybody's character or motives is criticism where it is said of a professional. */
const CHARACTER = 'minds-and-motives'
const OF_CHARACTER = new Set(['character', 'sham', 'motive', 'lacking'])

const IN_BETWEEN =
  '(?:,? (?:who|which))?(?:,? (?:(?:with (?:the greatest |great |all due )?respect|I am afraid|to my mind|frankly),|(?:is|are|was|were|be|been|being|has|have|had|can|could|may|does|do|did|not|also|very|so|rather|quite|too|often|always|really|simply|just|extremely|sometimes|frequently|consistently|again|at best|both|seems|seemed|appears|appeared|became|becomes|remains|in my (?:view|opinion)|completely|totally|badly|brief as to be|vague as to be|late as to be|\\p{L}+ly)|[\\p{Ll}]+ and|and|means well but)(?:,)?){0,6} $'
/** Of whom or whose work it is said: a professional, what they wrote, or what was written before. */
const EARLIER_WORK =
  '[Tt]he (?:previous|last|earlier|old|original) (?:[\\p{Ll}-]+ )?(?:assessment|report|analysis|plan|chronology|referral|review|conference|enquiry|investigation|handover|statement)'
const ASIDE =
  '(?:,? who (?:[\\p{Ll}]+ ){1,4}?(?:it|[\\p{Ll}]+),?| and (?:(?:her|his|their) [\\p{Ll} ]{3,20}?|I|we)|, [^,.;]{1,40},)?'
/** "The midwife's note of 3 May", "his opinion on the bruise". */
const ON_WHAT =
  "(?: (?:of|on|about|from) (?:\\d{1,2} \\p{Lu}\\p{Ll}+(?: \\d{4})?|(?:the|her|his|their|this|\\p{Lu}\\p{L}+['’]s) [\\p{Ll}-]+))?"
const SAID_OF = new RegExp(
  `(?:${PROFESSIONAL_PHRASE}(?:['’]s(?: [\\p{Ll}]+){1,3}?${ON_WHAT})?|${EARLIER_WORK})${ASIDE}${IN_BETWEEN}`,
  'u',
)
/** What a professional makes, which may be poor while they are not. */
const WORK =
  /(?:['’]s? (?:[\p{Ll}-]+ )?|^the (?:previous|last|earlier|old|original) (?:[\p{Ll}-]+ )?)(?:reports?|assessments?|analysis|records?|recording|plans?|advice|chronology|notes?|minutes|letters?|statement|chairing|handling|judgement|review|conference|enquiry|investigation|handover|work|practice|referral|account|summary|approach|response|planning)\b/iu
/** "Miss Rennie, the class teacher, rang. She and her head are in dispute": the subject stands in the sentence before. */
const GOES_ON = new RegExp(`^(?:She|He|They)${ASIDE}${IN_BETWEEN}`, 'u')
const OPENS_WITH_PROFESSIONAL = new RegExp(`^(?:On [^,]{1,30}, )?${PROFESSIONAL_PHRASE}`, 'u')
const THEIR_VIEW = new RegExp(`^ ${PROFESSIONAL_PHRASE}['’]s?\\b`, 'u')
const AND_THEIR_WORK = new RegExp(`^(?: [\\p{Ll}]+){0,3}? ${PROFESSIONAL_PHRASE}`, 'u')
const OPEN_SUBJECT = new RegExp(`(?:Ms|Mr|Mrs|Miss|Dr) (?<surname>\\p{Lu}[\\p{L}’'-]+)${ASIDE}${IN_BETWEEN}`, 'u')
/** "With respect to the guardian, her analysis is naive": their work, told of with a pronoun. */
const THEIR_WORK = new RegExp(
  `${PROFESSIONAL_PHRASE}[^.;]{0,60}?\\b(?:her|his|their|its) (?:[\\p{Ll}-]+ )?(?:reports?|assessments?|analysis|records?|recording|advice|notes?|minutes|letters?|statement|handling|judgement|handover|work|practice|referral|summary|approach|response|planning)${IN_BETWEEN}`,
  'u',
)
const FINDS = new RegExp(
  `\\b(?:I|[Ww]e) (?:\\p{L}+ ){0,2}?(?:found|find|think|thought|consider|considered) (?:that )?${PROFESSIONAL_PHRASE} (?:to be )?$`,
  'u',
)
const PROFESSIONAL = new RegExp(PROFESSIONAL_PHRASE, 'u')
const STRAINED =
  '(?:very |so |rather |quite |always |often |still )?(?:poor|bad|strained|difficult|tense|frosty|broken|fraught|cool|sour|hostile|awkward|at a low)\\b'
const STRAINED_WITH = new RegExp(
  `^ ${PROFESSIONAL_PHRASE}[^.;]{0,20}? (?:is|are|was|were|has been|have been|remains?) ${STRAINED}`,
  'u',
)
/** "I had to do the GP's job for her". */
const DONE_FOR_THEM = new RegExp(`\\b(?:do|doing|did|done) ${PROFESSIONAL_PHRASE}['’]s? $`, 'u')
const WRITER = /\b(?:I|[Ww]e|this (?:team|office|authority|service|department)|[Mm]y (?:team|manager)|[Oo]ur)\b/
/** Said of a task or a thing after all: "difficult to reach", "slow to reply on 3 May". */
const NOT_OF_THEM =
  /^ (?:to (?:reach|contact|get hold|say|see|find|arrange|know|warm|heat|load)|for|day|week|start|because|at first)\b/
/** "Have let this family down". */
const LET_DOWN = /^(?: [\p{L}’'-]+){1,4} down\b/u
/** "Should have the results by Friday": what they will have and not what they left undone. */
const HAVE_A_THING =
  /^ (?:the|an?|its|his|her|their|our|my|some|more|it|them|this|that|all|enough|any|no|\d+|(?:two|three|four|five) )\b/
const NEEDS_ALONE =
  /^(?:difficult|slow|weak|awkward|wrong about|defensive|hostile|abrupt|inexperienced|argued|disagree|disagreed)$/i

export const commentOnProfessional: TextRule = {
  scope: 'block',
  meta: {
    id: 'comment-on-professional',
    category: 'third-party-confidential',
    title: 'Criticism of another professional',
    severity: 'suggestion',
    kinds: ['all'],
    inPlans: [],
    why: 'The record is the child’s. A quarrel between workers tells nothing of the child, and the other worker cannot answer here.',
    setAsideWhen:
      'What the other service did or left undone bears on the child’s safety and is told as fact, or this is management oversight.',
    bad: ['The GP has been obstructive and rude.', 'I disagree with the health visitor, who is overreacting.'],
    good: [
      'The GP’s records had not arrived by 10 June; I asked again on 12 June.',
      'Ms Pike told me that she finds the school unhelpful.',
    ],
  },
  lists: [LIST, CHARACTER],
  startsFrom: [LIST, CHARACTER],
  check(block, context, report) {
    let last: Sentence | null = null
    const character = block.hits(CHARACTER).filter(({ entry }) => entry.tags?.some((tag) => OF_CHARACTER.has(tag)))
    for (const hit of [...block.hits(LIST), ...character]) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || sentence === last || !isWritersProse(block, hit)) continue
      const span = comment(block, sentence, hit, context.people)
      if (!span) continue
      const isOthersView = voiceAt(block, sentence, hit) === 'named' && !OWN_SIDE.test(sentence.text)
      if (isOthersView && !isOfTheirReport(block, sentence, hit)) continue
      last = sentence
      report({ ...span, message: hit.entry.ask ?? 'Is this for the child’s record?' })
    }
  },
}

/** What the writer's own manager or team says of others is the writer's side of it. */
const OWN_SIDE = /^(?:My|Our) (?:manager|team manager|supervisor|colleagues?|team|service manager|director)\b/

/** "The consultant's report is flawed": their report is what is judged, and does not speak. */
const isOfTheirReport = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /['’]s \p{Ll}+ (?:(?:of|on|about) [^,.;]{1,30}? )?(?:is|was|are|were)(?:, with [\p{Ll} ]*respect,)? (?:\p{Ll}+ )?$/u.test(
    block.text.slice(sentence.start, hit.start),
  )

function comment(block: BlockAnalysis, sentence: Sentence, hit: WordHit, people: readonly KnownPerson[]): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (isSupposed(before, after)) return null
  if (hit.entry.tags?.includes('dispute')) return dispute(hit, before, after, people)
  if (hit.entry.tags?.includes('dissent'))
    return (/share$/i.test(hit.text) ? THEIR_VIEW : AND_THEIR_WORK).test(after) ? { start: hit.start, end: hit.end } : null
  if (hit.entry.tags?.includes('instead')) {
    const theirs = DONE_FOR_THEM.exec(before)
    return theirs ? { start: sentence.start + theirs.index, end: hit.end } : null
  }
  if (hit.entry.tags?.includes('relations')) {
    const strained = STRAINED_WITH.exec(after)
    return strained ? { start: hit.start, end: hit.end + strained[0].length } : null
  }
  if (/^ha(?:s|ve) let$/i.test(hit.text) && !LET_DOWN.test(after)) return null
  if (/^(?:should|ought to) have$/i.test(hit.text) && HAVE_A_THING.test(after)) return null
  if (NOT_OF_THEM.test(after) && NEEDS_ALONE.test(hit.text)) return null
  const subject =
    SAID_OF.exec(before) ??
    FINDS.exec(before) ??
    knownSubject(block, before, people) ??
    THEIR_WORK.exec(before) ??
    goesOn(block, sentence, before)
  if (!subject || (hit.entry.tags?.includes('work') && !WORK.test(subject[0]))) return null
  if (
    hit.entry.tags?.includes('trait') &&
    !FINDS.test(before) &&
    !/\b(?:is|are|was|were|been|be|being|seems?|seemed|appears?|appeared|becomes?|became|remains|and)\b/.test(subject[0])
  )
    return null
  const verb = /\b(?:is|are|was|were|has|have|had)\b[^,]*$/.exec(subject[0])
  return { start: hit.start - (verb ? verb[0].length : 0), end: hit.end }
}

function goesOn(block: BlockAnalysis, sentence: Sentence, before: string): RegExpExecArray | null {
  const found = GOES_ON.exec(before)
  const earlier = found && block.around(sentence).find(({ start }) => start < sentence.start)
  return earlier && OPENS_WITH_PROFESSIONAL.test(earlier.text) ? found : null
}

function knownSubject(block: BlockAnalysis, before: string, people: readonly KnownPerson[]): RegExpExecArray | null {
  const found = OPEN_SUBJECT.exec(before)
  if (!found) return null
  const surname = found.groups?.surname ?? ''
  return namesKnownProfessional(found[0], people) || professionalsIntroduced(block.text).has(surname) ? found : null
}

/** A quarrel that is nobody's business but theirs. */
const OF_EACH_OTHER = /^(?:in dispute|at odds|at loggerheads|fell out|fallen out|seen? eye|do not get on|not on speaking)/i

/** The writer or the writer's team against somebody in their work. */
function dispute(hit: WordHit, before: string, after: string, people: readonly KnownPerson[]): Span | null {
  if (OF_EACH_OTHER.test(hit.text) && SAID_OF.test(before)) return { start: hit.start, end: hit.end }
  if (
    !WRITER.test(before) &&
    !((WRITER.test(after.slice(0, 40)) || /\b(?:me|us)\b/.test(after.slice(0, 40))) && /between$/i.test(hit.text))
  )
    return null
  if (/\b(?:not|never|nor)\s(?:\p{L}+ )?$/u.test(before) && !/^seen? eye/i.test(hit.text)) return null
  const other = PROFESSIONAL.test(after) || PROFESSIONAL.test(before) || namesKnownProfessional(before + after, people)
  return other ? { start: hit.start, end: hit.end } : null
}
