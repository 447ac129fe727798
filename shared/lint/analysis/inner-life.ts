import type { BlockAnalysis, Sentence, Span, WordHit } from '../rule.ts'
import { describedBy } from './described.ts'
import { negatedBefore, subjectOf, verbPhraseStart } from './referents.ts'
import { isBackedHere, isToldNearby } from './told-nearby.ts'
import { isPlainWish } from './wishes.ts'

/** What goes on inside somebody: feelings, wishes, what one person is to another. Each gives the words that say so, or null. */
/** "Secretly hopes that": what nobody else can know. */
export function inwardly(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const verb =
    /^ (?:hopes?|wants?|wishes|wish|wanted|hoped|loves?|loved|hates?|hated|likes?|liked|believes?|believed|thinks?|thought|fears?|feared|cares?|cared|knows?|knew|longs?|dreads?|enjoys?|enjoyed|blames?|resents?|is (?:glad|pleased|relieved|afraid|proud|sorry)|was (?:glad|pleased|relieved|afraid|proud|sorry)|regrets?|sorry|remorseful)\b/.exec(
      after,
    )
  if (!verb || subjectOf(block, sentence, hit.firstToken)?.referent !== 'person' || isToldNearby(block, sentence)) return null
  return { start: hit.start, end: hit.end + verb[0].length }
}

/** "Sees her mother as weak", "finds him a nuisance": what one person is to another. */
export function regards(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const object = /^f[io]/i.test(hit.text)
    ? /^ (?:him|her|them|\p{Lu}\p{L}+|the (?:baby|children|boys|girls|twins)|(?:his|her|their) (?:son|daughter|children|mother|father|baby)) (?:an?|too|boring|difficult|tiresome|irritating|annoying|embarrassing|exhausting)\b/u.exec(
        after,
      )
    : /^ (?:him|her|them|himself|herself|themselves|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|(?:the|his|her|their) \p{Ll}+(?: \p{Ll}+)?|\p{Ll}+(?: \p{Ll}+)?(?= as (?:an?|the|his|her|their|normal|harmless|natural|beneath|something|other|only|just) )) as (?!soon|well|often|he\b|she\b|they\b|we\b|I\b|it\b|others|usual|an? (?:\p{Ll}+ )?(?:witness|patient|outpatient|client|friend|colleague|customer|volunteer|carer|student|guest|visitor)|part|if)\p{L}+/u.exec(
        after,
      )
  if (!object || subjectOf(block, sentence, hit.firstToken)?.referent !== 'person' || isToldNearby(block, sentence)) return null
  return { start: hit.start, end: hit.end + object[0].length }
}

/** Feelings that nobody sees: they need no object to be a judgement. */
const HIDDEN =
  /^(?:relieved|resentful|embittered|lonely|homesick|ashamed|guilty|insecure|torn|conflicted|rejected|unloved|unwanted|abandoned|betrayed|jealous|envious|infatuated|besotted|obsessed|ambivalent|remorseful|unrepentant|indifferent|unconcerned|unbothered|oblivious|traumatised|bitter|possessive|heartbroken|devastated|humiliated|suspicious|mistrustful|distrustful|contemptuous|convinced)$/i
const OBJECT_OF_FEELING =
  /^\s(?:that|about|of|at|by|to (?:see|be|have|leave|go|hear|know|lose|tell|let|speak|accept|change|share)|with (?:how|what|the|his|her|their|it|M[rs]s?)|because|for (?:him|her|them|his|their|the|a|attention|approval|love)\b|as to|over|in case|whenever|around|towards)\b/i
/** Words that say how somebody is to be seen as well: their rule asks what was seen. */
const SEEN_TOO =
  /^(?:worried|anxious|confused|angry|upset|sad|happy|unhappy|excited|content|comfortable|uncomfortable|surprised|shocked|hurt|keen|eager|willing|confident)$/i

