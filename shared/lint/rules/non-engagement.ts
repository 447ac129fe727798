import {
  ACTIVITY_AFTER,
  attempt,
  hardToGet,
  isMannerWithUs,
  keenness,
  keptAway,
  leftUnsaid,
  NOT_SHOWN,
  negated,
  unable,
  wereSent,
} from '../analysis/engagement-frames.ts'
import { comeRound, disposition, letGo, wishedFor } from '../analysis/engagement-wishes.ts'
import { speaksOfTheLaw } from '../analysis/legal-setting.ts'
import { mentionsOf, namesProfessional } from '../analysis/people-in-text.ts'
import { serviceAfter, speaksOfService } from '../analysis/services.ts'
import { accountIsGiven, accountIsGivenAround } from '../analysis/working-together.ts'
import type { BlockAnalysis, RuleContext, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'non-engagement'
const BETWEEN =
  '(?:\\s(?:been|be|really|fully|always|yet|even|ever|consistently|meaningfully|properly|regularly|proactively|actively|reliably|currently|or|\\p{L}+ly))*'

/** A refusal right before a verb. Its first group is left out of the mark: "has [not engaged]", but "[did not engage]". */
const REFUSAL = new RegExp(
  `(?:(?<kept>\\b(?:(?:do|does|did)(?:\\snot|n['’]t)\\s(?:want|wish|like|care)|(?:has|have|had)(?:\\snot|n['’]t)\\s(?:wanted|wished|cared))\\sto|\\b(?:cannot|(?:could|can|will|would)\\snot)\\sbe\\s(?:persuaded|encouraged|prevailed upon|induced|coaxed|drawn)\\s(?:to|into)|\\b(?:do|does|did|will|would|can|could)\\s(?:\\p{L}+ly\\s)?not|\\b(?:do|does|did|wo|would|ca|could|has|have|had|is|are|was|were)n['’]t|\\bcannot|\\bnot|\\bnever|\\brarely|\\bseldom|\\bno longer|\\b(?:repeatedly |consistently |continually |often )?(?:fail(?:s|ed|ing)?|failure|refus(?:es|ed|ing|e|al)|declin(?:es|ed|ing)|unwilling(?:ness)?|reluctan(?:t|ce)|unable|struggl(?:es|ed|ing)|hesitant|inability|chosen not|chose not|choosing not|chooses not|opted not|opts not|elected not|elects not|prefers not|preferred not|not (?:currently |yet |at all )?(?:willing|prepared|keen|inclined|ready|minded|disposed)|disinclined|loath|averse|slow|yet|still has|(?:has|have|had) still)\\sto|\\bwithout|\\b(?:difficulty|reluctance|resistance|difficulties)\\s(?:in|to)|\\b(?:stopped|ceased|resist(?:s|ed|ing)|avoid(?:s|ed|ing)))${BETWEEN})\\s$`,
  'iu',
)
/** "Neither parent has come forward" */
const NOBODY =
  /\b(?:neither|no|none of the)\s(?:(?:birth|wider)\s)?(?:parents?|adults?|carers?|mother|father|family members?|relatives?|grandparents?)(?:\s(?:has|have|had|is|was|will|would|ever|yet|been))*\s$/iu

/** How far before its verb a refusal may begin. */
const NEAR = 90
const REFUSAL_DENIED = /\b(?:not|never|n['’]t|without|neither|nor)\s(?:\p{L}+\s)?$/iu
const POOR =
  'poor|limited|minimal|little|sporadic|inconsistent|superficial|variable|patchy|partial|low|intermittent|mixed|insufficient|weak|erratic|tokenistic|minimal|lacking|reduced|unreliable|reluctant|non-existent|nonexistent|negligible|unsatisfactory|fluctuating|inadequate|disappointing|half-hearted|grudging|begrudging|hesitant|cursory|nil|zero|non existent|guarded|in name only|a battle|a struggle'
const POOR_BEFORE = new RegExp(
  `\\b(?:(?:a |any |the |her |his |their )?(?:lack|absence)\\sof|difficult(?:y|ies)\\sin\\s(?:securing|gaining|obtaining|achieving|maintaining|getting)|${POOR}|less|no)(?:\\s(?:and\\s\\p{L}+|meaningful|real|consistent|parental|maternal|paternal|family|parental|genuine|any|positive|active|sustained|full|proper))*\\s$`,
  'iu',
)
const POOR_AFTER = new RegExp(
  `^(?:\\s(?:from|with|by|of|in|at|to)\\s[^.;:,]{1,60}?)?(?::\\s|\\s(?:is|was|are|were|(?:has|had|have)(?:\\s(?:always|often|long|generally|also|only))?\\sbeen|remains|remained|continues to be|can be|became|tends to be)\\s)(?:\\p{L}+ly\\s|very\\s|quite\\s|also\\s)?(?:${POOR}|an issue|a (?:problem|concern|worry|challenge|barrier))\\b|^(?:\\s(?:from|with|by|of|in|at|to)\\s[^.;:,]{1,60}?)?\\s(?:(?:has|have|had)\\s(?:since\\s|now\\s|also\\s|\\p{L}+ly\\s)?)?(?:tailed off|dwindled|waned|lapsed|dropped off|dropped away|fallen (?:off|away)|fell (?:off|away)|petered out|ceased|deteriorated|leaves (?:much|a lot|a great deal|something) to be desired|(?:is|was|has been|were) (?:not|never|hardly|scarcely) (?:(?:her|his|their|\\p{Lu}\\S+|M(?:r|s|rs|iss) \\p{Lu}\\S+) )?(?:strength|strong suit|strong point|forte|priority|what it (?:was|should be))|(?:is|was|are|were) (?:on and off|stop-start|hit and miss|up and down|touch and go|nominal|conspicuous by|more apparent))\\b`,
  'iu',
)
const DENIED =
  /(?:\b(?:not|never|no longer|n['’]t|without|neither|nor|less|rather than|wrong to (?:call|describe|say)|unfair to (?:call|describe|say)|than)\b(?:\s(?:been|be|being|her|him|them|it|a|an|as|is|she|he|at all|the family|\p{L}+ly))*\s)$/iu
/** "does not want to come": a wish, and often a child's. */
const WISH = /\b(?:want|wish|like)(?:ed)?\b/iu
const CONDITION = /\b(?:if|should|unless|in case|whenever|where)\b[^,;:]*$/i
const CAME_ROUND =
  /^[^.;]*\b(?:but|and)\s(?:(?:she|he|they)\s)?(?:now|has since|have since|has now|have now|is now|are now|then)\b/i
const PRONOUN_SUBJECT = /\b(?:she|he|they|you|who|family|families)\b/i
const NAME_BEFORE = /(?:^|[\s(])\p{Lu}\p{Ll}+\s(?:\p{Ll}+\s){0,3}$/u
const OTHER_SENSE: Record<string, RegExp> = {
  place:
    /\b(?:shelf|shelves|button|handle|cupboard|switch|by (?:bus|road|train|car)|spot|place|area|street|village|window|rural|lock|house|building|clinic|hospital)\b/i,
  resist:
    /\b(?:battery|batteries|lid|jar|screw|hinge|penicillin|medication|insulin|steroids?|damp|stains?|weather)\b|\b(?:water|fire|antibiotic|heat|child|tamper|drug|treatment|methicillin)[\s-]*resist|\binfection|\bbacteria|\bantibiotic|\btemptation|\barrest\b|\b(?:urge|pressure|being dressed|a nappy|nap|sleep)\b/i,
  health:
    /\b(?:cat|dog|fox|owl|bird|fish|hamster|rabbit|answer|cause)\b|\bsleep\b|\bapnoea|\battachment|\brestrictive|\bpersonality|\bairway|\blung|\bpulmonary/i,
  record:
    /\bDNA(?:s)?\b\s?(?:test\p{L}*|samples?|results?|profil\p{L}+|evidence|match\p{L}*|swabs?|report|analysis|was|were|is|proved|showed|confirmed)/u,
}
/** What a worker does to reach somebody, as the subject of the sentence. */
const APPROACH =
  /\b(?:calls?|visits?|letters?|texts?|messages?|e-?mails?|offers?|attempts?|efforts?|contact|support|help|invitations?|requests?|approach(?:es)?|questions?|advice|services?|workers?|professionals?)\b/i
const SOMEBODY_AFTER =
  /^[\s-](?:\p{L}+\s)?(?:famil(?:y|ies)|parents?|mothers?|fathers?|child|children|carers?|adults?|m[ae]n|wom[ae]n|couple|young)\b/u
const APPOINTMENTS_AFTER =
  /^(?:\sof)?(?:\s(?:her|his|their|the|these))?(?:\s\p{Ll}+){0,2}?\s(?:appointments?|sessions?|meetings?|visits?|groups?|reviews?)\b/iu
const OFFERED_AFTER =
  /^(?:[.,;]|$|\s(?:(?:the|any|her|his|their|our|this|all)\s)*(?:\p{L}+\s)?(?:places?|referrals?|sessions?|group|nursery|counselling|treatment|therapy))/iu
const DIAL_AFTER = /^\s(?:the|his|her|its)\s(?:volume|heating|music|television|radio|sound|thermostat|collar|gas|heat)\b/iu
const MESSAGES_AFTER =
  /^[^.;]{0,30}\b(?:calls?|messages?|letters?|texts?|e-?mails?|contact|requests?|attempts?|offers?|enquiries|invitations?)\b/i
const COUNTED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s(?:out\s)?of\s(?:the\s|her\s|his\s|their\s)?(?:last\s)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b/i
const DAY =
  /\b(?:on|of|until)\s(?:\d{1,2}(?:,|\sand)\s)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}|\d{1,2}[/.]\d)|\b(?:yesterday|today|this morning|last (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b(?:nursery|school)\sthat\sday\b/u

export const nonEngagement: TextRule = {
  scope: 'block',
  meta: {
    id: 'non-engagement',
    category: 'non-engagement',
    title: 'Not engaging, with no account of what was tried',
    severity: 'warning',
    kinds: ['all'],
    why: 'Working together is the worker’s task too. Without what was tried and what got in the way, nobody can try anything better.',
    setAsideWhen: 'What was tried is set out elsewhere in the document.',
    bad: ['Ms Pike is not engaging.', 'The family are hard to reach.'],
    good: [
      'Ms Pike did not engage because the sessions clashed with her shifts.',
      'Mr Mensah missed four of five sessions. He told me that the clinic is two buses away.',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    let reached = -1
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || hit.start < reached) continue
      const place = faultAt(hit, sentence, block.text.slice(sentence.segment.start, sentence.start))
      if (!place || place.start < reached || !holdsHere(block, hit, place, sentence, context)) continue
      reached = place.end
      report({ ...place, message: hit.entry.ask ?? 'What was tried, and when? What got in the way?' })
    }
  },
}

/** The words that say so, or null where the frame that they need is missing. */
function faultAt(hit: WordHit, sentence: Sentence, earlier: string): Span | null {
  const before = sentence.text.slice(0, hit.start - sentence.start)
  const after = sentence.text.slice(hit.end - sentence.start)
  const tags = hit.entry.tags ?? []
  if (tags.includes('service') && serviceAfter(after, earlier + before) === null) return null
  if (tags.includes('not-school') && /^\s(?:\p{L}+\s){0,2}(?:school|nursery|college)\b/iu.test(after)) return null
  if (/interest in$/i.test(hit.text) && /^\s(?:school|nursery|college|lessons?|class)\b/iu.test(after)) return null
  if (tags.includes('get')) return hardToGet(hit, after)
  if (tags.includes('disposition')) return disposition(hit, before, after)
  if (tags.includes('come-round')) return comeRound(hit, sentence, before)
  if (tags.includes('let-go')) return letGo(hit, after)
  if (tags.includes('keen')) return keenness(hit, sentence, before, after)
  if (tags.includes('negated')) return negated(hit, sentence, before, after)
  if (tags.includes('kept')) return keptAway(hit, sentence, before)
  if (tags.includes('unable')) return unable(hit, sentence, before, after)
  if (tags.includes('left-unsaid')) return leftUnsaid(hit, before, after)
  if (tags.includes('manner') && !isMannerWithUs(before, after)) return null
  if (tags.includes('sent') && !wereSent(before)) return null
  if (tags.includes('attempt')) return attempt(hit, sentence, after)
  if (tags.includes('noun') || /ion$/i.test(hit.text)) return poorNoun(hit, sentence, before, after)
  if (tags.includes('verb')) return unable(hit, sentence, before, after) ?? refusedVerb(hit, sentence, before, after, tags)
  if (!labelIsMeant(hit, sentence, before, tags)) return null
  return tags.includes('counted') ? missedAppointments(hit, after) : serviceIncluded(hit, after, tags)
}

function missedAppointments(hit: WordHit, after: string): Span | null {
  if (/(?:appointments|sessions|visits|meetings)$/i.test(hit.text)) return { start: hit.start, end: hit.end }
  const what = APPOINTMENTS_AFTER.exec(after)
  return what ? { start: hit.start, end: hit.end + what[0].length } : null
}

function refusedVerb(hit: WordHit, sentence: Sentence, before: string, after: string, tags: readonly string[]): Span | null {
  const near = Math.max(0, before.length - NEAR)
  const refusal = REFUSAL.exec(before.slice(near)) ?? NOBODY.exec(before.slice(near))
  const wished = refusal ? null : wishedFor(sentence, before, hit, after)
  if (wished) return wished
  if (!refusal || REFUSAL_DENIED.test(before.slice(0, near + refusal.index))) return null
  if (/up$/i.test(hit.text) && /^tak/i.test(hit.text) && serviceAfter(after) === null && !OFFERED_AFTER.test(after)) return null
  if (/^(?:respond|repl)/i.test(hit.text) && serviceAfter(after) === null && !MESSAGES_AFTER.test(after)) return null
  if (tags.includes('activity') && ACTIVITY_AFTER.test(after)) return null
  const plainFact = tags.includes('dated') && /^(?:did|has|have|had|was|were|do|not|never)/i.test(refusal[0])
  if (plainFact && (DAY.test(sentence.text) || COUNTED.test(sentence.text))) return null
  if (/^without/i.test(refusal[0]) && !/^(?:engag|co|participat|tak|join|contribut|interact)\p{L}*ing/iu.test(hit.text))
    return null
  // What somebody would rather not talk of is their own matter.
  if (/^(?:speak|talk|spoke)/i.test(hit.text) && /^(?! (?:to |with )?(?:anyone|anybody)\b)[^.;,]{0,40}?\sabout\b/u.test(after))
    return null
  if (isInstruction(hit, before, near + refusal.index, refusal[0])) return null
  // What the worker did not do says nothing of a family.
  if (
    /(?:^|\s)(?:I|[Ww]e)\s(?:(?:have|had|do|did|are|were|was|am|will|would|can|could)\s)?$/.test(
      before.slice(0, near + refusal.index),
    )
  )
    return null
  // A door may be shut to somebody who is no worker.
  if (/door$/i.test(hit.text) && TO_SOMEBODY_ELSE.test(after) && serviceAfter(after) === null) return null
  if (/^engag/i.test(hit.text) && MACHINE.test(before)) return null
  if (/^turn/i.test(hit.text) && DIAL_AFTER.test(after)) return null
  if (/^answer/i.test(hit.text) && !/door|phone|call|messag/i.test(hit.text + after.slice(0, 30))) return null
  return { start: sentence.start + near + refusal.index, end: hit.end }
}

const TO_SOMEBODY_ELSE =
  /^\sto\s(?:\p{Lu}|(?:him|her|them|strangers?|men|callers|anyone who|anybody who|(?:his|her) (?:father|mother|brother|ex))\b)/u

/** A gear, and a baby before its birth. */
const MACHINE = /\b(?:head|gears?|clutch|lock|brakes?|handbrake|bolt|belt|engine|starter)\b[^,.;]*$/iu

/** "Ms Duffy: never open the door": what somebody is to do. */
const isInstruction = (hit: WordHit, before: string, start: number, refusal: string): boolean =>
  /^(?:never|do not|don['’]t)\b/i.test(refusal) &&
  /(?:^|:\s|\b(?:to|must|should|will|agreed|and)\s)$/.test(before.slice(0, start)) &&
  !/^\p{L}+(?:s|ed|ing)\b/u.test(hit.text)

/** "Take-up" of "take-up of", "communication" of "communication from the". */
const NOUN_ALONE = /^.+?(?=\s(?:of|from)\b)/i

function poorNoun(hit: WordHit, sentence: Sentence, before: string, after: string): Span | null {
  if (hit.entry.tags?.includes('dated') && (DAY.test(sentence.text) || COUNTED.test(sentence.text))) return null
  if (/^\s(?:ring|party|rings|officer)\b/i.test(after)) return null
  if (/^attend/i.test(hit.text) && /\b(?:school|nursery|lessons?|class|college|per cent)\b|%/i.test(sentence.text)) return null
  const noun = NOUN_ALONE.exec(hit.text)?.[0] ?? hit.text
  const poor = POOR_BEFORE.exec(before) ?? (/^commit|^willing|^motiv/i.test(hit.text) ? NOT_SHOWN.exec(before) : null)
  if (poor)
    return {
      start: sentence.start + poor.index + (/^(?:a|any|the|her|his|their)\s/i.exec(poor[0])?.[0].length ?? 0),
      end: hit.start + noun.length,
    }
  const later = POOR_AFTER.exec(hit.text.slice(noun.length) + after)
  return later ? { start: hit.start, end: hit.start + noun.length + later[0].length } : null
}

function labelIsMeant(hit: WordHit, sentence: Sentence, before: string, tags: readonly string[]): boolean {
  const { text } = sentence
  if (DENIED.test(before)) return false
  if (/^show.*the door$/i.test(hit.text) && !CLOSES.test(text.slice(hit.end - sentence.start))) return false
  if (tags.includes('dated') && DAY.test(text)) return false
  if (tags.includes('counted') && COUNTED.test(text)) return false
  if (tags.includes('approach') && !APPROACH.test(before)) return false
  if (tags.includes('place') && !saysWho(before, text.slice(hit.end - sentence.start))) return false
  if (tags.includes('record') && /^(?:dna|wnb)/i.test(hit.text) && !/^(?:DNA|WNB)/.test(hit.text)) return false
  if (tags.includes('resist') && !resistsUs(before, text.slice(hit.end - sentence.start))) return false
  return !tags.some((tag) => OTHER_SENSE[tag]?.test(text) && !(tag === 'place' && PEOPLE.test(before)))
}

/** "Showed me the door", and not "the door sensor" or "the door that he had mended". */
const CLOSES = /^(?:[.,;:!?]|$|\s(?:again|twice|each|every|when|whenever|as soon|after|before|at|on|once)\b)/i

const PEOPLE = /\b(?:famil(?:y|ies)|parents?|mothers?|fathers?|couples?|she|he|they)\b[^,;]*$/iu

/** Resistant is what somebody is, and to what a service wants: not a lid, and not to spinach. */
const resistsUs = (before: string, after: string): boolean =>
  saysWho(before, after) &&
  (!/^ to /.test(after) ||
    speaksOfService(after) ||
    /^ to (?:any|all|every|our|my|this|being|engag|chang|work|discuss|talk|meet|accept|receiv|the (?:idea|thought|notion|suggestion|prospect|proposal)|ideas?|suggestions?|attempts?|efforts?|social|professional|outside|intervention|authority)/iu.test(
      after,
    ))

/** A person is hard to reach, or nobody is named at all; a tap and a village are things. */
function saysWho(before: string, after: string): boolean {
  if (before.trim() === '' || PRONOUN_SUBJECT.test(before) || SOMEBODY_AFTER.test(after)) return true
  return (
    mentionsOf(before, []).some(({ index, text }) => !/^['’]/.test(before.slice(index + text.length))) || NAME_BEFORE.test(before)
  )
}

/** "avoids" alone says nothing: the mark takes in whom. */
function serviceIncluded(hit: WordHit, after: string, tags: readonly string[]): Span {
  const whom = /^avoid|^evad|^dodg|^hid|^ignor/i.test(hit.text) && tags.includes('service') ? serviceAfter(after) : null
  return { start: hit.start, end: hit.end + (whom?.length ?? 0) }
}

/** False for conditions, questions, denials, professionals who do not answer, and where an account is given. */
function holdsHere(block: BlockAnalysis, hit: WordHit, place: Span, sentence: Sentence, context: RuleContext): boolean {
  const before = sentence.text.slice(0, place.start - sentence.start)
  const after = sentence.text.slice(place.end - sentence.start)
  if (/compl|attend/i.test(hit.text) && speaksOfTheLaw(sentence.text)) return false
  if (
    (hit.entry.tags ?? []).includes('service') &&
    WISH.test(sentence.text.slice(place.start - sentence.start, place.end - sentence.start)) &&
    /^com|^us|^acc/i.test(hit.text)
  )
    return false
  if (/\?\s*$/.test(sentence.text) || CONDITION.test(before) || CAME_ROUND.test(after)) return false
  const tags = hit.entry.tags ?? []
  if (tags.includes('noun') && /^\s(?:from|by)\s/i.test(after) && namesProfessional(after.slice(0, 40))) return false
  if (tags.includes('left-unsaid')) return !accountIsGivenAround(block, sentence)
  if (
    (tags.includes('verb') || tags.includes('unable')) &&
    unable(hit, sentence, sentence.text.slice(0, hit.start - sentence.start), after)
  )
    return !accountIsGiven(block, sentence, place.end)
  if (tags.includes('verb') && !/ion$/i.test(hit.text) && !hasPersonalSubject(before, context)) return false
  if (isAboutProfessionals(before, context)) return false
  // "only lets us in when she has to": what follows "only" is no reason
  return !accountIsGiven(block, sentence, /^only/i.test(hit.text) ? sentence.end : place.end)
}

/** Somebody does the verb: the boiler that did not engage is nobody. */
function hasPersonalSubject(before: string, { people }: RuleContext): boolean {
  return (
    PRONOUN_SUBJECT.test(before) ||
    /^\s*$|\b(?:attempts?|efforts?|due to|history of|pattern of)\b|(?<!^)\b\p{Lu}\p{Ll}+|^(?!Professionals?\b|Services?\b|Agencies\b|School\b|Police\b|The\b|This\b|That\b|It\b|An?\b|There\b)\p{Lu}\p{Ll}+\s/u.test(
      before,
    ) ||
    mentionsOf(before, people).length > 0
  )
}

/** "Ms Bell from the clinic", "Mr Hart, the head teacher," */
const NAMED_WORKER =
  /^(?:\p{L}+\s){0,2}?(?:M(?:r|s|rs|iss)|Dr|Nurse|PC)\s\p{Lu}[\p{L}’'-]+(?:,\s(?:the|a|her|his|their|from the)\s(?:\p{L}+\s){0,2}?|\s(?:from|of|at)\sthe\s(?:\p{L}+\s){0,2}?)(?:clinic|school|nursery|team|service|hospital|police|housing|surgery|charity|visitor|worker|teacher|nurse|manager|adviser|officer|midwife|mentor|guardian)\b,?\s(?:\p{L}+\s){0,2}$/u

function isAboutProfessionals(before: string, { people }: RuleContext): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
  if (NAMED_WORKER.test(clause)) return true
  if (!namesProfessional(clause) || PRONOUN_SUBJECT.test(clause)) return false
  return mentionsOf(clause, people).every(({ sort }) => sort === 'professional')
}
