import { kindIsIn } from '../../document/index.ts'
import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { isSupposed } from '../analysis/conditions.ts'
import { addJoined } from '../analysis/joined-spans.ts'
import { isObservation } from '../analysis/observations.ts'
import { speaksOfSamePeople, tellsOfSomeone } from '../analysis/parties.ts'
import { describedBy, negatedBefore, subjectOf, verbPhraseStart } from '../analysis/referents.ts'
import { voiceAt } from '../analysis/voices.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Report, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'minds-and-motives'
/** "Explained clearly", "clearly labelled": how something was done, not how sure the writer is. */
const MANNER_AFTER =
  /^\s(?:labelled|marked|explained|explains|explain|describe[ds]?|said|spoke|speaks|written|visible|audible|heard|see|seen|hear|stated|state|defined|set out|identified|recorded|told|showed|read|remember(?:s|ed)?|articulate[ds]?|and|or|expressed|communicat\w+|agreed|signed|written)\b/i
const MANNER_BEFORE = /\b(?:spoke|speaks|explained?|said|say|written|see|hear|heard|state[ds]?|more|very|as|so|quite|able to)\s$/i
const RISK_OF_RULES =
  /\b(?:review|conference|meeting|visit|plan|appointment|report|order|hearing|contact|appointments|group|course|session)\b/i
