import { kindIsIn } from '../../document/index.ts'
import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { explains, infers, merely } from '../analysis/causes.ts'
import { isSupposed } from '../analysis/conditions.ts'
import { feeling, innerLife, inwardly, isTheirs, onMind, regards } from '../analysis/inner-life.ts'
import { addJoined } from '../analysis/joined-spans.ts'
import { isCited, isOfIllness, isOrdinaryForecast, isPractical } from '../analysis/plainly-so.ts'
import { describedBy, subjectOf } from '../analysis/referents.ts'
import { affects, behind, best, counterfactual, injury, ruled, sham, springs, verdict } from '../analysis/verdicts.ts'
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
  /\b(?:will|won['’]t|shall|(?:is|are|was|were)(?: not)? (?:going|bound|certain|sure|destined|doomed|fated) to|never)(?: (?:not|never|all|both|also|always|definitely|certainly|inevitably|only|just|surely|almost|again|continue to|undoubtedly|simply|soon|eventually|no longer))*\s$/i
/** A plan says what somebody will do; a prophecy, that they never will or are bound to. */
const FOREGONE =
  /\b(?:not|never|always|definitely|certainly|inevitably|surely|undoubtedly|again|soon|eventually|simply)\b|won['’]t|bound|certain|destined/i
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
  startsFrom: [LIST],
  check(block, context, report) {
    const found: Report[] = []
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      const span = sentence && judgement(block, sentence, hit)
      if (!span || !isWritersProse(block, hit) || isOnlySupposed(block, sentence, hit)) continue
      if (kindIsIn(context.kind, ['danger-statement', 'plans']) && isForeboding(hit)) continue
      if (isAddressedToReader(block, sentence, context) || voiceAt(block, sentence, hit) !== 'bare') continue
      if (
        isCited(block, sentence, hit) ||
        continuesOwnView(block, sentence) ||
        isUnderOwnHeading(block, sentence) ||
        isUnderTheirHeading(block, hit)
      )
        continue
      addJoined(block, found, { ...span, message: hit.entry.ask ?? 'Whose view is this, and what led to it?' }, 3)
    }
    for (const one of found) report(one)
  },
}

const ASKS_OR_CANNOT_TELL =
  /\b(?:too (?:young|ill|small|tired|upset) to (?:say|tell|know)|(?:asked?|asking|know|say|told|tell|wondered) (?:\w+ )?(?:what|whether|if|who|why|how))\b[^.;]*$/i

/** "If she wants to", "too young to say what he wants", "I asked whether": nobody claims it. */
function isOnlySupposed(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const before = block.text.slice(sentence.start, hit.start)
  return isSupposed(before, block.text.slice(hit.end, sentence.end)) || ASKS_OR_CANNOT_TELL.test(before)
}

/** "I think that Niamh ... She is proud of it": a pronoun goes on with the view that the sentence before it owns. */
function continuesOwnView(block: BlockAnalysis, sentence: Sentence): boolean {
  if (!/^(?:He|She|They|It|This|That)\b/.test(sentence.text)) return false
  const place = block.sentences.indexOf(sentence)
  return [1, 2].some((back) => {
    const previous = block.sentences[place - back]
    return previous !== undefined && previous.segment === sentence.segment && OWN_VIEW.test(previous.text)
  })
}

const OWN_VIEW =
  /^(?:But |So |And )?(?:(?:I|We) (?:am |are |do |\w+ )?(?:think|believe|consider|assess|conclude|worried|concerned|satisfied|confident)\b|(?:In|On) my (?:\w+ )?(?:view|opinion|judge?ment|assessment|analysis)\b|My (?:\w+ )?(?:view|opinion|assessment|analysis|hypothesis|worry|concern|conclusion) is\b)/

const OWN_PART =
  /^(?:what I think\b|(?:my|our|the (?:social )?worker['’]s|(?:social )?worker['’]s|author['’]s) (?:\p{L}+ ){0,2}(?:analysis|view|views|opinion|assessment|judge?ment|conclusions?|hypothesis|reflections?|impressions?)\b)/iu

/** "My analysis: ...", or a part headed "Social worker's view": what stands there is said to be somebody's. */
const isUnderOwnHeading = (block: BlockAnalysis, sentence: Sentence): boolean =>
  OWN_PART.test(block.section.title ?? '') ||
  /^[^.:]{0,60}:/.exec(block.text.slice(sentence.segment.start, sentence.segment.end))?.some((lead) => OWN_PART.test(lead)) ===
    true

/** "Ruby's wishes and feelings", "What Ms Pike told me": wishes and feelings that stand there were told. */
const THEIR_PART =
  /\bwishes\b|\bviews?\b|\bvoice\b|\b(?:told|said|says|tells)\b|\bin (?:his|her|their) own words\b|\bwhat \S+(?: \S+)? (?:wants?|would like|hopes|thinks?)\b/i

const isUnderTheirHeading = (block: BlockAnalysis, { entry }: WordHit): boolean =>
  entry.tags?.some((tag) => tag === 'wish' || tag === 'emotion' || tag === 'inwardly') === true &&
  THEIR_PART.test(block.section.title ?? '')

const isForeboding = (hit: WordHit): boolean => hit.entry.tags?.some((tag) => tag === 'risk' || tag === 'future') === true

/** The words of the judgement, or null where the hit is none. */
function judgement(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  const tags = hit.entry.tags ?? []
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (tags.includes('emotion')) return feeling(block, sentence, hit, after)
  if (tags.includes('inwardly')) return inwardly(block, sentence, hit, after)
  if (tags.includes('regards')) return regards(block, sentence, hit, after)
  if (tags.includes('infers')) return infers(block, sentence, hit, before)
  if (tags.includes('verdict')) return verdict(block, sentence, hit)
  if (tags.includes('sham')) return sham(block, sentence, hit, after)
  if (tags.includes('springs'))
    return (
      springs(block, sentence, hit, after) ??
      (/ from$/i.test(hit.text) &&
      /^ (?:his|her|their|being|having|living|seeing|what|how|a|the)\b/.test(after) &&
      isAboutConduct(block, sentence, hit)
        ? hit
        : null)
    )
  if (tags.includes('ruled') || (/^(?:fear|love)$/i.test(hit.text) && before.trim() === ''))
    return ruled(sentence, hit, before, after)
  if (tags.includes('counterfactual')) return counterfactual(block, sentence, hit)
  if (tags.includes('behind')) return behind(block, sentence, hit)
  if (tags.includes('best')) return best(after, hit)
  if (tags.includes('affects')) return affects(block, sentence, hit, after)
  if (tags.includes('injury')) return injury(before, hit)
  if (tags.includes('lacking')) return isTheirs(block, sentence, hit) ? hit : null
  if (tags.includes('inner')) return innerLife(block, sentence, hit, after)
  if (tags.includes('merely')) return merely(block, sentence, hit, after)
  if (tags.includes('because')) return explains(block, sentence, hit, after)
  if (tags.includes('diagnosis'))
    return /\b(?:diagnos|assess(?:ed|ment)|test|told|letter|clinic|consultant|paediatrician)/i.test(before + after) &&
      !/undiagnosed/i.test(hit.text)
      ? null
      : hit
  if (tags.includes('certainty')) return isEmphasis(before, after, hit) && !isSettled(hit, after) ? hit : null
  if (/^against /i.test(hit.text) && !/\b(?:turn|set|poison)(?:s|ed|ing|ting)?\b[^.;]{0,30}$/i.test(before)) return null
  if (
    /^to (?:protect|shield)/i.test(hit.text) &&
    !/\b(?:said|says|lie[ds]?|lying|denie[ds]|told|hid|story|account|quiet|silent|silence)\b/i.test(before)
  )
    return null
  if (tags.includes('frame')) return /\b(?:if|whether|that you|for) $/i.test(before) ? null : hit
  if (/^(?:only|just) |because/i.test(hit.text) && BY_CIRCUMSTANCE.test(after)) return null
  if (tags.includes('motive'))
    return isAboutSomeone(block, sentence, hit) && !/\b(?:without|(?:un)?able|enough|finds?|found) $/i.test(before) ? hit : null
  if (tags.includes('future')) return foretold(block, sentence, hit, before)
  if (
    /^(?:aim|goal|intention|priority) /i.test(hit.text) &&
    (!/(?:['’]s|\b(?:her|his|their)) (?:\w+ )?$/i.test(before) || /[:“"]/.test(after))
  )
    return null
  if (
    /^too /i.test(hit.text) &&
    /^\s(?:tell|say|speak|talk|answer|remember|know|walk|sit|go|start|have(?! been)|read|write|attend|take part)\b/.test(after)
  )
    return null
  if (tags.includes('risk') && (isOfIllness(after) || isOrdinaryForecast(after))) return null
  if (/^(?:cannot|can['’]t|could|can|(?:is|are|was|were) (?:unable|not able)) /i.test(hit.text) && isPractical(sentence, after))
    return null
  if (tags.includes('risk'))
    return /\b(?:if|whether|when|to ensure|so that|until)\b[^,;]*$|\bwill know\b[^.;]*$|\d $/i.test(before) ||
      /^\s(?:and )?\d/.test(after)
      ? null
      : hit
  if (tags.includes('cause'))
    return (isAboutConduct(block, sentence, hit) || /^(?:This|That|It|All this|All of this) $/.test(before)) &&
      !/^ (?:the |a |an )?(?:court|bus|train|weather|snow|flood|strike|holidays?|burst|broken|staff|waiting list|power cut|fire|traffic|school closure)\b/.test(
        after,
      ) &&
      !/^\s(?:start|begin|attend|meet|return|be|take|arrive|end|finish|hold|give|see|go|have|complete|visit)\b/.test(after)
      ? hit
      : null
  if (tags.includes('possessed')) return possessed(block, sentence, hit)
  if (tags.includes('character')) return saidOfSomeone(block, sentence, hit) ? hit : null
  return onMind(block, sentence, hit, after)
}

/** "Because the bus runs only then": no motive, and nothing that anybody need own. */
const BY_CIRCUMSTANCE =
  /^[^.;]{0,40}?\bbecause (?:(?:the|a|an|her|his|their) (?:bus|train|shifts?|clinic|surgery|centre|office|car|library|hall|baby was asleep|nursery|work|rota)\b|it (?:closes|opens|runs|was raining))|^ because (?:the|a) (?:bus|train|clinic|car)\b/

/** "There is no doubt about the date: the photograph is stamped". */
const isSettled = (hit: WordHit, after: string): boolean =>
  /\b(?:doubt|question)\b/i.test(hit.text) &&
  /^ (?:about|as to|over) (?:the|his|her|their) (?:date|time|place|name|number|amount|address|identity|age|figures?)\b/.test(
    after,
  )

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

/** "Will go back to work in June": a place or an errand. */
const GOES_SOMEWHERE =
  /^ (?:(?:the|her|his|their|a|an|this) )?(?:\p{Ll}+ )?(?:work|school|college|university|nursery|court|clinic|hospital|surgery|office|house|flat|hotel|class|classes|lessons|training|matter|question|point|panel|judge|conference|refuge|hostel|barracks|see|collect|normal|sleep|bed|part-time|full-time)\b|^ \p{Lu}\p{Ll}+ (?:Road|Street|School|House|Lane|on|in|for|by|next|after)\b/u

function foretold(block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string): Span | null {
  const after = block.text.slice(hit.end, sentence.end)
  const will = FUTURE.exec(before)
  if (!will) return null
  if (/ (?:to|into)$/i.test(hit.text) && GOES_SOMEWHERE.test(after)) return null
  const subject = subjectOf(block, sentence, hit.firstToken)
  if (!subject || subject.referent === 'writer' || subject.referent === 'reader') return null
  if (/^be (?:un)?able\b/i.test(hit.text) && isPractical(sentence, after)) return null
  if (/\b(?:if|unless|until|so that|to ensure)\b[^,;]*$/i.test(before.slice(0, will.index))) return null
  if (/\bwhen\b[^,;]*$/i.test(before.slice(0, will.index)) && !FOREGONE.test(will[0])) return null
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
