import { isSupposed } from '../analysis/conditions.ts'
import { datesIn } from '../analysis/counts.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import { isWrittenToChild } from '../analysis/written-to-child.ts'
import type { BlockAnalysis, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'reporting'
/** A paper that the reader of this one has too: an exhibit, a page of the bundle, a pleading, somebody's own statement. */
const BEFORE_THE_COURT =
  /\bexhibit(?:s|ed)?\b|\b(?:at|pages?|tab|document) (?:at )?[A-Z]{1,3}\d{1,3}\b|\b(?:in|by) (?:the )?(?:\p{Ll}+ )?(?:threshold (?:document|statement)|schedule|position statement|police log|judgment)\b|\b(?:in|by) (?:the \p{Ll}+(?: \p{Ll}+)?|M(?:r|s|rs|iss) \p{Lu}[\p{L}’'-]+|Dr \p{Lu}[\p{L}’'-]+)['’]s? (?:\p{Ll}+ )?(?:statement|report|letter|log|analysis|affidavit|interview|evidence|records?)\b/u
/** "It was understood between the parties", "suggested to Ms Marsh that she attend": both are there, and nothing is hearsay. */
const OF_THE_PARTIES =
  /^(?: that)? (?:between (?:the parties|them|all|both)|by (?:both|all|the) part(?:y|ies))\b|^(?: \w+ly)? to (?:M(?:r|s|rs|iss) |her\b|him\b|them\b|the (?:mother|father|parents|family)\b)/u
/** What is alleged before a court is called so until it is found or not. */
const NOT_YET_FOUND =
  /\b(?:findings?|fact-finding|threshold|den(?:y|ies|ied)|disputes?|disputed|charged?|trial|no charge|does not accept|do not accept)\b/
const ROLE =
  '(?:mother|father|grandmother|grandfather|aunt|uncle|parents|child|children|health visitor|social worker|class teacher|head ?teacher|midwife|GP|paediatrician|consultant|psychologist|judge|landlord|foster carer|guardian)'
/** A person by name, or by a role that one person of the case holds. */
const NAMED = new RegExp(
  String.raw`\b(?:(?:Ms|Mr|Mrs|Miss|Dr|PC|DC|DS|Nurse|Professor|Judge)\s\p{Lu}|(?:by|from|to) (?:the |her |his |their |both |a )?(?:\p{Lu}\p{Ll}+|${ROLE}\b)|[Aa]nonymous caller)`,
  'u',
)
const DOCUMENT =
  /\b(?:letter|email|e-mail|report|assessment|records?|log|minutes|notes?|statement|test|results?|referral|application|order|chronology|judgment|review|study|summary|interview)\b[^.;]*\b(?:of|dated|on|from|between|in)?\s?(?:\d{1,2} \p{Lu}\p{Ll}+|(?:19|20)\d\d)|\bparagraph \d|\bsection \d|\(\p{Lu}[\p{L} ,&]+\d{4}\)/u
const SPEAKS =
  /^(?:\s\([^)]*\))?(?:,[^,]{0,40},)?\s(?:(?:have|has|had|also|all|both|not|never|no longer|been|continue to|continues to|still|now|do|did|is|are|were|was|previously|repeatedly|recently|often|regularly|consistently|\w+ly)\s)*(?:say|says|said|saying|state|states|stated|report|reports|reported|reporting|tell|tells|told|feel|feels|felt|believe|believes|believed|think|thinks|thought|describe|describes|described|express|expresses|expressed|rais(?:e|es|ed)(?= (?:an?|the|her|his|their|concerns?|worr\p{L}*|questions?|doubts?|issues?|it|this|that|some|many|no|further|serious|significant|complaints?|alarm)\b)|allege|alleges|alleged|claim|claims|claimed|mention|mentions|mentioned|note|notes|noted|observed|saw|seen|heard|hear|confirm|confirms|confirmed|complain|complains|complained|suspect|suspects|suspected|worried|concerned|aware|know|knows|knew|indicate|indicates|indicated|suggest|suggests|suggested|inform|informed|informs|advise|advises|advised|commented|comment|disclosed|shared(?! an? )|share(?= (?:this|these|that|our|her|his|my|the) (?:\p{L}+ )?(?:views?|concerns?|worr\p{L}+|opinion|fears?|belief|feelings?))|remember|remembers|remembered|spotted|swear|swears|swore|vouch|vouched|warn|warns|warned|testify|testified|attest|tell of|would have (?:us|me|people) believe|would say|would tell you|can hear|could hear|can see|could see|put it about|report back|reported back|found (?:him|her|them|the \p{L}+|M(?:r|s|rs) \p{L}+) \p{L}+ing|sighted|overheard|whispered|spoken of|gossiped|muttered|were under the impression|are under the impression|fear|fears|feared|of the (?:view|opinion|belief)|have concerns|has concerns|worries|concerns|complaints|considers?|agree that|agrees that|witnessed|noticed|identified|highlighted|flagged|voiced|expressed|recall|recalls|recalled|maintain|maintains|reckon|reckons|pointed out|point out|remark|remarked|relayed|passed on|hint|hinted|insist|insisted|question|questioned|agree|speak of|talk of|talked of|spoke of|refer|referred|struggling to see|(?:remain|remains|remained|stay|stayed|are|is|were|was)(?: (?:\w+ly|very|all|still|both))? (?:worried|concerned|anxious|unsure|divided|split|at odds|alarmed|unconvinced|convinced|sceptical|of one mind|in agreement|agreed|uneasy|troubled|satisfied|clear|certain)|shares? (?:this|the|that|these|her|his|my|our)|finds? (?:him|her|them|it|that)|found (?:him|her|them) (?:to be|(?:very |quite )?(?:charming|engaging|trying|demanding|difficult|challenging|pleasant|hostile|rude|polite|\w+(?:ful|ive|able|ous)))|holds? (?:that|the view)|let slip|speaks? (?:well|warmly|highly|badly|ill|of)|spoke (?:well|warmly|highly|of)|has it|have it|thinks|talk|whisper|whispers|gossip)\b/iu
/** "Others in the building report", "people at the school say". */
const WHERE =
  /^ (?:him|her|them|the (?:family|child|children|boys?|girls?|baby|couple)|with (?:him|her|them))(?: daily| most| every (?:day|week)| \p{Ll}+ly| best)?(?= \p{Ll})|^\sof (?:Ms|Mr|Mrs|Dr|Miss) \p{Lu}\p{Ll}+(?:['’]s)?(?= )|^(?:\s(?:in|at|on|from|across|around|near|of|living|who live|with|close to|involved with|working with|who know|present at|around|round|who (?:ha(?:s|ve) )?(?:work|works|worked|know|knows|known|meet|meets|met|see|sees|seen|taught|teach|support|supports|supported|visit|visits|visited|live|lives|lived)(?: (?:with|near|beside|alongside|at|in|by))?) (?:the |her |his |their |that |both )?(?:\d{1,2} )?[\p{L}'’]+(?: (?:19|20)\d\d)?)+(?= )/u
const GETS_IN_TOUCH =
  /^\s(?:have |has |had )?(?:contacted|rang|rung|called|telephoned|phoned|emailed|approached|came)(?: \w+){0,4} to (?:say|report|tell|express|raise|complain)\b/i
const PLAN_AHEAD = /\b(?:will|to|should|must|would|can|may|if|when|could|please)\s+(?:\w+\s){0,3}$/i
const BE =
  /\b(?:is|are|was|were|been|being|be|['’]s)(?: (?:also|now|widely|generally|often|not|still|previously|regularly|commonly|repeatedly|frequently|sometimes|reportedly|both|well|strongly))*\s$/i
const BY_SOMEONE = new RegExp(
  String.raw`^[^.;]*?\bby (?!(?:the )?(?:neighbours?|professionals|people|others?|some|many|agencies|friends|staff|various|several|family members|members|a member|locals|residents|a neighbour|someone|school|police|local)\b)(?:me\b|us\b|both|the |her |his |their |a |an |my )?(?:\p{Lu}\p{L}*|${ROLE}|anonymous caller|[\p{Ll} ]+,\s\p{Lu})`,
  'u',
)

/** "The police believe that he is, Detective Constable Rook told us." */
const TOLD_AFTER = /,\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+,?(?:\s[^,.]{1,30},)?\s(?:told|said|wrote|says|writes|explained)\b/u

const FROM_SOMEONE = new RegExp(
  String.raw`\bfrom (?:(?:the |her |his |their )?${ROLE}\b|(?:Ms|Mr|Mrs|Miss|Dr|PC|DC|DS)\s\p{Lu}|(?!(?:Health|Education|School|Police|Housing)\b)\p{Lu}\p{Ll})`,
  'u',
)
const DATED =
  /\b(?:19|20)\d\d\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

export const unattributedClaim: TextRule = {
  scope: 'block',
  meta: {
    id: 'unattributed-claim',
    category: 'unattributed-claim',
    title: 'Reported information without a source',
    severity: 'warning',
    kinds: ['all'],
    inPlans: [],
    why: 'Without who said it and when, nobody can check it, and the person concerned cannot answer it.',
    setAsideWhen: 'The source is withheld for somebody’s safety, or a paragraph that this one points to names it.',
    bad: ['Concerns have been raised about the lodger.', 'Neighbours say that there is shouting every night.'],
    good: [
      'Ms Begum, a neighbour, told me on 3 May that she heard shouting.',
      'Concerns were raised by Dr Shah in his letter of 4 May about Noah’s weight.',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    let previous: Span | null = null
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit)) continue
      const span = hearsay(block, sentence, hit)
      if (!span || (previous && span.start < previous.end)) continue
      if (isSourced(block, sentence, hit) || isAgencysWorry(block, hit) || isWrittenToChild(block, sentence, context)) continue
      previous = span
      report({
        ...span,
        message: hit.entry.ask ?? 'Who said so, and when?',
        unsure: !isPlain(hit, block.text.slice(span.start, span.end)),
      })
    }
  },
}

/** "Police and school are worried that Mr Ade may ...": a danger statement says whose worry it is by naming the agencies. */
const isAgencysWorry = (block: BlockAnalysis, hit: WordHit): boolean =>
  /^(?:(?:the )?(?:police|school|nursery|college|hospital|children['’]s services|health visiting team))$/i.test(hit.text) &&
  /^(?: and (?:I|we|the \p{Ll}+|\p{Lu}[\p{L} ]+))? (?:is|are) worried that [^.;]*?\b(?:will|may|might|could)\b/u.test(
    block.text.slice(hit.end, hit.end + 160),
  )

/** "It was alleged", "rumour has it", "concerns have been raised": reported, and nothing else. */
const PLAIN_FRAME =
  /^it (?:is|was|has been|had been) (?:\w+ )?(?:reported|alleged|said|claimed|rumoured|believed|thought|suspected|understood|felt)\b|\b(?:rumour|word) has it\b|\brumours? (?:is|are|was|were)\b|\bgossip\b/i
const PLAIN_NOUN_FRAME =
  /^(?:concerns?|worries|fears|complaints|suspicions|allegations) (?:was|were|has been|have been|had been|have also been) (?:raised|expressed|voiced|reported|shared|made)\b|^there (?:are|were|have been|has been) (?:\w+ )?(?:reports?|rumours|allegations|suggestions|talk)\b|\b(?:unconfirmed|anecdotal) reports?\b/i
const PLAIN_GROUP =
  /^(?:(?:the|some|several|many|other|various|local|most|all|two|three|a number of|a|one|her|his|their) )?(?:neighbours?|professionals?|people|locals|residents|friends|relatives|others|some|many|someone|somebody|everyone|agencies|sources)\b[^.;]*\b(?:says?|said|states?|stated|reports?|reported|tells?|told|claims?|claimed|alleges?|alleged|describes?|described|believes?|believed|feels?|felt|suspects?|suspected)$/i

/** What nobody reading it would take for sourced. Records, institutions and the passive ("was seen") may be answered elsewhere. */
function isPlain({ entry, text }: WordHit, found: string): boolean {
  const tags = entry.tags ?? []
  if (tags.includes('told')) return /\b(?:told|informed|advised|hear|heard)\b/i.test(text)
  if (tags.includes('frame')) return PLAIN_FRAME.test(text)
  if (tags.includes('noun-frame')) return PLAIN_NOUN_FRAME.test(text)
  if (tags.includes('adverb')) return /^(?:apparently|allegedly|reportedly|supposedly)$/i.test(text)
  return tags.includes('group') && PLAIN_GROUP.test(found)
}

function hearsay(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  const tags = hit.entry.tags ?? []
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (tags.includes('bare') && !/^(?:[.,;]|$)/.test(after)) return null
  if (tags.includes('passive')) {
    const be = BE.exec(before)
    if (
      /^(?:seen|heard|overheard|spotted|witnessed|observed|noticed)$/i.test(hit.text) &&
      !/^\s(?:\w+ing|to \w+|with|near|outside|out\b|around|about|in the (?:street|park|company|pub)|late|after dark)\b/i.test(
        after,
      )
    )
      return null
    if (/\bto be $/i.test(before) && / to$/i.test(hit.text)) return null
    if (!be || /^it\b/i.test(before.slice(0, be.index).trim())) return null
    if (/ to$/i.test(hit.text) && /^\s(?:the|police|me|us|him|them|it|a|an|children|social|his|her|their|my|our)\b/i.test(after))
      return null
    if (KNOWN_TO.test(after) || (/^found to$/i.test(hit.text) && /^ have been\b/.test(after))) return null
    if (/\bas$/i.test(hit.text) && /^\s\p{Lu}/u.test(after)) return null
    if (/^nothing\b/i.test(before)) return null
    if (PLAN_AHEAD.test(before.slice(0, be.index + 1)) || isMyOwn(before)) return null
    if (isSupposed(before, after)) return null
    return { start: sentence.start + be.index, end: hit.end }
  }
  if (tags.includes('raised'))
    return RAISED.test(before) && !/\b(?:if|whether|any|no|to be|should be)\b/i.test(before) ? hit : null
  if (
    tags.includes('group') &&
    /^every(?:one|body)$/i.test(hit.text) &&
    !/^\s(?:\w+ly )?(?:says?|said|knows|tells?|told|thinks|agrees|reports?|shares|who (?:ha(?:s|ve) |works?|knows?|lives?|sees?|meets?|met|knew))\b/.test(
      after,
    )
  )
    return null
  if (tags.includes('group')) return speakingGroup(block, sentence, hit, before, after)
  if (tags.includes('told'))
    return /^\s(?:the|this|my|our|how|what|why|your|by|it)\b/i.test(after) && !/that$/i.test(hit.text) ? null : hit
  if (tags.includes('research') && /['’]s (?:\p{L}+ ){0,3}$|\b(?:by|of) \p{Lu}\p{Ll}+ $/u.test(before)) return null
  if (
    /^according to/i.test(hit.text) &&
    /^\s(?:visitor|worker|nurse|teacher|records?|report|letter|officer|register|registers|log|logs|website|calendar|database|timetable|diary|prospectus|policy|photographs?|secretary|receptionist|doctor|head|letter|form|leaflet|menu|notice|sign|newsletter|attendance)\b/i.test(
      after,
    )
  )
    return null
  if (tags.includes('word') && /^the Word\b/.test(hit.text)) return null
  if (tags.includes('word'))
    return /^[^.;,]{0,40}?\b(?:is|was|has it)\b(?: that)?/.test(after) || /is$/i.test(hit.text) ? hit : null
  if (tags.includes('view-of')) {
    const held = VIEW_HELD.exec(after)
    return held ? { start: hit.start, end: hit.end + held[0].length } : null
  }
  if (tags.includes('anonymous')) return datesIn(block, sentence) > 0 || PLAN_AHEAD.test(before) ? null : hit
  if (tags.includes('medical') && (/(?:['’]s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)) $/.test(before) || ACHES.test(after)))
    return null
  if (tags.includes('records'))
    return /(?:['’]s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)) (?:\p{Ll}+ )?$/u.test(before) ? null : hit
  if (/ heard$/i.test(hit.text) && /^ from\b/.test(after)) return null
  if (isTheirs(before, hit) || (/^reports that$/i.test(hit.text) && /\p{L},? $/u.test(before))) return null
  if (tags.includes('noun-frame')) return /\b(?:if|any|no|whether|when|should)\s$/i.test(before) ? null : hit
  return hit
}

/** "Ms Haile's story is that": whose it is has been said. */
const isTheirs = (before: string, { text }: WordHit): boolean =>
  /^(?:story|version|account|impression|understanding|view|feeling) is/i.test(text) &&
  /(?:['’]s?|\b(?:[Hh]is|[Hh]er|[Tt]heir)) (?:\p{Ll}+ )?$/u.test(before)

const ACHES =
  /^ (?:of )?(?:pain|headaches?|stomach|tummy|feeling|nausea|tiredness|aches|sickness|dizziness|toothache|earache|back|chest|itching|hunger|being (?:cold|hungry|tired))\b/

const VIEW_HELD =
  /^ (?:the |all |other |most |both |many |those )?(?:\p{Ll}+ )?(?:network|professionals|agencies|team|group|school|hospital|nursery|ward|surgery|clinic|college|hostel|refuge|family|community|neighbours|partners|staff|street|who know [^.;,]{0,20}|who work [^.;,]{0,30}|people|workers|teachers)\b(?=[^.;,]{0,30} (?:is|was|that)\b)/u

/** What it is that was raised: a matter may be raised, and a voice. */
const RAISED = /\b(?:concerns?|worr(?:y|ies)|complaints?|allegations?|fears?|suspicions?|doubts?|anxieties)\b[^.;,]*\s$/i
const KNOWN_TO =
  /^\s(?:us|me|services?|police|agencies|social|the (?:police|service|department|authority|local authority|team|court)|children)\b/i
const isMyOwn = (before: string): boolean => /\b(?:I|we)\b[^,;]*$/.test(before)

/** Before a group that is told, asked or belongs to something, and says nothing itself. */
const NOT_THE_SUBJECT =
  /\b(?:told|asked|by|to|with|from|of|at|for|in|rang|telephoned|saw|met|called|the|her|his|their|ms|mr|mrs|dr|and|that)\s$/i
const ONE_OF = /(?:^|\b)(?:one|two|three|some|several|many|most|all|both|few|number) of (?:the |his |her |their )?$/i
const OPENS_CLAUSE = /(?:^|(?:\bthat|\band|,)\s)(?:the\s|her\s|his\s|their\s)?$/i

function speakingGroup(block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string, after: string): Span | null {
  if (
    /\bparents$/i.test(hit.text) &&
    !/^(?:other|some|several|many|local|various|concerned|one|two|a number of)\b/i.test(hit.text) &&
    !WHERE.test(after)
  )
    return null
  if (/\b(?:if|when|until|whether|once|unless)\b[^,;]*$/i.test(before)) return null
  if (
    /^(?:teacher|worker|officer|resident|friend)$/i.test(hit.text) &&
    /\b(?:head|class|form|deputy|social|support|key|duty|police|health|foster) $/i.test(before)
  )
    return null
  if (/^ in the (?:core|care) group\b/.test(after)) return null
  if (/^(?:some|many|others|all|most|both)$/i.test(hit.text) && before.trim() !== '') return null
  if (NOT_THE_SUBJECT.test(before) && !ONE_OF.test(before) && !OPENS_CLAUSE.test(before)) return null
  if (/^(?:the )?family$/i.test(hit.text)) return null
  const place = longerPlace(after, / the$/i.test(hit.text)) ?? WHERE.exec(after)?.[0] ?? ''
  const longer = place + (/^\s\w+/.exec(after.slice(place.length))?.[0] ?? '')
  const where = SPEAKS.test(after.slice(place.length)) || place === '' ? place : longer
  // “Somebody of her own to talk to”: what they are for, and nothing that they said.
  if (/\sto$/.test(where)) return null
  const speaks =
    SPEAKS.exec(after) ??
    SPEAKS.exec(after.slice(where.length)) ??
    GETS_IN_TOUCH.exec(after) ??
    GETS_IN_TOUCH.exec(after.slice(where.length))
  if (
    !speaks ||
    PLAN_AHEAD.test(before) ||
    wasTold(speaks[0], block.text, hit.end) ||
    isAcquainted(speaks[0], block.text, hit.end)
  )
    return null
  if (/(?:pupils|classmates|students)$/i.test(hit.text) && /(?:saw|seen|heard|hear|witnessed|noticed)$/.test(speaks[0]))
    return null
  const end = hit.end + speaks[0].length + (after.startsWith(speaks[0]) ? 0 : where.length)
  return /^\s(?:to attend|to the (?:police|meeting)|back|for duty)/i.test(block.text.slice(end, sentence.end))
    ? null
    : { start: hit.start, end }
}

/** "The police were told at once": they heard it, and what it was is not said here. */
const wasTold = (speaks: string, text: string, from: number): boolean =>
  /\b(?:was|were|been|is|are)\s(?:\w+ly\s)?(?:told|informed|advised)$/i.test(speaks) &&
  !/^\sthat\b/.test(text.slice(text.indexOf(speaks, from) + speaks.length))

/** "People at the food bank know Ms Cole": whom they know, and nothing that they know of her. */
function isAcquainted(speaks: string, text: string, from: number): boolean {
  if (!/\bkn[oe]ws?$/i.test(speaks)) return false
  const whom = text.slice(text.indexOf(speaks, from) + speaks.length)
  return /^\s(?:M(?:r|s|rs|iss) \p{Lu}|him\b|her\b|them\b|the (?:family|children|boys|girls)\b|\p{Lu}\p{Ll}+)(?!.{0,30}\b(?:to be|as an?)\b)/u.test(
    whom,
  )
}

const PLACED =
  /^ (?:past and present|who|in|at|on|from|across|around|near|of|living|with|close|involved|working|opposite|upstairs|downstairs|next)\b/
const PLACE_WORDS = 8

/** "At the pupil referral unit", "who were at the party": as many words as stand before the verb of saying. */
function longerPlace(after: string, begun: boolean): string | null {
  if (!begun && !PLACED.test(after)) return null
  const words =
    after
      .match(/^(?: [\p{L}\d'’-]+)+/u)?.[0]
      .split(' ')
      .slice(1) ?? []
  for (let count = 1; count <= Math.min(PLACE_WORDS, words.length - 1); count++) {
    const place = ` ${words.slice(0, count).join(' ')}`
    if (/ (?:M[rs]s?|Miss|Dr|PC)$/.test(place)) return null
    if (!NOT_THE_END.test(place) && SPEAKS.test(after.slice(place.length))) return place
  }
  return null
}

/** A place ends with its noun, and nobody named stands in it. */
const NOT_THE_END = / (?:the|an?|her|his|their|in|at|on|of|who|from|with|to|were|was|had|have|has|and|are|is)$/

/** A named person, a dated document, or an owner of the claim in the same sentence or straight after it. */
/** "School records show that he was late on 14 of 37 mornings": the reader knows whose records to ask for, and what to look for. */
const isKeptByOne = (before: string, { text }: Sentence): boolean =>
  /\b(?:school|nursery|college|hospital|surgery|GP|health|medical|dental|police|attendance|court|housing)(?:['’]s)? $/i.test(
    before,
  ) && /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|each|every)\b/.test(text)

function isSourced(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const claim = sentence.segment.runs.find(({ start, end }) => start <= hit.start && end > hit.start)?.claim
  if (claim?.kind === 'reported' || claim?.kind === 'observed') return true
  if (rowNamesSource(block, sentence)) return true
  const tags = hit.entry.tags ?? []
  const after = block.text.slice(hit.end, sentence.end)
  const before = block.text.slice(sentence.start, hit.start)
  if (tags.includes('passive') && datesIn(block, sentence) > 0 && /\b(?:missing|dead|stolen)\b/.test(sentence.text)) return true
  if (DOCUMENT.test(sentence.text)) return true
  if (TOLD_AFTER.test(after)) return true
  if (
    BEFORE_THE_COURT.test(sentence.text) ||
    (/^(?:it|there)\b/i.test(hit.text) && OF_THE_PARTIES.test(after.replace(/ that$/, '')))
  )
    return true
  if (/\balleged\b/i.test(hit.text) && NOT_YET_FOUND.test(sentence.text.slice(hit.end - sentence.start))) return true
  if ((tags.includes('noun-frame') || tags.includes('told')) && FROM_SOMEONE.test(after)) return true
  if (tags.includes('records') && (DATED.test(sentence.text) || isKeptByOne(before, sentence))) return true
  if (BY_SOMEONE.test(after) || /\b(?:told|said|says|explained|reported|wrote|according to|alleged|stated)\b/i.test(before))
    return true
  if (
    tags.includes('group') &&
    (/\(\s?(?:Ms|Mr|Mrs|Dr|Miss)?\s?\p{Lu}/u.test(after) ||
      /,\s(?:Ms|Mr|Mrs|Dr|Miss)\s(?:\p{Lu}|and\s(?:Ms|Mr|Mrs|Dr|Miss)\s)/u.test(sentence.text))
  )
    return true
  if (
    tags.includes('group') &&
    isSpokenOnDay(block, sentence, hit) &&
    /\b(?:school|nursery|hospital|police|gp|college|surgery|public)$/i.test(hit.text)
  )
    return true
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]
  return (
    next !== undefined &&
    next.segment === sentence.segment &&
    /\b(?:told|said|reported|wrote|raised|says|explained)\b/.test(next.text) &&
    NAMED.test(next.text) &&
    /^(?:This|These|The (?:source|report|concern|referrer|caller))\b/.test(next.text)
  )
}

/** "School said on 3 May that", and not "School say that he slept on 3 May": the day on which it was said. */
function isSpokenOnDay(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  if (datesIn(block, sentence) === 0) return false
  const that = block.text.slice(hit.end, sentence.end).search(/\bthat\b/)
  return that < 0 || /\d/.test(block.text.slice(sentence.start, hit.end + that))
}

/** The row of a chronology or table says in another column where its information comes from. */
function rowNamesSource(block: BlockAnalysis, sentence: Sentence): boolean {
  const { entryId, rowId } = sentence.segment.place
  if (entryId === undefined && rowId === undefined) return false
  return block.segments.some(({ place, start, end }) => {
    if (end - start < 3 || place.entryId !== entryId || place.rowId !== rowId) return false
    return place.entryField === 'source' || (place.column !== undefined && isSourceColumn(block, place.column))
  })
}

function isSourceColumn(block: BlockAnalysis, column: number): boolean {
  const title = block.segments.find(({ role, place }) => role === 'label' && place.column === column)
  return (
    title !== undefined &&
    /\b(?:source|reported by|who told us|reference|witness)\b/i.test(block.text.slice(title.start, title.end))
  )
}