const FUTURE =
  /\b(?:will|won['’]t|shall|(?:is|are|was|were)(?: not)? (?:going|bound|certain|sure|destined) to|never)(?: (?:not|never|also|always|definitely|certainly|inevitably|only|just|surely|almost|again|continue to|undoubtedly|simply|soon|eventually|no longer))*\s$/i
/** A plan says what somebody will do; a prophecy, that they never will or are bound to. */
const FOREGONE =
  /\b(?:not|never|always|definitely|certainly|inevitably|surely|undoubtedly|again|soon|eventually|simply)\b|won['’]t|bound|certain|destined/i
const TOLD_NEARBY =
  /\b(?:told|said|says|tells|explained|described|wrote|asked|drew|signed|showed|nodded|chose to tell|answered|whispered|according to|in (?:his|her|their) (?:own )?words)\b|[“"‘]/i

export const opinionAsFact: TextRule = {
  scope: 'block',
  meta: {
    id: 'opinion-as-fact',
    category: 'opinion-as-fact',
    title: 'Opinion stated as fact',
    severity: 'warning',
    kinds: ['all'],
    inPlans: [],
    why: 'The reader cannot tell what happened from what somebody made of it, nor whose view it is.',
    setAsideWhen: 'A court has found it as a fact, and the finding is named nearby.',
    bad: ['He doesn’t care about her.', 'Mr Shaw will hurt Kian again.'],
    good: [
      'In my opinion Ms Cole does not want the boys back.',
      'I am worried that Mr Shaw will hurt Kian again, because he has done so twice since March.',
    ],
  },
  lists: [LIST],
  check(block, context, report) {
    const found: Report[] = []
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit)) continue
      const span = judgement(block, sentence, hit)
      if (!span) continue
      if (kindIsIn(context.kind, ['danger-statement', 'plans']) && isForeboding(hit)) continue
      if (isAddressedToReader(block, sentence, context) || voiceAt(block, sentence, hit) !== 'bare') continue
      if (continuesOwnView(block, sentence)) continue
      addJoined(block, found, { ...span, message: hit.entry.ask ?? 'Whose view is this, and what led to it?' }, 3)
    }
    for (const one of found) report(one)
  },
}

/** "I think that Niamh ... She is proud of it": a pronoun goes on with the view that the sentence before it owns. */
function continuesOwnView(block: BlockAnalysis, sentence: Sentence): boolean {
  if (!/^(?:He|She|They|It|This)\b/.test(sentence.text)) return false
  const previous = block.sentences[block.sentences.indexOf(sentence) - 1]
  return (
    previous !== undefined &&
    previous.segment === sentence.segment &&
    /^(?:I|We) (?:\w+ )?(?:think|believe|consider|assess|conclude)\b|^(?:In|On) my (?:\w+ )?(?:view|opinion|judge?ment|assessment|analysis)\b|^My (?:\w+ )?(?:view|opinion|assessment|analysis|hypothesis) is\b/.test(
      previous.text,
    )
  )
}

const isForeboding = (hit: WordHit): boolean => hit.entry.tags?.some((tag) => tag === 'risk' || tag === 'future') === true

/** The words of the judgement, or null where the hit is none. */
function judgement(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  const tags = hit.entry.tags ?? []
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (
    isSupposed(before, after) ||
    /\b(?:too (?:young|ill|small|tired|upset) to (?:say|tell|know)|(?:asked?|asking|know|say|told|tell|wondered) (?:\w+ )?(?:what|whether|if|who|why|how))\b[^.;]*$/i.test(
      before,
    )
  )
    return null
  if (tags.includes('emotion')) return feeling(block, sentence, hit, after)
  if (tags.includes('inwardly')) return inwardly(block, sentence, hit, after)
  if (tags.includes('regards')) return regards(block, sentence, hit, after)
  if (tags.includes('infers')) return infers(block, sentence, hit, before)
  if (tags.includes('lacking')) return isTheirs(block, sentence, hit) ? hit : null
  if (tags.includes('inner')) return innerLife(block, sentence, hit, after)
  if (tags.includes('merely')) return merely(block, sentence, hit, after)
  if (tags.includes('because')) return explains(block, sentence, hit, after)
  if (tags.includes('diagnosis'))
    return /\b(?:diagnos|assess(?:ed|ment)|test|told|letter|clinic|consultant|paediatrician)/i.test(before + after) &&
      !/undiagnosed/i.test(hit.text)
      ? null
      : hit
  if (tags.includes('certainty')) return isEmphasis(before, after, hit) ? hit : null
  if (tags.includes('frame')) return /\b(?:if|whether|that you|for) $/i.test(before) ? null : hit
  if (tags.includes('motive'))
    return isAboutSomeone(block, sentence, hit) && !/\b(?:without|(?:un)?able|enough|finds?|found) $/i.test(before) ? hit : null
  if (tags.includes('future')) return foretold(block, sentence, hit, before)
  if (/^(?:aim|goal|intention|priority) /i.test(hit.text) && !/(?:['’]s|\b(?:her|his|their)) (?:\w+ )?$/i.test(before))
    return null
  if (
    /^too /i.test(hit.text) &&
    /^\s(?:tell|say|speak|talk|answer|remember|know|walk|sit|go|start|have|read|write|attend|take part)\b/.test(after)
  )
    return null
  if (tags.includes('risk'))
    return /\b(?:if|whether|when|to ensure|so that|until)\b[^,;]*$|\bwill know\b[^.;]*$|\d $/i.test(before) ||
      /^\s(?:and )?\d/.test(after)
      ? null
      : hit
  if (tags.includes('cause'))
    return isAboutConduct(block, sentence, hit) &&
      !/^\s(?:start|begin|attend|meet|return|be|take|arrive|end|finish|hold|give|see|go|have|complete|visit)\b/.test(after)
      ? hit
      : null
  if (tags.includes('possessed')) return possessed(block, sentence, hit)
  if (tags.includes('character')) return saidOfSomeone(block, sentence, hit) ? hit : null
  return onMind(block, sentence, hit, after)
}

/** "Secretly hopes that": what nobody else can know. */
function inwardly(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const verb =
    /^ (?:hopes?|wants?|wishes|wish|wanted|hoped|loves?|loved|hates?|hated|likes?|liked|believes?|believed|thinks?|thought|fears?|feared|cares?|cared|knows?|knew|longs?|dreads?|enjoys?|enjoyed|blames?|resents?|is (?:glad|pleased|relieved|afraid|proud|sorry)|was (?:glad|pleased|relieved|afraid|proud|sorry)|regrets?|sorry|remorseful)\b/.exec(
      after,
    )
  if (!verb || subjectOf(block, sentence, hit.firstToken)?.referent !== 'person' || isToldNearby(block, sentence)) return null
  return { start: hit.start, end: hit.end + verb[0].length }
}

/** "Sees her mother as weak", "finds him a nuisance": what one person is to another. */
function regards(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const object = /^f[io]/i.test(hit.text)
    ? /^ (?:him|her|them|\p{Lu}\p{L}+|the (?:baby|children|boys|girls|twins)|(?:his|her|their) (?:son|daughter|children|mother|father|baby)) (?:an?|too|boring|difficult|tiresome|irritating|annoying|embarrassing|exhausting)\b/u.exec(
        after,
      )
    : /^ (?:him|her|them|himself|herself|themselves|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|(?:the|his|her|their) \p{Ll}+(?: \p{Ll}+)?) as (?!soon|well|often|he\b|she\b|they\b|we\b|I\b|it\b|others|usual|a witness|part|if)\p{L}+/u.exec(
        after,
      )
  if (!object || subjectOf(block, sentence, hit.firstToken)?.referent !== 'person' || isToldNearby(block, sentence)) return null
  return { start: hit.start, end: hit.end + object[0].length }
}

/** What people do, or leave undone, from which a mind is read. */
const READ_FROM =
  /^(?:silence|behaviour|absence|reaction|response|attitude|tears|smile|refusal|account|story|actions?|conduct|presentation|demeanour|manner|language|choice|decision|failure|message|answer|answers|mind|play|drawing|drawings|reluctance|anger|delay|visits?|lateness|interest|apology|comment|comments|words|conversation|lie|lies|past|history|record|that|this|it)$/
/** A mind, a motive or the future that is read from it. */
const READ_MIND =
  /\b(?:love|loves|care|cares|protect\p{L}*|hid\p{L}*|want\p{L}*|afraid|scared|frightened|afraid|trust\p{L}*|know\p{L}*|insight|remorse|commit\p{L}*|priorit\p{L}*|respect|guilt\p{L}*|jealous\p{L}*|manipulat\p{L}*|control\p{L}*|lie|lies|lying|liar|dangerous|risk|safe|unsafe|capable|incapable|able|unable|will|ready|change\p{L}*|understand\p{L}*|intend\p{L}*|motivat\p{L}*|honest\p{L}*|dishonest\p{L}*|interest\p{L}*|loyal\p{L}*|happy|unhappy|angry|sorry|ashamed|true|feel\p{L}*|believ\p{L}*|matter\p{L}*|little|much|deep\p{L}*|really|bad|good)\b/iu

/** "Alfie's silence means that he is protecting somebody": a mind that is read from what somebody did. */
function infers(block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string): Span | null {
  const subject = subjectOf(block, sentence, hit.firstToken)
  const head = /^(?:This|That|It|All this) $/.test(before) ? 'this' : (subject?.head.lower ?? '')
  if (!READ_FROM.test(head) || !READ_MIND.test(block.text.slice(hit.end, sentence.end))) return null
  if (
    /\b(?:film|test|chart|register|log|letter|report|photograph|records?)\b/i.test(before) ||
    isBackedHere(block, sentence, hit)
  )
    return null
  return hit
}

/** Feelings that nobody sees: they need no object to be a judgement. */
const HIDDEN =
  /^(?:relieved|resentful|embittered|lonely|homesick|ashamed|guilty|insecure|torn|conflicted|rejected|unloved|unwanted|abandoned|betrayed|jealous|envious|infatuated|besotted|obsessed|ambivalent|remorseful|unrepentant|indifferent|unconcerned|unbothered|oblivious|traumatised|bitter|possessive|heartbroken|devastated|humiliated|suspicious|mistrustful|distrustful|contemptuous|convinced)$/i
const OBJECT_OF_FEELING =
  /^\s(?:that|about|of|at|by|to (?:see|be|have|leave|go|hear|know|lose|tell|let|speak|accept|change|share)|with (?:how|what|the|his|her|their|it|M[rs]s?)|because|for (?:him|her|them)|as to|over|in case|whenever|around|towards)\b/i
/** Words that say how somebody is to be seen as well: their rule asks what was seen. */
const SEEN_TOO =
  /^(?:worried|anxious|confused|angry|upset|sad|happy|unhappy|excited|content|comfortable|uncomfortable|surprised|shocked|hurt|keen|eager|willing|confident)$/i

/** "Was relieved that I had not looked", "is jealous of the baby". */
function feeling(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
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
const isTheirs = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /(?:['’]s?|\b(?:his|her|their|a|an|the|with|shows?|showed|showing|no|such|this|that|despite|given|of|to)) (?:\p{Ll}+ ){0,2}$/u.test(
    block.text.slice(sentence.start, hit.start),
  )

/** "Ms Ames's love for her children is beyond doubt", "his loyalty lies with her". */
function innerLife(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
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

/** "Is only going along with it so that we leave him alone": a purpose that stands for the only one. */
function merely(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const purpose =
    /^\s(?:\p{Ll}+ing|(?:here|there|doing this|doing it)|\p{Ll}+s)\b[^.;:,]{0,60}?\b(?:because (?:he|she|they|it|of)|so that|so (?:he|she|they|we)|for (?:the (?:sake|money|attention)|show|attention)|(?:in order )?to (?:please|get|avoid|keep|look|make|stop|satisfy|impress|hide|annoy|win|gain|appear|escape|show|prove|hurt|punish))\b/u.exec(
      after,
    )
  if (!purpose) return null
  const subject = subjectOf(block, sentence, hit.firstToken)
  return subject?.referent === 'person' ? { start: hit.start, end: hit.end + purpose[0].length } : null
}

/** What is blamed for how somebody is: how they were brought up, treated, drunk over, left. */
const IN_A_LIFE =
  /\b(?:drinking|drug use|drug[- ]taking|substance (?:mis)?use|alcohol (?:mis)?use|alcoholism|addiction|abuse|violence|neglect|parenting|upbringing|childhood|trauma|arguments|arguing|fighting|conflict|relationship|behaviour|lifestyle|past|experiences?|loss|separation|divorce|rejection|attachment|guilt|shame|selfishness|jealousy|anger|attitude|immaturity|laziness|lack of|inability|failure|poor|chaos|instability|influence|choices|personality|mental health|depression|illness|home life|father|mother|living with|exposure|harm|what (?:he|she|they) (?:has|have|had)? ?(?:seen|witnessed|been through|experienced))\b/i
/** What it is said to have done to somebody's mind, health or conduct. */
const STATE =
  /\b(?:cannot|can['’]t|could not|unable|struggl\p{L}*|behav\p{L}*|aggressi\p{L}*|ang\p{L}*|anxi\p{L}*|withdrawn|clingy|insecur\p{L}*|confidence|self-esteem|development\p{L}*|speech|delay\p{L}*|trust|concentrat\p{L}*|sleep|feels?|fear\p{L}*|scared|afraid|emotional\p{L}*|mental\p{L}*|distress\p{L}*|worr\p{L}*|sad\p{L}*|traumati\p{L}*|damaged?|harm\p{L}*|affected|bed-?wet\p{L}*|wets?|soils?|nightmares|bites?|hits?|fights?|lies|steals?|lash\p{L}*|self-harm\p{L}*|withdraw\p{L}*|depress\p{L}*|school|learning|wellbeing|well-being|needs|children|him|her|them|identity)\b/iu

/** "Because of his mother's drinking, Ethan cannot concentrate": a cause that nobody has named. */
function explains(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  if (/\b(?:not|may|might|could|cannot|if|whether) (?:\w+ )?$/i.test(before)) return null
  if (/^(?:ha[sv]e?|is|are|reflects?|mirrors?|explains?)\b/i.test(hit.text)) {
    const subject = subjectOf(block, sentence, hit.firstToken)
    if (subject?.referent === 'writer' || (subject?.referent === 'person' && !/^(?:\p{L}+ing|What)\b/u.test(sentence.text)))
      return null
    return IN_A_LIFE.test(before) && (STATE.test(after) || /^ \p{Lu}/u.test(after)) ? hit : null
  }
  const cause = /^[^,.;:]{0,70}/.exec(after)?.[0] ?? ''
  const rest = before + after.slice(cause.length)
  return IN_A_LIFE.test(cause) && STATE.test(rest) && !datesNear(cause) ? hit : null
}

const datesNear = (text: string): boolean =>
  /\b(?:19|20)\d\d\b|\d (?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(text)

function isEmphasis(before: string, after: string, hit: WordHit): boolean {
  if (
    /^(?:clearly|plainly|certainly|definitely|surely|inevitably|evidently)$/i.test(hit.text) &&
    (MANNER_AFTER.test(after) || MANNER_BEFORE.test(before))
  )
    return false
  if (/^clearly$/i.test(hit.text) && /^[.,;)]?$|^[.,;]\s/.test(after) && before.trim() !== '') return false
  return !/\b(?:not|if|whether|make|makes|made|be)\s$/i.test(before)
}

/** Somebody other than the writer or the reader does it. */
function isAboutSomeone(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const subject = subjectOf(block, sentence, hit.firstToken)
  return subject?.referent !== 'writer' && subject?.referent !== 'reader' && !/^(?:please|to)\b/i.test(sentence.text)
}

function isAboutConduct(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const subject = subjectOf(block, sentence, hit.firstToken)
  if (subject?.referent === 'conduct') return true
  return /^(?:aggression|anger|anxiety|drinking|violence|distress|outbursts|difficulties|absence|absences|weight|sadness|fear|problems|this|that|it|injury|injuries|bruise|bruises|bruising|delay|bedwetting|nightmares|self-harm)$/.test(
    subject?.head.lower ?? '',
  )
}

function foretold(block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string): Span | null {
  const will = FUTURE.exec(before)
  if (!will) return null
  const subject = subjectOf(block, sentence, hit.firstToken)
  if (!subject || subject.referent === 'writer' || subject.referent === 'reader') return null
  if (/\b(?:if|unless|until|so that|to ensure|when)\b[^,;]*$/i.test(before.slice(0, will.index))) return null
  if (hit.entry.tags?.includes('denied') && !FOREGONE.test(will[0]) && !/^\s(?:\w+\s)?again\b/.test(block.text.slice(hit.end)))
    return null
  if (subject.referent === 'thing' && RISK_OF_RULES.test(subject.head.lower)) return null
  const first = /^(?:never)/.test(will[0]) ? hit.start : sentence.start + will.index
  return { start: Math.max(first, sentence.start), end: hit.end }
}

/** "Has no insight", "shows little warmth". */
function possessed(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  for (let at = hit.firstToken - 1; at >= Math.max(sentence.firstToken, hit.firstToken - 3); at--) {
    const token = block.tokens[at]
    if (
      !token ||
      !/^(?:has|have|had|having|show(?:s|ed|n|ing)?|demonstrat(?:es?|ed|ing)|display(?:s|ed|ing)?)$/.test(token.lower)
    )
      continue
    return subjectOf(block, sentence, at)?.referent === 'person' ? { start: token.start, end: hit.end } : null
  }
  return null
}

const OF_CONDUCT =
  /^(?:genuine|sincere|insincere|disingenuous|dishonest|selfish|manipulative|controlling|childish|immature|calculated|untruthful|violent|credible|incredible|plausible|implausible|believable|convincing|unconvincing|fabricated|exaggerated|untrue|false|invented|contrived)$/i

/** The quality is said of a person, as what they are. */
function saidOfSomeone(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const described = describedBy(block, sentence, hit.firstToken, hit.lastToken)
  if (described?.referent === 'conduct') return OF_CONDUCT.test(hit.text)
  if (described?.referent !== 'person') return false
  return (
    !/\b(?:for|time|date|order|adult|authority|body|officer|to (?:the|a))\b/i.test(block.text.slice(hit.end, hit.end + 12)) ||
    /^a/.test(hit.text)
  )
}

const WANTS = /^(?:only |just )?(?:want|wish)(?:s|es|ed)?\b/i
/** Wishes that anybody in the room could tell: to know, to talk, to be a vet. */
const OPEN_WISH =
  /^\s(?:know|talk|speak|ask|say|answer|tell|show|play|join|sit|finish|come in|be an?\b|learn|hold|wear|eat|watch|meet|discuss|read|see (?:the|this|a|his|her) (?:report|plan|letter|form|room|school|house|notes|film|dentist|doctor))\b/i
const PROFESSIONAL = /\b(?:teacher|head|visitor|nurse|doctor|midwife|worker|GP|paediatrician|guardian)\b|\bDr\s/

/** Joy, pride and missing somebody can be seen; what else goes on inside cannot. */
const isShownFeeling = (hit: WordHit): boolean =>
  /^(?:is|are|was|were) (?:\w+ )?(?:happy|proud|fond|excited|keen|eager|scared|frightened|afraid)|^(?:love|enjoy|adore|miss|dislike|hate|look|trust)/i.test(
    hit.text,
  )

/** What was done stands in the same sentence: "she loves her boots and wore them indoors". */
const isBackedHere = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /:\s\S+\s\S+/.test(block.text.slice(hit.end, sentence.end)) ||
  isObservation(block, sentence, { start: hit.start, end: hit.end })

/** "With somebody whom she trusts": it says which person is meant, and claims nothing of her feelings. */
const SAYS_WHICH =
  /(?<!\b(?:has|have|had|is|was|are|were)\s)\b(?:somebody|someone|anybody|anyone|people|(?:an?|another|the) (?:\p{Ll}+ )?(?:adult|person|grown-up|friend|relative|woman|man|worker|teacher|neighbour)) (?:(?:who|whom|that) )?(?:(?:M[rs]s?|Miss) )?[\p{L}'’-]+ $/u

/** What somebody asked or applied for they want, as anybody can check. */
const ASKED_FOR =
  /\b(?:has|have|had)? ?(?:applied|asked|requested|enquired|put (?:her|his|their) name down|signed up|booked|enrolled)\b/
const WILLING = /\b(?:willing|keen|eager|able|happy)\b/

function onMind(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const tags = hit.entry.tags ?? []
  const negated = negatedBefore(block, sentence, hit.firstToken)
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
  if (tags.includes('wish') && ASKED_FOR.test(after)) return null
  if (WILLING.test(hit.text) && /\band (?:did|has|have|signed|came|attended|went|does)\b/.test(after)) return null
  if (tags.includes('wish') && isToldNearby(block, sentence)) return null
  if (isShownFeeling(hit) && (isBackedHere(block, sentence, hit) || /\band (?:has|have|showed|pointed|put|gave)\b/.test(after)))
    return null
  if (WANTS.test(hit.text) && OPEN_WISH.test(/ to$/i.test(hit.text) ? after : after.replace(/^\sto\b/, ''))) return null
  if (
    /worr/i.test(hit.text) &&
    (PROFESSIONAL.test(sentence.text) ||
      /\b(?:a|an|the|no|any|raised|her|his|their) $/.test(head || block.text.slice(sentence.start, hit.start)))
  )
    return null
  if (/^(?:men|women|mothers|fathers|boys|girls|parents)$/.test(subject.head.lower) && subject.head.start === sentence.start)
    return null
  if (tags.includes('wish') && /^\s(?:that|about how)\b/.test(after)) return null
  if (negated && /^care/i.test(hit.text) && /\b(?:cannot|could not|can['’]t|couldn['’]t) $/i.test(head)) return null
  if (isPlainFact(after, hit)) return null
  return { start: negated ? (block.tokens[first]?.start ?? hit.start) : hit.start, end: hit.end }
}

/** "does not understand English", "does not know the address": facts that anybody can check. */
function isPlainFact(after: string, hit: WordHit): boolean {
  if (/^\s?:/.test(after)) return true
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

/** A wish or a feeling is fair when somebody is heard to tell it, in this sentence or in the two on either side. */
function isToldNearby(block: BlockAnalysis, sentence: Sentence): boolean {
  if (block.quotedSpans.some(({ start, end }) => start >= sentence.start && end <= sentence.end)) return true
  if (TOLD_NEARBY.test(sentence.text)) return true
  const place = block.sentences.indexOf(sentence)
  return [-2, -1, 1, 2].some((step) => {
    const other = block.sentences[place + step]
    return (
      other !== undefined &&
      other.segment === sentence.segment &&
      speaksOfSamePeople(sentence, other) &&
      (Math.abs(step) === 1
        ? TELLS_OF_SELF.test(other.text) && (QUOTES.test(other.text) || tellsOfSomeone(other) || SHOWS.test(other.text))
        : QUOTES.test(other.text))
    )
  })
}

const SHOWS = /\b(?:drew|wrote|whispered|nodded|chose to tell|in (?:his|her|their) (?:own )?words|according to)\b/
const QUOTES = /[“"‘]/
/** Somebody else than the writer tells of themselves, shows or writes it. */
const TELLS_OF_SELF =
  /[“"‘]|\b(?:told (?:me|us|him|her|them|the|M[rs]s?|Miss|Dr)|tells (?:me|us)|explained (?:that|to|how|why)|wrote|whispered|chose to tell|according to|in (?:his|her|their) (?:own )?words|drew)\b|(?<!\b(?:I|we|We) )\b(?:said|says|described|answered|nodded)\b/
