import type { ActionField } from '../../document/index.ts'
import { PerBlock } from '../analysis/per-block.ts'
import { endsSpeltOut, startsSpeltOut } from '../analysis/spelling-out.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import type { Fix } from '../finding.ts'
import { isLineAlone, planFieldAt } from '../plan-actions.ts'
import type { BlockAnalysis, DocumentRule, KnownPerson, Span, WordHit } from '../rule.ts'

const LIST = 'acronyms'
const WINDOW = 120
/** Fewer words in capitals than this are no heading and no shouting. */
const FEWEST_SHOUTED = 3
/** Longer words in capitals that no list knows are brands, surnames and shouting. */
const LONGEST_UNLISTED = 4
const UNSAYABLE = /^(?=.{3,7}$).*[BCDFGHJKLMNPQRSTVWXZ]{4}/
const SENTENCE_CAPITALS =
  /^(?:NOT|NO|NEVER|ALWAYS|ALL|AND|OR|MUST|ONLY|VERY|STOP|URGENT|WILL|WAS|IS|ARE|DO|DID|HAS|HAD|CAN|THE|ANY|BOTH|NOW|YES|WHY|WHO|HOW|WHAT|WHEN|END|NEW|OLD|DRAFT|NOTE|TBC|TBA|ASAP|TBD|NA|EVERY|NONE|BUT|ADD|SEE|ONE|TWO|OUR|HER|HIS|OUT|OFF|ALSO|SAFE|AIM|MAY|GOOD|BAD|LATE|DAD|MUM|HOME|HELP|PLAN|FROM|THIS|THAT|WITH)$/
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/
const ATTENDANCE =
  /\b(?:appointments?|attend(?:ed|ance)?|sessions?|clinic|visits?|school|x ?\d|checks?|meetings?|contact|group|again|her|his|their|last|twice|letters?)\b/i
const GENETIC = /\b(?:test(?:s|ed|ing)?|sample|evidence|profile|results?|paternity|match(?:ed|es)?|swab|analysis)\b/i

/** One place where initials stand in running text, or are spelt out. */
interface Use extends Span {
  initials: string
  /** Spelt out right here, in words before or after it. */
  explained: boolean
  /** Whether leaving it unexplained would be a finding. */
  counts: boolean
  /** In a plan's action or outcome. */
  inPlan: boolean
  hit: WordHit | null
}

interface PlacedUse {
  analysis: BlockAnalysis
  use: Use
}

const keptUses: Readings<readonly PlacedUse[]> = new WeakMap()

/** Initials that are not spelt out at or before their first use, read from the top of the document. */
export const unexplainedAcronym: DocumentRule = {
  scope: 'document',
  lists: [LIST],
  meta: {
    id: 'unexplained-acronym',
    category: 'jargon-acronym',
    title: 'Initials not spelt out',
    severity: 'warning',
    kinds: ['all'],
    why: 'A parent, or the child grown up, should not have to look it up.',
    setAsideWhen: 'Everyone who will read the document uses these initials themselves, such as the name of a school.',
    bad: ['Ruby’s IHA is booked for 3 May.', 'The referral went to CAMHS.'],
    good: ['Ruby’s initial health assessment (IHA) is booked for 3 May.', 'Ruby saw the GP on 3 May.'],
  },
  looksAt: (block) => block.tokensLike('capitals').length > 0 || block.holds(LIST),
  check(blocks, context, report) {
    const settled = new Set<string>()
    for (const uses of bySection(blocks, keptUses, context.people, (own) => usesIn(own, context.people)))
      for (const { analysis, use } of uses) {
        if (settled.has(use.initials)) continue
        if (use.explained) settled.add(use.initials)
        // Of a line of a plan nobody knows what is spelt out above it.
        if (use.explained || !use.counts || (use.inPlan && isLineAlone(context.document))) continue
        settled.add(use.initials)
        const { start, fixes } = fixesFor(analysis, use)
        report({
          start,
          end: use.end,
          message: `“${analysis.text.slice(use.start, use.end)}” is not spelt out where it is first used.`,
          fixes,
          section: analysis.section,
          block: analysis.block,
        })
      }
  },
}

const usesIn = (blocks: readonly BlockAnalysis[], people: readonly KnownPerson[]): readonly PlacedUse[] =>
  blocks.flatMap((analysis) => usesOf(analysis, people))

/** Of one block: a keystroke costs its own and not those of its whole section. */
const keptByBlock = new PerBlock<{ people: readonly KnownPerson[] | null; uses: readonly PlacedUse[] }>(() => ({
  people: null,
  uses: [],
}))

