import { kindIsIn } from '../../document/index.ts'
import { cause, explains, infers, isByCircumstance, merely, motive, origin } from '../analysis/causes.ts'
import { isSupposed } from '../analysis/conditions.ts'
import { danger, foretold } from '../analysis/forebodings.ts'
import { feeling, innerLife, inwardly, isTheirs, onMind, regards } from '../analysis/inner-life.ts'
import { addJoined } from '../analysis/joined-spans.ts'
import { framed } from '../analysis/mind-frames.ts'
import { isCited } from '../analysis/plainly-so.ts'
import { certainty, diagnosis, possessed, quality } from '../analysis/qualities.ts'
import { affects, behind, best, counterfactual, injury, ruled, sham, springs, verdict } from '../analysis/verdicts.ts'
import { voiceAt } from '../analysis/voices.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import { isWrittenToChild } from '../analysis/written-to-child.ts'
import type { BlockAnalysis, Report, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'minds-and-motives'
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
      if (isWrittenToChild(block, sentence, context) || voiceAt(block, sentence, hit) !== 'bare') continue
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

/** A hit with the words around it in its sentence. */
interface Judged {
  block: BlockAnalysis
  sentence: Sentence
  hit: WordHit
  before: string
  after: string
}

/** By tag, in the order in which an entry's tags are looked for: the words of the judgement, or null where the hit is none. */
const FRAMES: readonly (readonly [tag: string, frame: (judged: Judged) => Span | null])[] = [
  ['framed', ({ block, sentence, hit, before, after }) => framed(block, sentence, hit, before, after)],
  ['emotion', ({ block, sentence, hit, after }) => feeling(block, sentence, hit, after)],
  ['inwardly', ({ block, sentence, hit, after }) => inwardly(block, sentence, hit, after)],
  ['regards', ({ block, sentence, hit, after }) => regards(block, sentence, hit, after)],
  ['infers', ({ block, sentence, hit, before }) => infers(block, sentence, hit, before)],
  ['verdict', ({ block, sentence, hit }) => verdict(block, sentence, hit)],
  ['sham', ({ block, sentence, hit, after }) => sham(block, sentence, hit, after)],
  ['springs', ({ block, sentence, hit, after }) => springs(block, sentence, hit, after) ?? origin(block, sentence, hit, after)],
  ['ruled', ({ sentence, hit, before, after }) => ruled(sentence, hit, before, after)],
  ['counterfactual', ({ block, sentence, hit }) => counterfactual(block, sentence, hit)],
  ['behind', ({ block, sentence, hit }) => behind(block, sentence, hit)],
  ['best', ({ hit, after }) => best(after, hit)],
  ['affects', ({ block, sentence, hit, after }) => affects(block, sentence, hit, after)],
  ['injury', ({ hit, before }) => injury(before, hit)],
  ['lacking', ({ block, sentence, hit }) => (isTheirs(block, sentence, hit) ? hit : null)],
  ['inner', ({ block, sentence, hit, after }) => innerLife(block, sentence, hit, after)],
  ['merely', ({ block, sentence, hit, after }) => merely(block, sentence, hit, after)],
  ['because', ({ block, sentence, hit, after }) => explains(block, sentence, hit, after)],
  ['diagnosis', ({ hit, before, after }) => diagnosis(hit, before, after)],
  ['certainty', ({ hit, before, after }) => certainty(hit, before, after)],
  ['frame', ({ hit, before }) => (NO_CLAIM.test(before) || isLeaningOn(hit, before) ? null : hit)],
  ['motive', ({ block, sentence, hit, before }) => motive(block, sentence, hit, before)],
  ['future', ({ block, sentence, hit, before }) => foretold(block, sentence, hit, before)],
  ['risk', ({ sentence, hit, before, after }) => danger(sentence, hit, before, after)],
  ['cause', ({ block, sentence, hit, before, after }) => cause(block, sentence, hit, before, after)],
  ['possessed', ({ block, sentence, hit }) => possessed(block, sentence, hit)],
  ['character', ({ block, sentence, hit }) => quality(block, sentence, hit)],
]

const NO_CLAIM = /\b(?:if|whether|that you|for) $/i
/** "Leant against his mother": only who is turned or set against her is judged. */
const isLeaningOn = (hit: WordHit, before: string): boolean =>
  /^against /i.test(hit.text) && !/\b(?:turn|set|poison)(?:s|ed|ing|ting)?\b[^.;]{0,30}$/i.test(before)

function judgement(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  const { tags } = hit.entry
  if (before === '' && /^(?:fear|love)$/i.test(hit.text)) return ruled(sentence, hit, before, after)
  if (isByCircumstance(hit, after)) return null
  const frame = FRAMES.find(([tag]) => tags?.includes(tag))?.[1]
  return frame ? frame({ block, sentence, hit, before, after }) : onMind(block, sentence, hit, after)
}
