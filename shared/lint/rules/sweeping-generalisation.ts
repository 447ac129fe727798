import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { datesIn, isCount } from '../analysis/counts.ts'
import { speaksOfSamePeople } from '../analysis/parties.ts'
import { referentOf, subjectOf, verbPhraseStart } from '../analysis/referents.ts'
import { andOut, EVERYTHING, isLawOfAll, isPerpetual, isWhatTheyDo, isWhollySo } from '../analysis/sure-of-all.ts'
import { isReported, voiceAt } from '../analysis/voices.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Report, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'sweeping'
/** What has or has not happened in somebody's life can be looked up. */
const LIFE_FACT =
  /^(?:\s(?:before|yet|previously|since|also|knowingly|formally))*\s(?:(?:(?:knew|known) (?:his|her|their) (?:own |birth )?(?:father|mother|parents|grand\w+|brothers?|sisters?|siblings)\b|opens?\b|closes?\b|come to terms|got over|recovered from|forgiven|forgotten|understood|accepted(?! (?:any |the |full |our |his |her )*(?:responsib|help|advice|support|blame|that)))\b|been (?:arrested|charged|convicted|cautioned|married|to\b|in (?:care|prison|hospital|custody)|known as|subject|looked after|admitted|diagnosed|referred|immunised|registered|excluded|assessed|on a|a\b|seen by|employed|spent|left alone|present|at)|met\b|left (?:alone|with|in)|lived|attended|had (?:a|an|any contact|contact|parental|to)|held|worked|visited|owned|moved|travelled|seen (?:his|her|their|a)|spoken (?:to|with)|heard from|been (?:asleep|awake|home|out)|made (?:an?|any) (?:order|application|referral|allegation|complaint|finding)|slept|used (?:cannabis|cocaine|heroin|drugs|alcohol)|drunk alcohol|smoked|hit|known|told|be (?:left|alone)|returned|completed|signed|received|paid|lives?|awake|asleep|again|gone to|called|stayed|stays)\b/i
const BOUNDED =
  /^\s(?:who (?:has|have|had) been|at (?:the|home|school|nursery|that|this)|in the (?:plan|group|team|network|room|house|home|building|flat|car|meeting|household)|else|present|who (?:attended|was|is|lives|came|works)|on (?:\d|the day|monday|tuesday|wednesday|thursday|friday)|answered|was (?:home|in|at|there|hurt|injured|present)|were|came|came to the door|from|that (?:she|he|they|we) needs?|in the (?:cupboard|fridge|bag)|told me|saw|involved|was (?:out|given|agreed|offered)|agreed|had (?:left|arrived|gone))/i
const INSTRUCTION = /\b(?:must|should|shall|will|to|please|may|if)\s(?:\w+\s){0,2}$/i
/** "What we ask is that ...", "10 means that ...": a rule or a scale, and a worry about what might happen. */
const RULE_FOLLOWS =
  /\b(?:we ask|ask|asked|agreed|rule|goal|aim|expect(?:ed)?|means?|bottom line|will know)\b[^.;,]*\bthat\b[^.;]*$|\b(?:worried|concerned|fear|worry) that\b[^.;]*$/i
/** "Never eats nuts, because of her allergy": a diet is a rule that is kept. */
const DIET = /\b(?:allerg\w*|intoleran\w+|coeliac|vegetarian|vegan|halal|kosher|diabet\w+|epilep\w+)\b/i
const LOOKED_AFTER =
  /^\s(?:wears?|wore|carr(?:y|ies)|uses?|keeps?|takes?|has|brings?) (?:\w+ ){0,3}(?:aids?|glasses|inhaler|pen|medicine|insulin|frame|stick|helmet|splint|coat|key|alarm)\b|^ going to\b/i
const KNOWN_FACT =
  /^(?:\s(?:in|from|of) (?:the|this|her|his|their) (?:\w+ )?(?:family|home|house|flat|household|group))?\s(?:works?|drives|speaks|smokes|lives|attends|belongs|holds|has (?:a|an|any|yet|said|suggested|reported|alleged|disputed|identified|raised|told|seen|spoken|asked|explained|met|visited|heard|recorded)|ha(?:ve|d) (?:told|seen|spoken|asked|explained|met|visited|heard|recorded)|is (?:known to|employed|disabled)|ha(?:s|ve|d) (?:yet )?been (?:charged|arrested|convicted|cautioned|hurt|injured|told|named|appointed|allocated|invited)|outside|contradict\w*)\b/i
