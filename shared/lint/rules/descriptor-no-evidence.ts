import { isAddressedPersonally } from '../analysis/addressed-to-child.ts'
import { isBackedUp } from '../analysis/backing.ts'
import { isSupposed } from '../analysis/conditions.ts'
import { describedBy } from '../analysis/described.ts'
import type { Described } from '../analysis/observations.ts'
import { personBefore, referentOf, type Subject, subjectOf } from '../analysis/referents.ts'
import { isReported, voiceAt } from '../analysis/voices.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Sentence, Span, TextRule, Token, WordHit } from '../rule.ts'

const LIST = 'descriptors'
/** Phrases in which the word describes nobody: "a cold caller", "in cold blood". */
const SET_PHRASE =
  /^(?:cold (?:caller|call|case|feet|blood|turkey|front|shoulder|sores?|weather|snap|spell|callers|calls|harbour)|dirty (?:nappy|nappies|washing|laundry|plates|dishes)|clean (?:since|for \w+ (?:days|weeks|months|years)|of drugs|from drugs|air|break|driving|licence|slate|bill|needles?|water|screen|tests?)|warm (?:clothes|coat|meal|water|weather|room|space|hub|bank)|open (?:plan|day|door|evening)|open to|high (?:levels?|standards?|rates?|numbers?|risk|chair|school|street|court|road|needs)|flat (?:\d|[A-Z]\b)|bright (?:red|blue|light)|content(?:s)? of|quiet (?:room|area|time)|low (?:income|birth|fat)|hungry caterpillar|strict (?:liability|bail)|engaging (?:in|with)|demanding (?:to|that|money|job|work)|kind of|sensitive (?:information|skin|to\b)|vulnerable to|(?:cold|warm|damp|clean|hot) air\b|fragile x|calm (?:down|corner)|uncomfortable chair|tired (?:of|eyes)|safe)/i

export const descriptorNoEvidence: TextRule = {
  scope: 'block',
  meta: {
    id: 'descriptor-no-evidence',
    category: 'descriptor-no-evidence',
    title: 'Describing word with nothing seen, heard or smelt',
    severity: 'warning',
    kinds: ['all'],
    inPlans: [],
    why: 'Each reader pictures something else, and nobody can tell later whether it has changed.',
    setAsideWhen: 'What was seen stands elsewhere in the document and this sentence sums it up.',
    bad: ['The flat was dirty and untidy.', 'Mr Rees was aggressive.'],
    good: [
      'The cooker was dirty: fat and burnt rice covered the rings.',
      'Mr Rees was aggressive: he stood over the worker and shouted.',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit)) continue
      const described = describes(block, sentence, hit)
      if (!described) continue
      if (isNegated(block, sentence, hit) || isAddressedPersonally(block, sentence, context)) continue
      const head = describedBy(block, sentence, hit.firstToken, hit.lastToken)?.head ?? null
      if (
        isReported(voiceAt(block, sentence, hit)) ||
        isBackedUp(block, sentence, withHead(block, hit, head), described, head) ||
        hasOccasion(block, sentence, hit)
      )
        continue
      report({ start: hit.start, end: hit.end, message: hit.entry.ask ?? 'What did you see, hear or smell?' })
    }
  },
}

/** "The carpet was filthy": the carpet that is judged is no sight that shows it; "cold, barefoot and frightened" tells more. */
function withHead(block: BlockAnalysis, hit: WordHit, head: Token | null): Span {
  if (head && head.index >= hit.lastToken) return { start: countedFrom(block, hit), end: Math.max(head.end, hit.end) }
  return head && hit.firstToken - head.index <= FEW_BETWEEN && !/,|\band\b/.test(block.text.slice(head.end, hit.start))
    ? { start: listedFrom(block, head), end: hit.end }
    : hit
}

/** "Three lively boys": how many there are shows nothing of how they are. */
const countedFrom = (block: BlockAnalysis, hit: WordHit): number => {
  const left = block.tokens[hit.firstToken - 1]
  return left && /^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$/.test(left.lower) ? left.start : hit.start
}

/** "The hallway, stairs and landing were grimy": every one of the things that are judged. */
function listedFrom(block: BlockAnalysis, head: Token): number {
  const list =
    /\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:\p{Ll}+,? ){1,3}and (?:the |\p{Ll}+ )?$|\b(?:living|sitting|dining) $/u.exec(
      block.text.slice(Math.max(0, head.start - 50), head.start),
    )
  return head.start - (list?.[0].length ?? 0)
}
const FEW_BETWEEN = 4