function usesOf(analysis: BlockAnalysis, people: readonly KnownPerson[]): readonly PlacedUse[] {
  const known = keptByBlock.of(analysis)
  if (known.people !== people) {
    known.uses = readUses(analysis, people).map((use) => ({ analysis, use }))
    known.people = people
  }
  return known.uses
}

function readUses(analysis: BlockAnalysis, people: readonly KnownPerson[]): Use[] {
  const hits = analysis.hits(LIST)
  const candidates = analysis.tokensLike('capitals')
  const listed = new Set(hits.flatMap(({ firstToken, lastToken }) => range(firstToken, lastToken)))
  const places: { span: Span; hit: WordHit | null; token: number }[] = [
    ...hits.map((hit) => ({ span: withEnding(analysis, hit), hit, token: hit.firstToken })),
    ...candidates.filter(({ index }) => !listed.has(index)).map((token) => ({ span: token, hit: null, token: token.index })),
  ].sort((a, b) => a.span.start - b.span.start)
  return places.flatMap(({ span, hit, token }) => {
    if (hit?.entry.tags?.includes('known') || analysis.isQuoted(span)) return []
    const initials = bare(analysis.text.slice(span.start, hit ? hit.end : span.end))
    const field = planFieldAt(analysis, span.start)
    const explained = isExplained(analysis, span, initials, hit)
    const counts =
      explained ||
      (isProse(field) &&
        !inCapitals(analysis, span) &&
        (hit ? listedCounts(analysis, hit) : unlistedCounts(analysis, token, initials, people)))
    return explained || counts ? [{ ...span, initials, explained, counts, inPlan: field !== null, hit }] : []
  })
}

/** Who does it, by when and how we will know are notes in a plan, where everybody writes in shorthand. */
const isProse = (field: ActionField | null): boolean => field === null || field === 'action' || field === 'outcome'

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index)

