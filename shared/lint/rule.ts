import type { z } from 'zod'
import type {
  ActionField,
  Block,
  BlockText,
  CasewrightDocument,
  Claim,
  DocumentKind,
  PlanAction,
  Section,
  Segment,
} from '../document/index.ts'
import type { CasePlan } from '../plan/index.ts'
import type { Dictionary } from '../spelling/index.ts'
import type { DocumentTemplate, Pack, Severity, WordEntry, where } from '../standards/index.ts'
import type { PerWord, Word } from './analysis/vocabulary.ts'
import type { Category, ClauseReference, Fix, NamedDate } from './finding.ts'
import type { PlanGrid } from './plan-actions.ts'

export type Where = z.infer<typeof where>

/** What is true of a rule whatever the pack. Pages about rules are generated from it. */
export interface RuleMeta {
  id: string
  category: Category
  /** A practitioner's name for it: "Acronym not spelt out". */
  title: string
  /** Severity where a pack names none. */
  severity: Severity
  /** Where it applies when a pack does not say. */
  kinds: readonly Where[]
  /**
   * Text rules only: the fields of a plan's actions that it reads; by itself the action and its outcome. What is hoped for or
   * still to be done is no claim about anybody, so rules of evidence read none; what must stand nowhere is looked for in all.
   */
  inPlans?: readonly ActionField[]
  /** What the reader loses: one line, under every finding. */
  why: string
  /** When setting it aside is right. */
  setAsideWhen: string
  bad: readonly string[]
  good: readonly string[]
}

/** Where a rule found something, in the block's offsets, and what it says of it. */
export interface Report {
  start: number
  end: number
  message: string
  why?: string
  fixes?: readonly Fix[]
  /** Only where one rule serves two categories. */
  category?: Category
  /**
   * The rule is less sure of this one than of its plain cases: a reader may well find it right. Where the pack makes an error of
   * the rule, this finding is a warning; otherwise it has the pack’s severity.
   */
  unsure?: boolean
  /** It matters less than what the rule is for: a suggestion, whatever the pack makes of the rule. */
  slight?: boolean
  /** The merge field that it is about: an empty one has no words to be found by. */
  field?: string
}

export interface Span {
  start: number
  end: number
}

/** A word or a number with its place; `lower` has straight apostrophes and small letters. */
export interface Token extends Span {
  text: string
  lower: string
  /** Its place among the block's tokens. */
  index: number
}

/**
 * Whose statement a clause is. `owned`: the writer marks it as their view ("in my opinion", "I am worried that");
 * `attributed`: a named person or record says it; `hedged`: offered as a possibility; `bare`: stated as fact.
 */
export type Stance = 'bare' | 'owned' | 'hedged' | 'attributed'

export interface Sentence extends Span {
  segment: Segment
  text: string
  /** Indices into the block's tokens, end exclusive. */
  firstToken: number
  lastToken: number
  words: number
  /** True when the whole sentence is somebody's quoted words, a title, or a quotation block. */
  quoted: boolean
  /** Stance of the sentence's main clause; a claim mark on the words decides it before the wording does. */
  stance: Stance
  /** True when it holds a date, count, time, measure, quotation, named record or an act of seeing or hearing. */
  evidence: boolean
  claim: Claim | null
}

/** A word-list hit. `entry` is the list's entry, `text` the words as they stand. */
export interface WordHit extends Span {
  list: string
  entry: WordEntry
  text: string
  /** Indices into the block's tokens, end exclusive. A possessive ending is part of the last token but not of the hit. */
  firstToken: number
  lastToken: number
}

/** One person that the document may mention. */
export interface KnownPerson {
  id: string
  group: 'child' | 'family' | 'professional'
  firstName: string
  lastName: string
  knownAs: string
  title: string
  role: string
  pronouns: string
  /** `YYYY-MM-DD`, or empty where it is not known. */
  dateOfBirth: string
  fullName: string
}

/** Days of events by name, `YYYY-MM-DD`: the case's key dates, and the document's own, which win. */
export type EventDates = Readonly<Record<string, string | readonly string[]>>

/**
 * Everything that is known of one block before any rule looks at it.
 *
 * Words and list hits are there at once; sentences, quotations, stance and evidence are worked out when first asked for
 * and kept, so start from what is cheap: `hits` and `tokensLike`, and only then the sentence around a candidate.
 */
