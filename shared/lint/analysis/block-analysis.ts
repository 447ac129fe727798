import {
  type Block,
  blockText,
  type Claim,
  type DocumentKind,
  kindIsIn,
  type Section,
  type Segment,
} from '../../document/index.ts'
import type { Matcher } from '../matcher/matcher.ts'
import { type Match, type Matches, NONE as NO_HIT } from '../matcher/matches.ts'
import type { BlockAnalysis, Sentence, Span, Stance, Token, WordHit } from '../rule.ts'
import { findDeclarations } from './declarations.ts'
import { holdsEvidence } from './evidence.ts'
import { findQuotations } from './quotations.ts'
import { GAP, type ScannedWords, scanWords } from './scan.ts'
import { splitSentences } from './sentences.ts'
import { SentenceStance } from './stance.ts'
import { type PerWord, SHAPE, type Shape, type Word } from './vocabulary.ts'

const NONE: readonly never[] = []
const STANCE_OF_CLAIM = { observed: 'bare', reported: 'attributed', opinion: 'owned' } as const satisfies Record<
  Claim['kind'],
  Stance
>

/** Titles and shorthand up to this length may be followed by a stop that ends no sentence. */
const LONGEST_SHORTHAND = 6
const STOP = /[.!?…\n]/

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A sentence whose stance and evidence are worked out when a rule asks for them. */
class AnalysedSentence implements Sentence {
  readonly start: number
  readonly end: number
  readonly segment: Segment
  readonly firstToken: number
  readonly lastToken: number
  private readonly block: AnalysedBlock
  private knownStance: SentenceStance | null = null
  private knownEvidence: boolean | null = null

  constructor(block: AnalysedBlock, segment: Segment, span: Span) {
    this.block = block
    this.segment = segment
    this.start = span.start
    this.end = span.end
    this.firstToken = block.firstTokenFrom(span.start)
    this.lastToken = block.firstTokenFrom(span.end)
  }

  get text(): string {
    return this.block.text.slice(this.start, this.end)
  }

  get words(): number {
    return this.block.countWords(this.firstToken, this.lastToken)
  }

  get quoted(): boolean {
    let covered = 0
    for (const span of this.block.quotedSpans)
      covered += Math.max(0, Math.min(span.end, this.end) - Math.max(span.start, this.start))
    return covered > 0 && covered >= this.end - this.start - 2
  }

  get claim(): Claim | null {
    return this.block.claimIn(this)
  }

  get stance(): Stance {
    const { claim } = this
    return claim ? STANCE_OF_CLAIM[claim.kind] : this.wording.main
  }

  get evidence(): boolean {
    this.knownEvidence ??= this.claim?.kind === 'observed' || holdsEvidence(this.text)
    return this.knownEvidence
  }

  stanceAt(offset: number): Stance {
    const claim = this.block.claimIn({ start: offset, end: offset + 1 })
    return claim ? STANCE_OF_CLAIM[claim.kind] : this.wording.at(offset - this.start)
  }

  private get wording(): SentenceStance {
    this.knownStance ??= new SentenceStance(this.text)
    return this.knownStance
  }
}

/** Everything that rules may ask of one block. The words and the list hits are read at once, the rest when asked for. */
export class AnalysedBlock implements BlockAnalysis {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly block: Block
  /** Set anew on every run: sections are replaced when another block of theirs is. */
  section: Section
  /** The kind of document it stands in; null for a heading read by itself. */
  private kind: DocumentKind | null = null
  readonly kept: unknown[] = []
  private readonly scanned: ScannedWords
  private readonly matches: Matches
  private knownTokens: readonly Token[] | null = null
  private knownSentences: readonly AnalysedSentence[] | null = null
  private knownQuotations: readonly Span[] | null = null
  private readonly knownShapes = new Map<Shape, readonly Token[]>()

