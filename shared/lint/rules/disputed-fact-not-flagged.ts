import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'denials'
/** Something that one person is said to have done to another, or how harm came about. */
const DEED =
  /\b(?:hit|punched|slapped|kicked|pushed|shoved|grabbed|bit|burn(?:ed|t)|shook|threw|struck|strangled|choked|assaulted|attacked|hurt|caused by|broke|shouted|swore|threatened|stole|locked|dragged|pulled|touched|headbutted|spat)\b/
/** Whatever gives the first account a source, makes it the writer's own, or offers it as a possibility. */
const SOURCED =
  /["“”‘]|\b(?:I|[Ww]e|told|tells|sa(?:id|ys?|w)|heard|[Ww]itness\w*|[Rr]eport\w*|[Rr]ecord\w*|[Aa]ccording|[Pp]olice|[Cc]ourt|[Jj]udge|convict\w+|f(?:ound|inding)|charge[ds]?|arrest\w*|[Aa]lleg\w+|accus\w+|claim\w*|stat(?:es|ed|ement)|describ\w+|confirm\w*|admit\w*|accept\w*|footage|CCTV|[Pp]hotograph\w*|letter|disclos\w+|recall\w*|remember\w*|believ\w+|thinks?|may|might|could|appear\w*|seem\w*|suggest\w*|asked|account|version|whether|[Ii]f|view|opinion|likely|possibly|probably|perhaps)\b/
/** The paragraph says that it is disputed, or that it has been decided. */
const SETTLED =
  /\b(?:[Dd]ispute|[Dd]isputed|[Cc]ontested|not agreed|accounts? differ|differing accounts|[Ff]indings?|found that|convicted|conviction|[Pp]leaded|caution|[Cc]ourt found|[Jj]udge)\b/
/** "Although the mother says it was a radiator": another's account in the same sentence. */
const OTHERWISE =
  /^(?:al)?though (?:\p{L}[\p{L}.’'-]* ){1,4}?(?:says?|said|denies|denied|disputes|disputed|insists|insisted|maintains|maintained)\b/iu

/** Two accounts side by side, the first told as though it were settled. */
export const disputedFactNotFlagged: TextRule = {
  scope: 'block',
  meta: {
    id: 'disputed-fact-not-flagged',
    category: 'unattributed-claim',
    title: 'Disputed, and told as fact',
    severity: 'suggestion',
    kinds: ['reports', 'court'],
    inPlans: [],
    why: 'The reader takes the first account for settled, and whoever disputes it has been judged already.',
    setAsideWhen: 'A court has found it, or it was agreed.',
    bad: ['Mr Hayes hit Ms Hayes on 2 May. Mr Hayes denies this.'],
    good: ['Ms Hayes says that Mr Hayes hit her on 2 May; he denies it. This is disputed.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, _context, report) {
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit) || SETTLED.test(block.text)) continue
      const first = hit.entry.tags?.includes('joined') ? firstHalf(sentence, hit) : sentenceBefore(block, sentence)
      if (first)
        report({
          ...first,
          message: 'This is disputed and stands as fact. Who says so, and is it said that the other disputes it?',
        })
    }
  },
}

/** The account before "although", where another's follows. */
function firstHalf(sentence: Sentence, { start }: WordHit): Span | null {
  const at = start - sentence.start
  const before = sentence.text.slice(0, at).replace(/[\s,;–-]+$/, '')
  if (!OTHERWISE.test(sentence.text.slice(at)) || !isBareDeed(before) || isSomeonesView(sentence)) return null
  return { start: sentence.start, end: sentence.start + before.length }
}

/** The account that the denial is of, unless it goes on with what somebody told. */
function sentenceBefore(block: BlockAnalysis, sentence: Sentence): Span | null {
  const all = block.sentences
  const at = all.findIndex(({ start }) => start === sentence.start)
  const first = all[at - 1]
  const earlier = all[at - 2]
  if (!first || first.segment !== sentence.segment || first.quoted || first.claim || isSomeonesView(first)) return null
  if (!isBareDeed(first.text) || (earlier?.segment === first.segment && SOURCED.test(earlier.text))) return null
  return { start: first.start, end: first.end }
}

const isBareDeed = (text: string): boolean => DEED.test(text) && !SOURCED.test(text) && !/\bnot\b|n['’]t\b/.test(text)

const isSomeonesView = ({ stance }: Sentence): boolean => stance === 'attributed' || stance === 'owned'