export interface BlockAnalysis extends BlockText {
  section: Section
  block: Block
  /**
   * Words and figures in order. Hyphens and slashes part words ("well-being" is two tokens), an apostrophe inside a word
   * does not ("didn't", "Ms Pike's"), `&` is a token.
   */
  tokens: readonly Token[]
  /** The distinct word that stands at each token's place: where the word alone matters, this is far cheaper than `tokens`. */
  forms: readonly Word[]
  /** True when some word passes; each distinct word is tested once. */
  holdsWord(test: PerWord<boolean>): boolean
  /** Words as a reader counts them: hyphenated ones once. */
  wordCount: number
  /** No sentence of the block has more words than this. Cheap: nothing is split into sentences for it. */
  longestRun: number
  /** Tokens of one look: far cheaper than walking `tokens`. */
  tokensLike(shape: 'capitals' | 'apostrophe' | 'number' | 'title' | 'role' | 'unknown'): readonly Token[]
  /**
   * Words that stand side by side with nothing but space between them and pass the test, as pairs; `word` and `next` are in
   * small letters.
   */
  neighbouring(test: (word: string, next: string) => boolean): readonly (readonly [Token, Token])[]
  sentences: readonly Sentence[]
  /** Spans inside quotation marks (marks included) and whole quotation blocks. */
  quotedSpans: readonly Span[]
  /** True when any part of the span is somebody's quoted words. */
  isQuoted(span: Span): boolean
  segmentAt(offset: number): Segment
  sentenceAt(offset: number): Sentence | null
  /** The sentence's neighbours in the same segment: evidence is looked for there too. */
  around(sentence: Sentence): Sentence[]
  /** Evidence in the sentence or its neighbours. */
  evidenceNear(sentence: Sentence): boolean
  /** True when the list has a hit anywhere in the block, quoted words included. Makes nothing: ask it first in document rules. */
  holds(list: string): boolean
  /** Hits of one word list in reading order, quoted words left out unless asked for. */
  hits(list: string, options?: { quoted?: boolean }): readonly WordHit[]
  /** Stance of the clause that holds the offset. */
  stanceAt(offset: number): Stance
  /** What `PerBlock` has worked out for it. */
  readonly kept: unknown[]
}

export interface RuleContext {
  document: CasewrightDocument
  kind: DocumentKind
  pack: Pack
  template: DocumentTemplate | null
  people: readonly KnownPerson[]
  dates: EventDates
  /** The plan of the case as it stands for the document; null where there is none. For document rules: blocks are kept without it. */
  casePlan: CasePlan | null
  /** The past day on which that plan stood so; null for the plan of today. */
  planOn: string | null
  today: string
  /** Null where spelling is not checked. */
  dictionary: Dictionary | null
  /** The pack's `options` for this rule. */
  options: Readonly<Record<string, unknown>>
  /** A section's heading (or a template section's title), read as a block is. Kept as long as that object is. */
  headingOf(section: { title: string }): BlockAnalysis
}

/** Sees one block at a time; its findings are kept while the block, the people and the pack stay the same. */
export interface TextRule {
  scope: 'block'
  meta: RuleMeta
  /** Word lists that it reads: they are compiled into the one matcher. */
  lists?: readonly string[]
  /** Those of them without a hit of which it finds nothing in a block: it is asked about no other. */
  startsFrom?: readonly string[]
  check(block: BlockAnalysis, context: RuleContext, report: (found: Report) => void): void
}

/**
 * A finding of a document rule says which block (or section, or neither) it belongs to; `date` is for one about a day that
 * stands in no block but among the document's own dates.
 */
export interface DocumentReport extends Report {
  section: Section | null
  block: Block | null
  date?: NamedDate
  /** The clause that this one finding rests on, where the rule's clauses are many. */
  clauses?: readonly ClauseReference[]
}

/** Sees the whole document after its blocks were analysed. */
export interface DocumentRule {
  scope: 'document'
  meta: RuleMeta
  lists?: readonly string[]
  /** Blocks without a hit of any of these it does not look at, and `looksAt` is not asked of them. */
  startsFrom?: readonly string[]
  /** Blocks that it needs to see; by itself all. Asked once for each block, so that a keystroke does not cost a walk over all. */
  looksAt?(block: BlockAnalysis): boolean
  check(blocks: readonly BlockAnalysis[], context: RuleContext, report: (found: DocumentReport) => void): void
}

/** What an action rule is told besides the action. */
export interface ActionContext extends RuleContext {
  /** The day of the plan: the document's own date, else today. `YYYY-MM-DD`. */
  planDate: string
  section: Section
  /** The block that holds the action. */
  analysis: BlockAnalysis
  /** The plan that the action stands in. */
  plan: PlanGrid
  /** Hits of one word list in one field, with offsets into that field. */
  hits(list: string, field: ActionField): readonly WordHit[]
}

/**
 * Sees one plan action at a time, whether it stands in a plan grid, a plan table or came alone. Offsets are into the
 * text of the one field; the engine turns them into the block's.
 */
export interface ActionRule {
  scope: 'action'
  meta: RuleMeta
  lists?: readonly string[]
  check(action: PlanAction, context: ActionContext, report: (found: Report & { field: ActionField }) => void): void
}

export type Rule = TextRule | DocumentRule | ActionRule