/** "Needs to see him by day, and never at night": what has to be, carried on by a word that joins. */
const REQUIRED = /\b(?:needs?|must|should|shall|ought|is to|are to)\b[^.;:]*(?:,|\band|\bor|\bbut)\s$/i
const WITHOUT_VERB =
  /^\s(?:(?:to|at|after|before|in|on|without|with|by|from|for|during|when|while|unless|alone|overnight|late|early)\b|\p{Ll}+(?:ed|en)\b)/iu
/** "Takes the children in at any hour": an offer of help has no exceptions to count. */
const HELPS = /\b(?:takes?|answers?|can|may|will|rings?|calls?|phones?|welcomes?|welcome|available|lets?|opens?|collects?)\b/
/** A prophecy, unlike a rule: "will never change". */
const FOREVER =
  /\bwill (?:never|always) (?:change|learn|improve|understand|accept|be (?:able|safe|a|violent|good|ready)|get|put|cope|stop|listen|work|engage|settle|manage|recover|trust|forgive|amount|hold down|keep|find|leave (?:him|her)|have|do|go|care|love)\b/i
const VERB_OPENERS =
  /^\s(?:keep|leave|make|let|ask|ring|call|use|hold|put|give|tell|check|write|record|lock|take|stay|have|be|go|wear|speak|sign|supervise|shake|sleep|place)\b/i
const MODAL_NEXT =
  /^\s(?:(?:\w+\s){0,2}?(?:can|may|should|must|will|need to|are (?:invited|entitled|seen|given|sent|told|informed|notified|required|encouraged|written to|asked|offered|welcome)|have (?:a |the |separate|equal)|receive[ds]?|were|was|had|did|attend(?:ed)?|told|said|came|went|lived?|met)\b|(?:and|from|in|on|at|of|aged|staying|living|present|attending|who were|who was|who attended|who live)\b)/i