  constructor(block: Block, section: Section, matcher: Matcher) {
    const { text, segments } = blockText(block)
    this.text = text
    this.segments = segments
    this.block = block
    this.section = section
    this.scanned = scanWords(text, segments, matcher.vocabulary)
    this.matches = matcher.match(this.scanned)
  }

  /** Says of every run in what kind of document it stands: in another kind, other hits count. */
  standIn(kind: DocumentKind): void {
    if (this.kind !== kind) this.kept.length = 0
    this.kind = kind
  }

  get tokens(): readonly Token[] {
    this.knownTokens ??= this.allTokens()
    return this.knownTokens
  }

  get forms(): readonly Word[] {
    return this.scanned.words
  }

  holdsWord(test: PerWord<boolean>): boolean {
    const { words } = this.scanned
    for (let index = 0; index < words.length; index++) if (test.of(words[index] as Word)) return true
    return false
  }

  get wordCount(): number {
    return this.countWords(0, this.scanned.words.length)
  }

  tokensLike(shape: Shape): readonly Token[] {
    if ((this.scanned.shapes & SHAPE[shape]) === 0) return NONE
    const known = this.knownShapes.get(shape)
    if (known) return known
    const found: Token[] = []
    const bit = SHAPE[shape]
    const { words } = this.scanned
    for (let index = 0; index < words.length; index++) if (((words[index]?.shape ?? 0) & bit) !== 0) found.push(this.token(index))
    this.knownShapes.set(shape, found)
    return found
  }

  neighbouring(test: (word: string, next: string) => boolean): readonly (readonly [Token, Token])[] {
    const { words, gaps } = this.scanned
    let found: (readonly [Token, Token])[] | null = null
    for (let index = 1; index < words.length; index++) {
      if (gaps[index] !== GAP.joined || !test(words[index - 1]?.lower ?? '', words[index]?.lower ?? '')) continue
      found ??= []
      found.push([this.token(index - 1), this.token(index)])
    }
    return found ?? NONE
  }

  get sentences(): readonly Sentence[] {
    return this.analysedSentences
  }

  get quotedSpans(): readonly Span[] {
    // What every witness must say is as little the writer's own wording as what somebody else said.
    this.knownQuotations ??= [...findQuotations(this.text, this.segments), ...findDeclarations(this.text)]
    return this.knownQuotations
  }

  isQuoted(span: Span): boolean {
    const { quotedSpans } = this
    for (const quoted of quotedSpans) if (overlaps(quoted, span)) return true
    return false
  }

  segmentAt(offset: number): Segment {
    for (let place = this.segments.length - 1; place >= 0; place--) {
      const segment = this.segments[place]
      if (segment && segment.start <= offset) return segment
    }
    throw new RangeError(`No text stands at ${offset} in block ${this.block.id}`)
  }

  sentenceAt(offset: number): AnalysedSentence | null {
    for (const sentence of this.analysedSentences) if (offset < sentence.end) return offset >= sentence.start ? sentence : null
    return null
  }

  around(sentence: Sentence): Sentence[] {
    const place = this.analysedSentences.indexOf(sentence as AnalysedSentence)
    return [this.analysedSentences[place - 1], this.analysedSentences[place + 1]].filter(
      (other) => other !== undefined && other.segment === sentence.segment,
    ) as Sentence[]
  }

  evidenceNear(sentence: Sentence): boolean {
    return sentence.evidence || this.around(sentence).some(({ evidence }) => evidence)
  }

  /** Every list with a hit, quoted words included. */
  get heldLists(): readonly string[] {
    return this.matches.lists
  }

  holds(list: string): boolean {
    return this.matches.lists.includes(list)
  }

  hits(list: string, options: { quoted?: boolean } = {}): readonly WordHit[] {
    const { matches } = this
    let place = matches.first(list)
    if (place === NO_HIT) return NONE
    const found: WordHit[] = []
    for (; place !== NO_HIT; place = matches.next(place)) {
      const match = matches.at(place)
      const { entry } = match.ending
      if ((options.quoted !== true && this.isQuoted(match)) || this.isRightHere(match)) continue
      const { start, end, firstWord, lastWord } = match
      found.push({ list, entry, start, end, text: this.text.slice(start, end), firstToken: firstWord, lastToken: lastWord + 1 })
    }
    return found.length > 0 ? found : NONE
  }