/** "Was relieved that I had not looked", "is jealous of the baby". */
export function feeling(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const hidden = HIDDEN.test(hit.text)
  if (!hidden && !OBJECT_OF_FEELING.test(after)) return null
  if (SEEN_TOO.test(hit.text) && !/^\s(?:that|about|of|at|to (?:see|leave|lose|tell|let|accept|change|share))\b/i.test(after))
    return null
  const subject = describedBy(block, sentence, hit.firstToken, hit.lastToken)
  if (subject?.referent !== 'person' || PROFESSIONAL.test(subject.head.text)) return null
  if (/\b(?:pleaded?|plead|pleads|found|not) $/.test(block.text.slice(sentence.start, hit.start)) && /^guilty$/i.test(hit.text))
    return null
  if (/^\s(?:person|party|parent|child|plea|verdict)\b/.test(after)) return null
  if (isToldNearby(block, sentence) || isBackedHere(block, sentence, hit)) return null
  const first = verbPhraseStart(block, sentence, hit.firstToken)
  const start = block.tokens[first]?.start ?? hit.start
  const head = block.text.slice(start, hit.start)
  return /\b(?:will|would|must|should|can|may|could|if)\b/i.test(head) ? null : { start, end: hit.end }
}

/** "Her lack of insight", "a lack of empathy": somebody's, and not what is wanted of a plan. */
export const isTheirs = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /(?:['’]s?|\b(?:his|her|their|a|an|the|with|shows?|showed|showing|no|such|this|that|despite|given|of|to)) (?:\p{Ll}+ ){0,2}$/u.test(
    block.text.slice(sentence.start, hit.start),
  )

/** "Ms Ames's love for her children is beyond doubt", "his loyalty lies with her". */
export function innerLife(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  if (
    !/(?:['’]s?|\b(?:his|her|their)) (?:(?:own|real|true|only|main|deep|biggest|greatest|overriding|underlying) )?$/i.test(
      block.text.slice(sentence.start, hit.start),
    )
  )
    return null
  const verb =
    /^(?: (?:for|to|towards|of|about|in|with) [^,.;:]{1,40}?)? (?:is|was|are|were|remains?|runs?|lies|lie|comes?|knows?|drives?|means?|outweighs?|makes?)(?: (?:not|never|only|clearly|very|all))?(?= \p{Ll})/u.exec(
      after,
    )
  if (
    /^ of (?:the )?(?:dogs?|cats?|spiders|heights|water|dark|lifts|needles|flying|birds|wasps|insects|crowds|fireworks|thunder|stairs|hospitals|dentist|doctors?|gardening|football|music|reading|animals|trains|cooking|sport|art|books)\b/.test(
      after,
    )
  )
    return null
  if (!verb || /(?:is|are) (?:that|to)$/.test(`${verb[0]}${/^ \w+/.exec(after.slice(verb[0].length))?.[0] ?? ''}`)) return null
  if (
    /^ (?:noted|recorded|discussed|shared|raised|measured|assessed|described|treated|addressed|that (?:he|she|they|the))\b/.test(
      after.slice(verb[0].length),
    )
  )
    return null
  if (isBackedHere(block, sentence, hit)) return null
  return { start: hit.start, end: hit.end + verb[0].length }
}

const PROFESSIONAL = /\b(?:teacher|head|visitor|nurse|doctor|midwife|worker|GP|paediatrician|guardian)\b|\bDr\s/

/** Joy, pride and missing somebody can be seen; what else goes on inside cannot. */
const isShownFeeling = (hit: WordHit): boolean =>
  /^(?:is|are|was|were) (?:\w+ )?(?:happy|proud|fond|excited|keen|eager|scared|frightened|afraid)|^(?:love|enjoy|adore|miss|dislike|hate|look|trust)/i.test(
    hit.text,
  )

/** "With somebody whom she trusts": it says which person is meant, and claims nothing of her feelings. */
const SAYS_WHICH =
  /(?<!\b(?:has|have|had|is|was|are|were)\s)\b(?:somebody|someone|anybody|anyone|people|(?:an?|another|the) (?:\p{Ll}+ )?(?:adult|person|grown-up|friend|relative|woman|man|worker|teacher|neighbour)) (?:(?:who|whom|that) )?(?:(?:M[rs]s?|Miss) )?[\p{L}'’-]+ $/u

/** "Will not talk about how he feels": it is not said how. */
const ASKED_OR_TOLD_OF =
  /\S \b(?:how(?: \p{Ll}+)?|what|whatever|where|who|which|why) (?:(?:M[rs]s?|Miss) )?(?:he|she|they|\p{Lu}[\p{L}'’-]+|(?:the|his|her|their) \p{Ll}+)(?: (?:\p{Ll}+ly|still))? $/u

const WILLING = /\b(?:willing|unwilling|reluctant|determined|keen|eager|able|happy)\b/

export function onMind(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const tags = hit.entry.tags ?? []
  const negated = negatedBefore(block, sentence, hit.firstToken)
  if (isNounOfMind(block, sentence, hit) || isShownAnger(hit, after) || isMinding(hit, after)) return null
  if (tags.includes('negated') && !negated)
    return /^(?:see|sees|saw)\b/i.test(hit.text)
      ? regards(block, sentence, hit, block.text.slice(hit.start + (hit.text.split(' ')[0] ?? '').length, sentence.end))
      : null
  const subject = subjectOf(block, sentence, hit.firstToken)
  if (subject?.referent !== 'person') return null
  const first = verbPhraseStart(block, sentence, hit.firstToken)
  const head = block.text.slice(block.tokens[first]?.start ?? hit.start, hit.start)
  if (/\b(?:will|would|must|should|to|can|may|could|if|who (?:will|can))\b/i.test(head) && !negated) return null
  if (
    /^cho(?:se|ose|osing)/i.test(hit.text) &&
    !/^\s(?:[^.;]*\bover\b|men|alcohol|drugs|drink)/i.test(after) &&
    !/\bto \w+$/.test(hit.text)
  )
    return null
  if (/^trust/i.test(hit.text) && SAYS_WHICH.test(block.text.slice(sentence.start, hit.start))) return null
  if (WILLING.test(hit.text) && /\band (?:did|has|have|signed|came|attended|went|does)\b/.test(after)) return null
  if ((tags.includes('wish') || WILLING.test(hit.text)) && isToldNearby(block, sentence)) return null
  if (isShownFeeling(hit) && (isBackedHere(block, sentence, hit) || /\band (?:has|have|showed|pointed|put|gave)\b/.test(after)))
    return null
  if (/^trust/i.test(hit.text) && /, (?:to )?whom (?:he|she|they) \p{Ll}+(?:ed|ng|nt|ang|old|hose)\b/u.test(after)) return null
  if (ASKED_OR_TOLD_OF.test(block.text.slice(sentence.start, hit.start))) return null
  if (isPlainWish(block, sentence, hit)) return null
  if (
    /worr/i.test(hit.text) &&
    (PROFESSIONAL.test(sentence.text) ||
      /\b(?:a|an|the|no|any|raised|her|his|their) $/.test(head || block.text.slice(sentence.start, hit.start)))
  )
    return null
  if (/^(?:Men|Women|Mothers|Fathers|Boys|Girls|Parents|Children) (?!and\b)/.test(sentence.text)) return null
  if (tags.includes('wish') && /^\s(?:that|about how)\b/.test(after)) return null
  if (negated && /^care/i.test(hit.text) && /\b(?:cannot|could not|can['’]t|couldn['’]t) $/i.test(head)) return null
  if (isTaste(after, hit)) return null
  if (isPlainFact(after, hit)) return null
  return { start: negated ? (block.tokens[first]?.start ?? hit.start) : hit.start, end: hit.end }
}

/** "Was angry with her": anger is seen and heard, and the rule about describing words asks for it. */
const isShownAnger = (hit: WordHit, after: string): boolean =>
  /\b(?:angry|upset) (?:with|at|by)$/i.test(hit.text) &&
  !/\b(?:for|because|that)\b/.test(after.replace(/^.{0,40}\bfor an? \w+/, ''))

/** "Cannot mind the baby": to look after somebody. */
const isMinding = (hit: WordHit, after: string): boolean =>
  /^minds?$/i.test(hit.text) &&
  /^ (?:him|her|them|\p{Lu}\p{L}+|(?:the|her|his|their) (?:baby|child|children|boys?|girls?|twins|grandchild\p{L}*|son|daughter|toddler|shop|dog))\b/u.test(
    after,
  )

/** "Her fear", "Ms Ray's love of", "a hope that": the noun, which another frame weighs. */
const isNounOfMind = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /^(?:fear|love|hope|hate|want|wish|regret|dread|care|respect|value|trust|envy|need|blame|miss|like|mind)s?$/i.test(hit.text) &&
  /(?:['’]s?|\b(?:his|her|their|a|an|the|this|of|in|with|any|no)) (?:\p{Ll}+ )?$/iu.test(
    block.text.slice(sentence.start, hit.start),
  ) &&
  !/\b(?:they|who|children|parents|both) $/.test(block.text.slice(sentence.start, hit.start))

/** "Loves trains", "hates peas", "enjoys swimming": a taste, and nothing between people. */
const isTaste = (after: string, hit: WordHit): boolean =>
  /^(?:loves?|loved|likes?|liked|hates?|hated|dislikes?|enjoys?|adores?)$/i.test(hit.text) &&
  /^ (?!(?:his|her|their|its|the|an?|him|them|it|being|having|to|nothing|spending|seeing|living|hurting|attention|men|women|people|children|everyone|nobody|no|that|this|what|how|when|causing|winding|making|getting|only|more|less|each|one|both|all|power|control|conflict|drama|chaos|trouble|violence|himself|herself|themselves|me|us|you|at|by|in|and|or|with|for|from|of)\b)\p{Ll}+/u.test(
    after,
  )

/** What is seen with the eyes, by whoever stands in the right place, is no failure of mind. */
const TO_BE_GRASPED =
  /^ (?:\p{Ll}+ )?(?:risks?|dangers?|harm|point|need|needs|problems?|impact|effects?|consequences|links?|reasons?|value|importance|difference|truth|seriousness|signs|patterns?|child(?:ren)?['’]s?|good|damage|hurt|pain|distress|wrong|future|side|funny|world|funny side|fear|situation|whole|bigger|severity|gravity|warning)/u

/** "Are interested in a house in Bolton": a thing, and nobody's heart. */
const THING_OF_INTEREST =
  /^ (?:an?|the|some|any) (?!child|bab|boy|girl|relationship|man|woman|father|mother|son|daughter)\p{Ll}+/u

/** "does not understand English", "does not know the address": facts that anybody can check. */
function isPlainFact(after: string, hit: WordHit): boolean {
  if (/^\s?:/.test(after)) return true
  if (/^sees? (?:the|any|his|her)$/i.test(hit.text) && !TO_BE_GRASPED.test(after)) return true
  if (/\binterested in$/i.test(hit.text) && !/\b(?:not|only|never)\b/.test(hit.text) && THING_OF_INTEREST.test(after)) return true
  if (/^(?:feels?|felt)$/i.test(hit.text))
    return /^\s(?:cold|hot|warm|ill|sick|unwell|tired|hungry|faint|dizzy|pain|by|for|in|a|an|the|it|his|her|their|soft|damp)\b/i.test(
      after,
    )
  return (
    /^(?:understand|likes?|want|mind|accept|see)/i.test(hit.text) &&
    /^\s(?:English|Polish|Urdu|Romanian|Arabic|the (?:letter|form|address|question|concern|report|plan|decision)|milk|peas|vegetables|to be (?:named|contacted))/i.test(
      after,
    )
  )
}