const STEREOTYPE_VERB =
  /^\s(?:are|aren['’]t|is|do not|don['’]t|cannot|can['’]t|never|always|often|usually|tend|go|lie|like|want|need|struggle|find|expect|think|believe|manipulate|minimise|blame|stay|return|drink|hit|use|prefer|choose|put|make|value|treat|prioritise|lack|behave|act|cope|fail|repeat|rarely|seldom|know|see|care|love|will always|will never|grow|become|change|get|deny|take|tell|attract|bring|raise|keep|leave|live|move|hide|trust|refuse|ignore|fear|hate|steal|cheat|marry|beat|fight|settle|follow|run|have no)\b/i

/** "Girls of her age will say anything": what a whole group is sure to do. */
const SURE_TO = /^\swill (?:always|never|say|do|tell|lie|go|drink|use|hit|put|come|take|cheat|steal|run)\b/i

export const sweepingGeneralisation: TextRule = {
  scope: 'block',
  meta: {
    id: 'sweeping-generalisation',
    category: 'sweeping-generalisation',
    title: 'Absolute or stereotype',
    severity: 'warning',
    kinds: ['all'],
    inPlans: [],
    why: 'One exception disproves it, and a judgement about a group says nothing of this person.',
    setAsideWhen: 'It is a rule of a safety plan, or every single instance was counted.',
    bad: ['Ms Nash never thinks of the boys.', 'Families like this rarely change.'],
    good: ['Ms Nash attended none of the four appointments between March and May.', 'Mr Shaw has never been arrested.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit)) continue
      const found = sweeps(block, sentence, hit)
      if (!found || isAddressedToReader(block, sentence, context)) continue
      if (!opensOwnClause(block, sentence, hit) && isReported(voiceAt(block, sentence, hit))) continue
      report({ ...found, message: hit.entry.ask ?? 'On how many occasions, and when?' })
    }
  },
}

/** "She told me that she is 19, and young mothers struggle": after the comma the writer speaks again. */
const opensOwnClause = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  hit.entry.tags?.includes('group') === true &&
  /(?:,|;)\s(?:and|but|so|because)\s$/.test(block.text.slice(sentence.start, hit.start))

function sweeps(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Pick<Report, 'start' | 'end'> | null {
  const tags = hit.entry.tags ?? []
  const span = { start: hit.start, end: hit.end }
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (/^nothing$/i.test(hit.text) && /^ (?:(?:wrong|amiss|unusual|broken|untoward)\b|ha[sd] changed since\b)/.test(after))
    return null
  if (/^at any hour$/i.test(hit.text) && HELPS.test(before)) return null
  if (tags.includes('each-of-all'))
    return !isCounted(block, sentence, hit) && !ALL_SHOWN.test(sentence.text) && DOES_TO.test(before) && OF_ALL.test(after)
      ? span
      : null
  if (/^, in (?:her|his|their)(?: own)? words\b/.test(after)) return null
  if (tags.includes('each-fails'))
    return /(?:ends|fails)$/.test(hit.text) ||
      /^[^.;]{0,60}?\b(?:fails?|failed|ends?|ended in|breaks?|broke|collapses?|comes to nothing|goes wrong|is broken|falls through)\b/.test(
        after,
      )
      ? span
      : null
  if (tags.includes('kind-of')) return isOfAKind(before, after, sentence) ? span : null
  if (tags.includes('stereotype')) return tags.includes('opening') && !OPENS_CLAUSE.test(before) ? null : span
  if (tags.includes('of-kind')) return isWhatTheyDo(before, after) ? span : null
  if (tags.includes('in-out')) return andOut(hit, after)
  if (tags.includes('perpetual')) return isPerpetual(hit.text, after) ? span : null
  if (tags.includes('for-ever'))
    return datesIn(block, sentence) > 1 || INSTRUCTION.test(before) || RULE_FOLLOWS.test(before) ? null : span
  // "Ruins every family occasion": the family is no more than what kind of occasion.
  if (/^every /i.test(hit.text) && DOES_TO.test(before) && OF_ALL.test(hit.text.slice(5) + after))
    return { start: hit.start, end: hit.start + 5 }
  if (tags.includes('no-child')) return OPENS_CLAUSE.test(before) && isLawOfAll(after) && !/\d/.test(sentence.text) ? span : null
  if (tags.includes('group') && isWhatTheyDo(before, after)) return span
  if (tags.includes('group')) return opensStereotype(block, sentence, hit, before, after)
  if (tags.includes('all-of')) return isSaidOfAll(after) ? span : null
  const instructed =
    (INSTRUCTION.test(before) || RULE_FOLLOWS.test(before)) && !(tags.includes('pronoun') && /\bto (?:\w+ )?$/.test(before))
  if (REQUIRED.test(before) && WITHOUT_VERB.test(after)) return null
  if (opensAsInstruction(sentence) || ALL_SHOWN.test(sentence.text)) return null
  if (isCounted(block, sentence, hit) || (instructed && !FOREVER.test(before + hit.text + after))) return null
  if (tags.includes('pronoun')) return isBounded(block, hit, before, after) ? null : span
  if (
    tags.includes('emphatic') &&
    block.holds('evaluative') &&
    block.hits('evaluative').some(({ start, end }) => end > hit.end && start <= hit.end + 1)
  )
    return null
  if (tags.includes('emphatic') && EVERYTHING.test(after))
    return { start: hit.start, end: hit.end + (EVERYTHING.exec(after)?.[0].length ?? 0) }
  if (tags.includes('emphatic')) return isWhollySo(hit.text, after) || isTotal(block, sentence, hit) ? span : null
  if (isRoutine(hit, before, after) || (before.trim() === '' && VERB_OPENERS.test(after))) return null
  if (
    (LIFE_FACT.test(after) && !/^always.* been an? /i.test(hit.text + after)) ||
    /\bnot $/i.test(before) ||
    /\b(?:I|we)(?: have| had|['’]ve)? $/i.test(before)
  )
    return null
  if (LOOKED_AFTER.test(after) || DIET.test(sentence.text)) return null
  if (/^\s(?:kept|been kept|seen alone|accompanied|supervised)\b/i.test(after)) return null
  return isAboutPerson(block, sentence, hit) ? span : null
}

const OPENS_CLAUSE = /^$|(?:[,;:]|\b(?:that|because|and|but|as))\s$/
const NO_ONE_PERSON = /^ (?!(?:was|were|had|did)\b)(?:\p{Ll}+ly )?(?:\p{Ll}{2,}s|have|do|can|that|this|his|her|their)\b/u
const SURE_OF_ALL = /\b(?:will|won['’]t|cannot|can['’]t|never|always|is bound|is going|rarely|seldom)\b/
/** "A woman who leaves once will go back": nobody in particular, and what all such people do. */
const isOfAKind = (before: string, after: string, { text }: Sentence): boolean =>
  OPENS_CLAUSE.test(before) && NO_ONE_PERSON.test(after) && SURE_OF_ALL.test(after) && !/\d/.test(text)

/** "Ruins every family occasion", "breaks every promise": a habit in the present, and no round that is kept. */
const DOES_TO =
  /\b(?!(?:is|was|has|does|this|his|always|attends|keeps|visits|sees|takes|brings|includes|covers|records|lists|checks|reads|cleans|washes|meets|works|sleeps|swims|plays|runs|rings|calls|comes|goes|walks|says|eats|drinks|needs|wants|holds|writes|signs|counts|feeds|stays|gives|sends|gets|uses|shows|means|asks|drives|collects|practises|phones|texts)\b)\p{Ll}{3,}s (?:at |on |to |with )?$/u
const OF_ALL =
  /^ (?:\p{Ll}+ )?(?:occasion|promise|offer|appointment|meeting|rule|agreement|plan|attempt|chance|opportunity|conversation|relationship|argument|suggestion|request|decision|professional|worker|service|agency|penny|moment|aspect|part|piece|bit|word|thing|man|woman|person|job|school|placement|family|birthday|holiday|session|boundary|instruction|effort|event|celebration|outing|friendship|partner|neighbour|teacher|situation|problem|crisis)s?\b/u

/** "Always put her on her back, and never leave her alone": advice all through. */
const opensAsInstruction = (sentence: Sentence): boolean =>
  /^(?:Always|Never|Please|Do not|Don['’]t|Make sure|Remember)\b/.test(sentence.text) &&
  (/^(?:Please|Do|Don|Make)/.test(sentence.text) || VERB_OPENERS.test(sentence.text.replace(/^\w+/, '')))

/** A record shows every single instance. */
const ALL_SHOWN =
  /\b(?:register|log|records?|diary|chart|calendar|rota|minutes|file|notes|list|lists)\b[^.;]{0,40}\b(?:shows?|showed|lists?|listed|records?|recorded|confirms?)\b|\bas (?:the|her|his|their|our) (?:\p{L}+ ){0,3}(?:register|log|records?|diary|chart|calendar|notes)\b/u

/** A habit told in the present: what happened each time in the past was seen and can be counted. */
const NOW = /\b(?:he|she|it|\p{Lu}\p{Ll}+)\s(?:is|has|does|\p{Ll}{3,}s)\b|\bthey (?:are|have|do)\b/u

/** "At every meeting", "whenever he has drunk, he will ring": a round that is kept, or a rule. */
function isRoutine(hit: WordHit, before: string, after: string): boolean {
  if (/^each time$/i.test(hit.text)) return !NOW.test(before + after)
  if (/^whenever$/i.test(hit.text))
    return (
      /^ (?:the|a|an|his|her|their|\p{Lu}\p{Ll}+) (?:\p{Ll}+ )?\p{Ll}+ed\b/u.test(after) ||
      /\b(?:will|can|should|must)\b/.test(before + after) ||
      /\b(?:is|are|stays?) (?:in|at|with|there|present|awake)\b/.test(before)
    )
  return (
    /^every (?!single)\w+$/i.test(hit.text) &&
    /\b(?:at|on|to|before|after|for|during|from|of|in|by|with|attended|kept|attends|keeps)\s$/i.test(before)
  )
}

/** Coming, ringing and being on time happen on days: dates beside such a claim count its instances. */
const HAPPENS_ON_DAYS =
  /\b(?:late|early|on time|miss\p{L}*|attend\p{L}*|cancel\p{L}*|absent|came|comes?|turn(?:s|ed)? up|collect\p{L}*|arriv\p{L}*|visit\p{L}*|rang|rings?|answer\p{L}*|present|sleep\p{L}*|stay\p{L}*|sends?|sent|br(?:ings?|ought)|drunk)\b/iu

/** "on all nine visits", "9.20, 9.35 and 9.40 on 2, 3 and 4 May": somebody has counted. */
function isCounted(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  if (datesIn(block, sentence) > 1) return true
  const place = block.sentences.indexOf(sentence)
  const [previous, next] = [block.sentences[place - 1], block.sentences[place + 1]]
  const beside = (other: Sentence | undefined): boolean =>
    other !== undefined &&
    other.segment === sentence.segment &&
    datesIn(block, other) > 1 &&
    speaksOfSamePeople(sentence, other) &&
    HAPPENS_ON_DAYS.test(sentence.text)
  if (beside(previous) || beside(next)) return true
  if (
    /\b(?:on|at|of|in|all|each|every|the) (?:of (?:the|my|our|these|those) )?(?:all |my |our |the )*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) |\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:people|adults|of (?:us|them))\b/i.test(
      sentence.text.replace(/\b(?:on|at|in|of) \d{1,2} (?=\p{Lu})/gu, ''),
    )
  )
    return true
  for (let at = sentence.firstToken; at < sentence.lastToken; at++)
    if (isCount(block, at) && !(at >= hit.firstToken && at < hit.lastToken)) return true
  return false
}

/** "No one in the household takes any notice": what is told of them all as their way. */
const HABIT_OF_ALL =
  /^ in (?:the|this|that|her|his|their) (?:\w+ )?(?:family|household|home|house|street|network) (?:takes?|cares?|listens?|bothers?|tells?|trusts?|wants?|likes?|lies|drinks|uses|shouts|thinks|believes|does|ever|can be|gets?|minds?|notices?|looks? after)\b/i

/** "Everyone ate at the table", "the whole family went to Wales": what happened once. */
const PAST_EVENT =
  /^\s(?:\p{Ll}+ed|ate|sat|came|went|left|stood|spoke|said|got|saw|heard|met|took|gave|made|slept|brought|had (?!to\b|been\b|never\b|always\b|no\b|enough\b)|wore|drew|sang|ran|drove|rang|wrote|knew (?:the|that)|was (?:asleep|at|in|there|present|given|told|asked|seen|invited|sent)|were (?:asleep|at|in|there|present|given|told|asked|seen|invited|sent))\b/u

function isBounded(block: BlockAnalysis, hit: WordHit, before: string, after: string): boolean {
  if (
    /^nothing$/i.test(hit.text) &&
    /^ (?:(?:more|less|other|better) than|new\b|else\b|to (?:report|add|say|eat|wear|do with)\b)/.test(after)
  )
    return !/\bdo(?:es|ne)? $/.test(before)
  if (/^nothing$/i.test(hit.text) && HOPELESS_AFTER.test(after)) return false
  if (HABIT_OF_ALL.test(after)) return false
  // A row of those present: "The whole family, Mrs Cash".
  if (/family$/i.test(hit.text) && before === '' && /^(?:$|,? (?:and )?(?:M[rs]s?|Miss|Dr) )/.test(after)) return true
  if (KNOWN_FACT.test(after) || /^ in (?:the |this )?(?:core |care |professional )(?:group|team|network)\b/.test(after))
    return true
  if (PAST_EVENT.test(after) && !/^(?:nothing|everything)$/i.test(hit.text)) return true
  if (
    BOUNDED.test(after) ||
    /\b(?:there (?:was|were|is|are)|saw|found|met|with|told|had|has|have|by|said|did|that|know|knew|see|ate|eaten|heard|say|says|spoke to|from|doing|do|for)\s$/i.test(
      before,
    )
  )
    return !/\bdoes $/.test(before)
  if (
    /^everything$/i.test(hit.text) &&
    /\b(?:to|attend|about|for|against|over|with)\s$/i.test(before) &&
    !/\b(?:told|spoke|talked)\b/.test(before)
  )
    return false
  if (/^(?:nothing|everything)$/i.test(hit.text)) return !isHopeless(before, after)
  return block.text.slice(hit.end).startsWith('’s')
}

const FALLS_SHORT =
  /\b(?:un|in|im)\p{Ll}{4}|\b(?:lack|no|not|without|fail|refus|disregard|cannot|out of|neglect|depend|ignor|wrong)/iu

/** "Completely unable", "no regard whatsoever": an adverb that lets nothing count against it. */
function isTotal(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const subject = subjectOf(block, sentence, verbPhraseStart(block, sentence, hit.firstToken))
  if (subject?.referent === 'writer' || subject?.referent === 'reader' || !FALLS_SHORT.test(sentence.text)) return false
  return /^(?:completely|totally|utterly|entirely|wholly|absolutely)$/i.test(hit.text)
    ? FALLS_SHORT.test(block.text.slice(hit.start, hit.end + 24).slice(hit.text.length))
    : isAboutPerson(block, sentence, hit)
}

/** "Nothing ever changes", "does nothing for the children", "everything that he says is untrue"; not "nothing changed". */
const HOPELESS_AFTER =
  /^(?:\s(?:that \w+ \w+(?: (?:is|was))?|we (?:have )?\w+|ever|at all|is|are|will|would|has|have|really|seems to|can|could|they|he|she|said|done))*\s(?:mak(?:es?|ing)|made) (?:any|a|the slightest|the least)\b|^(?:\s(?:that \w+ \w+|we (?:have )?\w+|ever|at all|is|will|would|has|have|really|seems to|can|could))*\s(?:changes?|changed|tried|works?|worked|helps?|helped|ever|matters|get(?:s|ting)? through|come of it|improves?|improved|be done|reach(?:es)?|interests?|good enough|(?:his|her|their) fault)\b/i
const TOTAL_OF_PERSON =
  /^(?: that| which)? (?:he|she|they|M[rs]s? \p{Lu}\p{L}+|Miss \p{Lu}\p{L}+|\p{Lu}\p{L}+)(?: \p{Ll}+ly)? (?:says?|tells?|does|do|touches|touch|wants?|gives?|promises?|buys?|has (?:ever )?(?:said|told|done|promised)|have (?:ever )?(?:said|told|done|promised))\b/u
const ALL_IS =
  /^ (?:is|are|becomes|turns into|has to be|must be|revolves|centres) (?:always )?(?:an?|about|round|around|someone|somebody|the|too|her|his|on|for)\b/i

function isHopeless(before: string, after: string): boolean {
  return (
    HOPELESS_AFTER.test(after) ||
    TOTAL_OF_PERSON.test(after) ||
    (/^$|[,;]\s$/.test(before) && ALL_IS.test(after)) ||
    /\b(?:does|do|did|done|cares? (?:about|for)|changes?|wants?)\s$/i.test(before)
  )
}

const OF_THE_HOUSE =
  /^(?:curtains?|blinds|television|tv|door|doors|phone|telephone|fridge|cupboards?|music|dog|dogs|lights?|heating|food|washing|dishes|gate|house|there)$/

const ADVERB_OF_TIME = /^(?:always|never|permanently|constantly|continually|perpetually|invariably)$/i

function isAboutPerson(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  if (/^every|^at every/i.test(hit.text)) return true
  const subject = subjectOf(block, sentence, verbPhraseStart(block, sentence, hit.firstToken))
  if (subject?.referent === 'writer' || subject?.referent === 'reader') return false
  if (!ADVERB_OF_TIME.test(hit.text)) return true
  if (OF_THE_HOUSE.test(subject?.head.lower ?? '')) return /^(?:always|never)$/i.test(hit.text) || subject?.head.lower === 'house'
  return block.tokens.slice(sentence.firstToken, sentence.lastToken).some((token, place) => {
    if (/^(?:his|her|their)$/.test(token.lower)) return true
    const referent = referentOf(token, place === 0)
    return referent === 'person' || referent === 'conduct' || referent === 'home' || referent === 'group'
  })
}

/** "All men in this family are liars"; not "all the adults in the home were checked", "all parents will receive". */
const isSaidOfAll = (after: string): boolean =>
  (!MODAL_NEXT.test(after) && !DID_OR_CAN.test(after)) ||
  asidesIn(after).some(
    (aside) => aside !== '' && OF_THEIR_KIND.test(after.slice(aside.length)) && !MODAL_NEXT.test(after.slice(aside.length)),
  )
/** "All the adults speak English", "agreed to the plan": what each of them did or can do was asked of each. */
const DID_OR_CAN =
  /^(?: (?:in|at|of|from|on) (?:the|this|her|his|their) \p{L}+)? (?:agreed|signed|speaks?|holds? an?|read|confirmed|declined)\b/u
const OF_THEIR_KIND =
  /^\s(?:are|do not|don['’]t|always|never|cannot|go|tend|lie|want|need|find|think|stay|struggle|minimise|tell|blame|deny|know|drink|hit|use)\b/i

/** "Men «of his age» are", "women «in her position» drink": what may stand between the group and its verb, the shortest first. */
function asidesIn(after: string): string[] {
  const words = /^\s(?:of|from|in|on|like|with|at|under)((?:\s\p{L}+(?:['’]s)?){1,4})/u.exec(after)
  if (!words) return ['']
  const ends = [...(words[1] ?? '').matchAll(/\s\S+/g)].map(({ index, 0: word }) => index + word.length)
  const lead = words[0].length - (words[1] ?? '').length
  return ends.map((end) => after.slice(0, lead + end))
}

/** "Farming families", "single-minded women": one word that says of what kind they are. */
const KIND_BEFORE =
  /(?<=^|[,;:] |\b(?:that|because|but|as) )(?!(?:the|these|those|both|all|some|many|most|few|several|no|two|three|four|five|his|her|their|our|my|your|other|any|each|and|or|for|with|of|to|by|from|if|when|as|than|more|like|said|told|between|among|until|after|before)\b)\p{L}[\p{L}-]+ $/iu

/** A bare plural at the start of a clause, with what is said of them all: "Addicts lie". */
function opensStereotype(
  block: BlockAnalysis,
  sentence: Sentence,
  hit: WordHit,
  before: string,
  after: string,
): Pick<Report, 'start' | 'end'> | null {
  const kind = KIND_BEFORE.exec(before)
  if (kind && /^(?:families|men|women|fathers|mothers|boys|girls|couples|teenagers)$/i.test(hit.text)) {
    const found = opensStereotype(block, sentence, hit, before.slice(0, before.length - kind[0].length), after)
    return found && { ...found, start: hit.start - kind[0].length }
  }
  if (!/^$|(?:^|[,;:–—]|\bthat|\bbecause|\band|\bbut|\bas)\s$/i.test(before)) return null
  if (/\b(?:and|,)\s$/i.test(before) && before.trim().split(/\s+/).length < 3) return null
  if (/\b(?:who|with)$/i.test(hit.text)) {
    const verb = after.match(
      /^(?:\s\S+){1,6}?\s(?:go|are|do|never|always|cannot|lie|tend|stay|return|will|make|struggle|become)\b/i,
    )
    return verb && !/^\s(?:were|was|attended|came)/.test(after) ? { start: hit.start, end: hit.end } : null
  }
  for (const aside of asidesIn(after)) {
    const rest = after.slice(aside.length)
    if (MODAL_NEXT.test(rest) && !SURE_TO.test(rest)) continue
    const verb =
      SURE_TO.exec(rest) ??
      STEREOTYPE_VERB.exec(rest) ??
      (hit.entry.tags?.includes('any-verb') ? /^\s\p{Ll}+(?<!ed|ing)\b/u.exec(rest) : null)
    if (verb) return isCounted(block, sentence, hit) ? null : { start: hit.start, end: hit.end + aside.length + verb[0].length }
  }
  return null
}