  /** The entry says that its wordings are right in this kind of document, or beside other words of the sentence. */
  private isRightHere({ ending: { entry }, start }: Match): boolean {
    const { kind } = this
    if (entry.rightIn !== undefined && kind !== null && kindIsIn(kind, entry.rightIn)) return true
    if (entry.notNear === undefined) return false
    const near = this.matches.all().filter(({ ending }) => ending.entry === entry && ending.near)
    if (near.length === 0) return false
    const sentence = this.sentenceAt(start)
    return sentence !== null && near.some((other) => other.start >= sentence.start && other.start < sentence.end)
  }

  stanceAt(offset: number): Stance {
    return this.sentenceAt(offset)?.stanceAt(offset) ?? 'bare'
  }

  /** Words as a reader counts them: "well-being" is one. */
  countWords(firstToken: number, lastToken: number): number {
    let count = lastToken - firstToken
    for (let index = firstToken + 1; index < lastToken; index++) if (this.scanned.gaps[index] === GAP.hyphen) count--
    return count
  }

  get longestRun(): number {
    const { gaps, starts, ends, words } = this.scanned
    let longest = 0
    let run = 0
    for (let index = 0; index < words.length; index++) {
      const before = ends[index - 1] ?? 0
      const breaks = gaps[index] === GAP.broken && (words[index - 1]?.text.length ?? 0) > LONGEST_SHORTHAND
      if (breaks && STOP.test(this.text.slice(before, starts[index]))) run = 0
      longest = Math.max(longest, ++run)
    }
    return longest
  }

  /** Index of the first token that starts at the offset or after it. */
  firstTokenFrom(offset: number): number {
    let low = 0
    let high = this.scanned.starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.scanned.starts[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The claim that covers most of a span, if any does. */
  claimIn(span: Span): Claim | null {
    let best: Claim | null = null
    let most = 0
    for (const segment of this.segments) {
      if (segment.end <= span.start || segment.start >= span.end) continue
      for (const run of segment.runs) {
        const covered = Math.min(run.end, span.end) - Math.max(run.start, span.start)
        if (run.claim !== null && covered > most) {
          best = run.claim
          most = covered
        }
      }
    }
    return most * 2 > span.end - span.start ? best : null
  }

  /** One word before and one after the span, in small letters. */
  neighbours(span: Span): [string, string] {
    const { words, starts, ends } = this.scanned
    const first = this.firstTokenFrom(span.start)
    let last = first
    while (last < words.length && (starts[last] ?? 0) < span.end) last++
    const before = first > 0 && (ends[first - 1] ?? 0) <= span.start ? words[first - 1] : undefined
    return [before?.lower ?? '', words[last]?.lower ?? '']
  }

  private get analysedSentences(): readonly AnalysedSentence[] {
    this.knownSentences ??= this.segments.flatMap((segment) =>
      splitSentences(this.text.slice(segment.start, segment.end), segment.start).map(
        (span) => new AnalysedSentence(this, segment, span),
      ),
    )
    return this.knownSentences
  }

  private allTokens(): Token[] {
    const { length } = this.scanned.words
    const all: Token[] = new Array(length)
    for (let index = 0; index < length; index++) all[index] = this.token(index)
    return all
  }

  private token(index: number): Token {
    const start = this.scanned.starts[index] ?? 0
    const end = this.scanned.ends[index] ?? 0
    const word = this.scanned.words[index]
    // The word's own text, kept once for all places where it stands, unless an apostrophe may be curly here.
    const text = word === undefined || (word.shape & SHAPE.apostrophe) !== 0 ? this.text.slice(start, end) : word.text
    return { start, end, text, lower: word?.lower ?? '', index }
  }
}