/** The acronym with its plural or possessive ending, which the hit may leave out. */
function withEnding(analysis: BlockAnalysis, hit: WordHit): Span {
  return { start: hit.start, end: hit.end + (/^['’]s\b/.test(analysis.text.slice(hit.end, hit.end + 3)) ? 2 : 0) }
}

/** The initials alone: no ending, stops or hyphens; one key for `IRO`, `IROs` and `IRO's`. */
function bare(text: string): string {
  const plain = text.replace(/['’]s$/, '').replaceAll(/[./\-\s]/g, '')
  return (/^\p{Lu}{2,}s$/u.test(plain) ? plain.slice(0, -1) : plain).toUpperCase()
}

const expansionsOf = (hit: WordHit | null): string[] =>
  hit ? [hit.entry.expansion ?? [], hit.entry.say ?? []].flat().filter((words) => words !== '') : []

function isExplained(analysis: BlockAnalysis, span: Span, initials: string, hit: WordHit | null): boolean {
  const segment = analysis.segmentAt(span.start)
  const before = analysis.text.slice(Math.max(segment.start, span.start - WINDOW), span.start)
  const after = analysis.text.slice(span.end, Math.min(segment.end, span.end + WINDOW))
  const expansions = expansionsOf(hit)
  if (
    /[(,–—-]\s?["“‘']?$|\b(?:or|as|called|named|the|a|an|our|call)\s["“‘']?$/.test(before) &&
    endsSpeltOut(initials, expansions, trimLead(before))
  )
    return true
  const opening =
    /^["”’']?\s?(?:[(:=–—-]|, (?=(?:an?|the|his|her|their|our|its) )|,? (?:which|that|stands|is (?:short|the|an?)|means|meaning|or|i\.e\.|short for|in full|an? abbreviation))/.exec(
      after,
    )
  if (opening && startsSpeltOut(initials, expansions, after.slice(opening[0].length).split(/[).;]/)[0] ?? '')) return true
  if (/^\s\((?:\p{Ll}[\p{L}'’-]*[\s,]+){2,}[^)]*\)/u.test(after)) return true
  return isGlossaryLine(analysis, span, segment.start, segment.end, initials, expansions)
}

const trimLead = (before: string): string =>
  before.replace(/(?:,? (?:or|known as|called|named|also known as)|\b(?:the|a|an))*\s?[(,–—\-"“‘'\s]*$/, '')

/** A table or list of initials: the whole cell is the acronym and the next one says what it stands for. */
function isGlossaryLine(
  analysis: BlockAnalysis,
  span: Span,
  start: number,
  end: number,
  initials: string,
  expansions: string[],
): boolean {
  if (analysis.text.slice(start, span.start).trim() !== '' || analysis.text.slice(span.end, end).trim() !== '') return false
  const next = analysis.segments.find((segment) => segment.start === end + 1)
  return next !== undefined && startsSpeltOut(initials, expansions, analysis.text.slice(next.start, next.end))
}

/** A heading or a stretch that is all in capitals: nothing there can be told to be initials. */
function inCapitals(analysis: BlockAnalysis, span: Span): boolean {
  const segment = analysis.segmentAt(span.start)
  if (segment.role === 'heading' || segment.role === 'label' || segment.role === 'signature') return true
  if (analysis.tokensLike('capitals').length < FEWEST_SHOUTED) return false
  const sentence = analysis.sentenceAt(span.start)
  if (!sentence) return false
  const words = analysis.tokens.slice(sentence.firstToken, sentence.lastToken).filter(({ text }) => /\p{L}{2}/u.test(text))
  const capitals = words.filter(({ text }) => text === text.toUpperCase())
  return capitals.length >= FEWEST_SHOUTED && capitals.length > words.length * 0.6
}

/** When clipped words are shorthand here: some are words in their own right. */
const SHORTHAND: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  'after-figure': (before, after) => /\d ?$/.test(before) && !/^-/.test(after),
  'after-words': (before) => !/\b\d{1,2}[:.]?\d{2} ?$/.test(before),
  're-about': (before, after) => /[\p{L}\d)] $/u.test(before) && /^:? (?!and\b|is\b)[\p{L}\d]/u.test(after),
  tel: (_before, after) => /^ ?(?:call|with|from|to)\b/.test(after) || !/^[:.]? ?[\d+(]/.test(after),
  temp: (before, after) =>
    /^ (?:housing|accommodation|flat|home|job|cover|worker|staff|address|contract)\b/.test(after) && before !== '',
}

function listedCounts(analysis: BlockAnalysis, hit: WordHit): boolean {
  const tags = hit.entry.tags ?? []
  const after = analysis.text.slice(hit.end, hit.end + 60)
  const before = analysis.text.slice(Math.max(0, hit.start - 60), hit.start)
  if (
    tags.includes('rank') &&
    (/^ (?:\d+ )?\p{Lu}\p{Ll}/u.test(after) || (/\b(?:his|her|their|the|a|my|home|games?) $/.test(before) && hit.text === 'PC'))
  )
    return false
  if (
    tags.includes('statute') &&
    (/^(?:\([^)]*\))* (?:of )?(?:the )?(?:Children|CA 1989|Act|Mental|Education|Care|Adoption|Police|Sexual)/.test(after) ||
      /\b(?:Act|CA) \d{4},? $/.test(before))
  )
    return false
  if (tags.includes('attendance'))
    return (
      !GENETIC.test(after) &&
      !GENETIC.test(before) &&
      (ATTENDANCE.test(after) || ATTENDANCE.test(before) || /^(?:['’]?d\b|s\b)/.test(after))
    )
  if (!tags.every((tag) => SHORTHAND[tag]?.(before, after) ?? true)) return false
  return !isPartOfName(analysis, hit)
}

/** Letters that are part of something longer: an address, a reference, a product, a postcode. */
function isPartOfName(analysis: BlockAnalysis, span: Span): boolean {
  const before = analysis.text.slice(Math.max(0, span.start - 12), span.start)
  const after = analysis.text.slice(span.end, span.end + 12)
  return (
    /[@_\\#]$|\/\/\S*$|[/-]\d[\d/-]*$|\d[/-]$|\b\p{Lu}{2}\d{2} $/u.test(before) ||
    /^[@_\\]|^[-/]?\d|^\.(?:uk|com|org|gov|co)\b/.test(after) ||
    /^ \d[A-Z]{2}\b/.test(after)
  )
}

function unlistedCounts(analysis: BlockAnalysis, index: number, initials: string, people: readonly KnownPerson[]): boolean {
  const token = analysis.tokens[index]
  if (!token || initials.length < 3 || (initials.length > LONGEST_UNLISTED && !UNSAYABLE.test(initials)) || /\d/.test(initials))
    return false
  if (SENTENCE_CAPITALS.test(initials) || ROMAN.test(initials) || isPartOfName(analysis, token)) return false
  if (people.some((person) => isNameOf(person, initials)) || isBrand(analysis, token)) return false
  return !isShoutedOrNamed(analysis, index)
}

/** What firms make and run, and where people work: initials there are a firm's name. */
const OF_A_FIRM =
  /^ (?:depot|drivers?|vans?|lorry|lorries|store|shop|factory|warehouse|branch|channel|jumper|hoodie|T-shirt|shirt|cap|toys?|diggers?|tractor|trainers|phone|laptop|tablet|television|parcels?|couriers?|credit card|cinema|gym|fans?|match|game|championship|album|song|single|film|magazine|brochure|catalogue)\b/
const WORKS_AT =
  /\b(?:works?|worked|working|jobs?|shifts?|employed|apprentice|shops|shopped) (?:(?:as|a|an|\p{L}+er) ){0,3}(?:for|at|by|with|in) $/u

const isBrand = (analysis: BlockAnalysis, { start, end }: Span): boolean =>
  OF_A_FIRM.test(analysis.text.slice(end, end + 20)) || WORKS_AT.test(analysis.text.slice(Math.max(0, start - 50), start))

function isNameOf({ firstName, lastName, knownAs }: KnownPerson, initials: string): boolean {
  const names = [...firstName.split(/[\s-]/), ...lastName.split(/[\s-]/), knownAs].filter(Boolean)
  const letters = [firstName, lastName].flatMap((name) => name.split(/[\s-]/)).map((name) => name[0] ?? '')
  return names.some((name) => name.toUpperCase() === initials) || letters.join('').toUpperCase() === initials
}

/** Beside another word in capitals ("DID NOT"), or after a first name ("Ruby PIKE") and before one ("PIKE, Ruby"). */
function isShoutedOrNamed(analysis: BlockAnalysis, index: number): boolean {
  const { tokens, text } = analysis
  const token = tokens[index]
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (!token) return false
  const shouted = [before, after].some(
    (other) =>
      other !== undefined &&
      /^\p{Lu}{4,}$|^(?:NOT|NO|IS|ARE|WAS|DID|TO|OF|AND|THE|IN)$/u.test(other.text) &&
      gapIsSpace(text, token, other),
  )
  if (shouted) return true
  const sentence = analysis.sentenceAt(token.start)
  const named =
    before !== undefined &&
    sentence !== null &&
    before.index > sentence.firstToken &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    gapIsSpace(text, before, token)
  return named || (/^, \p{Lu}\p{Ll}+\b/u.test(text.slice(token.end, token.end + 24)) && sentence?.start === token.start)
}

const gapIsSpace = (text: string, a: Span, b: Span): boolean =>
  text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)) === ' '

/** "IHA" becomes "initial health assessment (IHA)", with its plural, possessive, capital and article put right. */
function fixesFor(analysis: BlockAnalysis, use: Use): { start: number; fixes: Fix[] } {
  const expansions = expansionsOf(use.hit)
  const written = analysis.text.slice(use.start, use.end)
  const article = articleBefore(analysis.text, use.start)
  const wrongArticle = article !== null && expansions.some((words) => needsAn(words) !== (article.word.toLowerCase() === 'an'))
  const start = wrongArticle && article !== null ? article.start : use.start
  const opensSentence = analysis.sentenceAt(use.start)?.start === use.start
  const fixes = expansions.map((words) => {
    if (use.hit?.entry.tags?.includes('shorthand')) return { label: `Write “${words}”`, replacement: words }
    const full = `${endingOf(written, opensSentence ? capitalised(words) : words)} (${written})`
    const lead = wrongArticle && article !== null ? `${matchCase(article.word, needsAn(words) ? 'an' : 'a')} ` : ''
    return { label: expansions.length > 1 ? `Write it in full: ${words}` : 'Write it in full', replacement: lead + full }
  })
  return { start, fixes }
}

function articleBefore(text: string, start: number): { word: string; start: number } | null {
  const match = /\b(an?)\s$/i.exec(text.slice(Math.max(0, start - 4), start))
  return match ? { word: match[1] ?? 'a', start: start - match[0].length } : null
}

const needsAn = (words: string): boolean => /^(?:[aeio]|u(?!ni|se|k))/i.test(words)
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const matchCase = (like: string, words: string): string => (/^\p{Lu}/u.test(like) ? capitalised(words) : words)

function endingOf(written: string, words: string): string {
  if (/['’]s$/.test(written)) {
    const mark = written.includes('’') ? '’' : "'"
    return words.endsWith('s') ? words + mark : `${words}${mark}s`
  }
  if (!/\p{Lu}s$/u.test(written) || words.endsWith('s')) return words
  return plural(words)
}

function plural(words: string): string {
  const [head = words, ...tail] = words.split(/ (?=of |in |at |around )/)
  const many = /child$/.test(head)
    ? `${head}ren`
    : /person$/.test(head)
      ? head.replace(/person$/, 'people')
      : /[^aeiou]y$/.test(head)
        ? `${head.slice(0, -1)}ies`
        : /(?:s|x|ch|sh)$/.test(head)
          ? `${head}es`
          : `${head}s`
  return [many, ...tail].join(' ')
}