/** Whom or what the word describes, or null where it describes neither a home nor a person. */
function describes(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Described | null {
  if (SET_PHRASE.test(block.text.slice(hit.start, hit.start + 40))) return null
  const tags = hit.entry.tags ?? []
  if (tags.includes('whole')) return tags.includes('home') ? 'home' : 'person'
  if (tags.includes('manner')) return personBefore(block, sentence, hit.firstToken) ? 'person' : null
  if (tags.includes('smell'))
    return isHome(block, sentence, hit) && !/^\s(?:of|like|gas|smoke|burning)\b/i.test(block.text.slice(hit.end)) ? 'home' : null
  if (isNoun(block, sentence, hit) || isFearOf(block, hit) || isFelt(block, sentence, hit) || isDoneBySomebody(block, hit))
    return null
  const subject =
    describedBy(block, sentence, hit.firstToken, / with$/i.test(hit.text) ? sentence.lastToken : hit.lastToken) ??
    arriving(block, sentence, hit) ??
    exclaimedOf(block, sentence, hit) ??
    besideClause(block, sentence, hit) ??
    spokenOfBefore(block, sentence, hit)
  const described = subject?.referent
  const seen = subject ? standsFor(block, subject, hit, tags) : null
  if (seen) return seen
  if (subject && (FARE.test(subject.head.lower) || isPublicRoom(block, subject))) return null
  if (described === 'person' || described === 'group') return tags.includes('person') ? 'person' : null
  if (described === 'home') return tags.includes('home') ? 'home' : null
  if (
    described === 'conduct' &&
    /^(?:low|flat|high|content|blank|rough|poorly)$/i.test(hit.text) &&
    !MOOD.test(subject?.head.lower ?? '')
  )
    return null
  if (described === 'conduct' && OF_AN_EVENT.test(hit.text) && EVENT.test(subject?.head.lower ?? '')) return null
  if (subject && /^(?:life|lives|existence|childhood|start|times?)$/.test(subject.head.lower)) return null
  if (subject && WORN.test(subject.head.lower)) return SOILED.test(hit.text) ? 'person' : null
  return described === 'conduct' && tags.includes('person') ? 'person' : null
}

const SQUALOR =
  /^(?:disgusting|filthy|unsavoury|foul|vile|revolting|grim|horrible|horrid|unsightly|unhygienic|insanitary|unsanitary|grubby|grimy|mucky|manky|minging|rank|gross|nauseating|repulsive|squalid|grotty|tatty|shabby|disgraceful|unclean|neglected|rancid|putrid|unwholesome|presentable|immaculate|spotless)$/i
const FURNISHING =
  /^(?:bedding|mattress|mattresses|sheets|duvet|sofa|settee|curtains|bottles|teats|cot|pram|pushchair|buggy|furniture|towels|highchair|cooker|oven|fridge|freezer|sink|worktop|walls|windows|toys|dummies|utensils|cupboards)$/
const PETS = /^(?:dogs?|cats?|pets?|puppy|puppies|kittens?|rabbits?|animals)$/
const LOOKS = /^(?:look|feel|vibe|expression|countenance|ambience|aspect|smell)$/
const SETTING = /^(?:atmosphere|conditions|environment|circumstances|surroundings|ambience)$/

/** What stands for the home or for the person: their bedding, the look of the house, a dog that nobody cares for. */
function standsFor(block: BlockAnalysis, { head, referent }: Subject, hit: WordHit, tags: readonly string[]): Described | null {
  if (head.lower === 'household' && tags.includes('home')) return 'home'
  if (head.lower === 'nursery' && tags.includes('home') && /['’]s?$/.test(block.tokens[head.index - 1]?.text ?? '')) return 'home'
  if (referent === 'thing' && (FURNISHING.test(head.lower) || PETS.test(head.lower)) && SQUALOR.test(hit.text)) return 'home'
  if (referent === 'thing' && LOOKS.test(head.lower) && /^ha(?:s|d|ve)$/.test(block.tokens[hit.firstToken - 2]?.lower ?? ''))
    return tags.includes('person') ? 'person' : 'home'
  if (referent !== 'conduct') return null
  if (SETTING.test(head.lower) && tags.includes('home')) return 'home'
  return head.lower === 'appearance' && hit.firstToken > head.index ? 'person' : null
}

const ASKED_HOW =
  /\b(?:ask|know|see|check|measure|depend|tell|told|rate|show|explain|say|said|describe|matter|discuss|whatever)\p{L}* (?:\p{L}+ ){0,3}how $/iu

/** "What struck me was how aggressive Mr Hakimi was": the person stands after the word. */
function exclaimedOf(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Subject | null {
  if (block.tokens[hit.firstToken - 1]?.lower !== 'how') return null
  if (ASKED_HOW.test(block.text.slice(sentence.start, hit.start))) return null
  for (let at = hit.lastToken + 1; at < Math.min(hit.lastToken + 7, sentence.lastToken); at++)
    if (/^(?:is|was|are|were|looked|seemed|appeared|looks|seems|had|has)$/.test(block.tokens[at]?.lower ?? ''))
      return subjectOf(block, sentence, at)
  return null
}

/** "Mr Achterberg sat there, sullen, until 11am", "Sullen and pale, Ben sat down": beside the clause that it belongs to. */
function besideClause(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Subject | null {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (/^(?:,|(?: and \p{L}+){1,2},) (?=\p{Lu}|he\b|she\b|they\b|the\b)/u.test(after) && before === '') {
    for (let at = hit.lastToken; at < Math.min(hit.lastToken + 7, sentence.lastToken); at++) {
      const head = block.tokens[at]
      if (head && !/['’]s$/.test(head.text) && referentOf(head, false) === 'person') return { referent: 'person', head }
    }
    return null
  }
  if (
    !/, (?:\p{L}+ and )?(?:very |quite |rather |clearly |visibly )?$/u.test(before) ||
    !/^(?:[,.]|$| and \p{L}+[,.])/u.test(after)
  )
    return null
  const comma = before.lastIndexOf(',')
  for (let at = hit.firstToken - 1; at > sentence.firstToken; at--) {
    const token = block.tokens[at]
    if (!token || token.end > sentence.start + comma) continue
    if (
      /^(?:sat|stood|lay|waited|stayed|stared|hovered|lingered|slumped|arrived|came|left|answered|replied|entered|emerged|appeared|watched|listened|paced|remained|went|walked|returned)$/.test(
        token.lower,
      )
    )
      return subjectOf(block, sentence, at)
  }
  return null
}

/** "Frightened of her father" says what goes on inside her and not how she looked. */
const isFearOf = (block: BlockAnalysis, hit: WordHit): boolean =>
  /^(?:frightened|fearful|scared|terrified|furious|livid|passionate|wary|nervous|tired|angry|upset|anxious|reticent|outspoken)$/i.test(
    hit.text,
  ) && /^\s(?:of|about|with|at|by)\b/.test(block.text.slice(hit.end, hit.end + 7))

/** "Mrs Lis felt very low", "that a frightened child seeks": what she felt, and what children do. */
function isFelt(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const before = block.text.slice(sentence.start, hit.start)
  return (
    /\b(?:he|she|they|\p{Lu}[\p{L}’'-]+) f(?:elt|eels)(?: very| so| quite| really| too| a bit| a little)? $/u.test(before) ||
    /\bthat an? $/.test(before) ||
    isCompared(block, hit)
  )
}

/** "Happier than they were in February": measured against another time. */
const isCompared = (block: BlockAnalysis, hit: WordHit): boolean =>
  /er$/i.test(hit.text) && /^ than\b/.test(block.text.slice(hit.end, hit.end + 6))

/** "Cared for by their grandmother": who looks after them, and not how they looked. */
const isDoneBySomebody = (block: BlockAnalysis, hit: WordHit): boolean =>
  /(?:for|after|kept|dressed|furnished|decorated|equipped)$/i.test(hit.text) &&
  /^\sby\s/.test(block.text.slice(hit.end, hit.end + 4))

/** "The meeting room was warm": nobody lives there. */
const isPublicRoom = (block: BlockAnalysis, { head }: Subject): boolean =>
  /^(?:room|hall|house)$/.test(head.lower) &&
  /^(?:meeting|waiting|visiting|hotel|hospital|custody|training|court|conference|interview|staff|class|church|village|school|public|contact|quiet|treatment|consulting)$/.test(
    block.tokens[head.index - 1]?.lower ?? '',
  )

const FARE = /^(?:meals?|food|sleeping|dinner|tea|lunch|breakfast|water|bath|milk|drinks?)$/
/** Of how people do things only their mood can be low or flat. */
const MOOD = /^(?:mood|affect|presentation|demeanour|tone|manner)$/
/** How a visit or a talk went is judged as an event, by the rule about empty judgements. */
const OF_AN_EVENT = /^(?:difficult|pleasant|unpleasant|challenging|awkward)$/i
const EVENT = /^(?:visits?|meetings?|sessions?|contact|conversation|start|separation|handover|time|work|relationships?)$/
/** What somebody wears stands for how they are kept. */
const SOILED =
  /^(?:grubby|scruffy|shabby|tatty|ill[- ]fitting|unkempt|dirty|filthy|ragged|smelly|threadbare|neglected|unwashed)$/i
const WORN = /^(?:clothes|clothing|uniform|hair|outfit)$/

/** "The flat", "had a cold": the word itself is the thing spoken of. */
function isNoun(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const before = block.text.slice(sentence.start, hit.start)
  if (/^cold$/i.test(hit.text)) return /\b(?:ha[sd]|have|having|with|caught|catch|got) (?:a|another|the|bad) $/i.test(before)
  if (/^patient$/i.test(hit.text)) return /\b(?:an?|the|new|every|each) (?:\w+ )?$/i.test(before)
  return /^flat$/i.test(hit.text) && /\b(?:the|a|her|his|their|my|our|this|that) $/i.test(before)
}

const isHome = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  subjectOf(block, sentence, hit.firstToken)?.referent === 'home'

/** "Lily came to school dirty": how somebody was when they came. */
function arriving(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Subject | null {
  if (!/^(?:[.,;]|\s(?:and|or|but)\b|$)/.test(block.text.slice(hit.end, sentence.end))) return null
  for (let at = sentence.firstToken + 1; at < hit.firstToken; at++)
    if (
      /^(?:came|comes|arrived|arrives|attended|attends|turned|turns|returned|returns|presented|presents|goes|went|sent)$/.test(
        block.tokens[at]?.lower ?? '',
      )
    )
      return subjectOf(block, sentence, at)
  return null
}

/** "I saw the boys. Both were grubby", "I went into the kitchen. It was filthy": what the sentence before spoke of. */
function spokenOfBefore(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Subject | null {
  const opener =
    /^(?:It|This|Both|All|Each|Neither|None|All (?:of them|three|four|five))(?: \p{Ll}+ly| also)? (?:is|was|were|are|looked|seemed|appeared|felt)(?: (?:very|quite|rather|extremely|really|so|all|also|in|a bit|a little|somewhat|and|\p{Ll}+ly))* $/u.exec(
      block.text.slice(sentence.start, hit.start),
    )
  const previous = block.sentences[block.sentences.indexOf(sentence) - 1]
  if (!previous || previous.segment !== sentence.segment) return null
  // "Saw Mina. Quiet.": a note.
  const alone = hit.start === sentence.start && /^[.]?$/.test(block.text.slice(hit.end, sentence.end))
  if (!opener && !alone) return null
  const wanted = alone
    ? hit.entry.tags?.includes('person')
      ? 'person'
      : 'home'
    : /^(?:It|This)/.test(opener?.[0] ?? '')
      ? 'home'
      : 'person'
  for (let at = previous.lastToken - 1; at >= previous.firstToken; at--) {
    const head = block.tokens[at]
    if (head && referentOf(head, at === previous.firstToken) === wanted) return { referent: wanted, head }
  }
  return null
}

/** "Sad when the hamster died": a feeling with its occasion; how somebody was when the worker came is no occasion. */
function hasOccasion(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  if (!/^(?:sad|unhappy|happy|tearful|upset|distressed|anxious|nervous|frightened|tired|hungry|angry)$/i.test(hit.text))
    return false
  if (
    /^ (?:as|while|when) (?:she|he|they) (?:told|talked|spoke|described|remembered|recalled|said|read|explained|showed)\b/.test(
      block.text.slice(hit.end, sentence.end),
    )
  )
    return true
  return /^ (?:when|after|that) (?!I\b|we\b|asked|spoken|seen|challenged|visited|staff|professionals)\w/.test(
    block.text.slice(hit.end, sentence.end),
  )
}

/** "Not clean" says as much as "dirty". */
const PRAISE =
  /^(?:clean|tidy|warm|hygienic|homely|welcoming|comfortable|presentable|well[- ]kept|well[- ]presented|calm|settled|happy|relaxed|cooperative|co-operative|polite|safe)$/i

/** "She was not drunk", "if she is drunk, ...": nothing is said of her that would have to be shown. */
function isNegated(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const before = block.text.slice(Math.max(sentence.start, hit.start - 32), hit.start).toLowerCase()
  if (
    /\b(?:when|whenever|if|while|once|until) (?:he|she|they|\p{Lu}\p{Ll}+|children|a child) (?:is|are|feels?|gets?) (?:\w+ )?$/u.test(
      block.text.slice(sentence.start, hit.start),
    )
  )
    return true
  if (isSupposed(block.text.slice(sentence.start, hit.start), block.text.slice(hit.end, sentence.end))) return true
  if (
    PRAISE.test(hit.text) &&
    /\b(?:is|are|was|were|be|been|look(?:s|ed)?) (?:not|never|far from|none too|less than|n['’]t) (?:\w+ )?$/.test(before)
  )
    return false
  return /\b(?:not|never|no|nor|neither|without|if|whether|(?<!found |considered |felt |thought |seen )to be|any|less)\s+(?:\w+\s)?$/.test(
    before,
  )
}
