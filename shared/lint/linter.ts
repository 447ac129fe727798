import type { Block, CasewrightDocument, DocumentKind, Section, SetAside } from '../document/index.ts'
import { type CaseRecord, datesOfChildren } from '../family/index.ts'
import type { CasePlan } from '../plan/index.ts'
import type { Dictionary } from '../spelling/index.ts'
import {
  type DocumentTemplate,
  type Pack,
  type RuleInForce,
  settingFor,
  templateOf,
  type WordList,
  type WordLists,
} from '../standards/index.ts'
import { AnalysedBlock } from './analysis/block-analysis.ts'
import { checkBlock, type RulesInForce, toFinding } from './block-check.ts'
import type { Finding } from './finding.ts'
import type { CompiledWordings } from './matcher/compiled.ts'
import { compileMatcher, type Matcher } from './matcher/matcher.ts'
import { knownPeople } from './people.ts'
import { inReadingOrder } from './reading-order.ts'
import type { KnownPerson, Rule, RuleContext } from './rule.ts'
import { RULES } from './rules/index.ts'
import { KeyNumbers, partSetAside } from './set-aside/keys.ts'
import { Starters } from './starters.ts'

/** What a linter is made from: one pack, resolved, with the word lists and templates beside it. */
export interface Standards {
  pack: Pack
  words: WordLists
  templates: DocumentTemplate[]
}

/** What a linter needs to know besides the document. `today` is passed in, never read from a clock. */
export interface Circumstances {
  /** The case, when there is one. A document on its own account names people in its own fields and these are used. */
  caseRecord: Pick<CaseRecord, 'people' | 'keyDates'> | null
  /** The case's plan as it stands for this document, where there is a case. */
  plan?: CasePlan | null
  /** The past day on which the plan stood so, where the document shows it as it was; null or absent for today's. */
  planOn?: string | null
  /** `YYYY-MM-DD`. */
  today: string
}

export interface LintReport {
  /** In reading order: by section, block, start, end, rule. */
  findings: Finding[]
  /** Findings that a professional put aside, each with the record of who and why. */
  setAside: { finding: Finding; record: SetAside }[]
}

/**
 * Checks documents. Keeps each block's findings until that block object is replaced, so that checking a document again
 * after one edit costs one block and the document rules: hand it the same objects for what did not change.
 */
export interface Linter {
  lint(document: CasewrightDocument, circumstances: Circumstances): LintReport
}

interface KeptBlock {
  /** What else the findings depend on; a block is checked again when it differs. */
  circumstances: string
  analysis: AnalysedBlock
  findings: readonly Finding[]
  /** The document rules that look at it, by their places among those in force. */
  lookedAtBy: readonly number[]
}

interface KeptSection {
  circumstances: string
  blocks: readonly KeptBlock[]
  /** All findings of its blocks in order. */
  findings: readonly Finding[]
  /** For each document rule in force, in their order, the blocks that it looks at. */
  lookedAt: readonly (readonly AnalysedBlock[])[]
}

/**
 * Makes a linter for one set of standards. Without a `dictionary` spelling is not checked; `rules` is for tests that look at
 * one rule alone; `compiled` is what these very word lists were compiled to before (see `compileWordings`).
 * @throws Error in plain words when a word list cannot be read.
 */
export function createLinter(
  standards: Standards,
  {
    rules = RULES,
    dictionary = null,
    compiled = null,
  }: { rules?: readonly Rule[]; dictionary?: Dictionary | null; compiled?: CompiledWordings | null } = {},
): Linter {
  const lists = listsOf(standards.words, rules)
  const isOfThese = compiled?.lists.length === lists.length && lists.every(({ id }, place) => compiled.lists[place] === id)
  const matcher = compileMatcher(lists, {
    knows: dictionary ? (word) => dictionary.knows(word) : undefined,
    compiled: compiled && isOfThese ? compiled : undefined,
  })
  const run = new LintRun(standards, rules, matcher, dictionary)
  return { lint: (document, circumstances) => run.lint(document, circumstances) }
}

/** The word lists that rules read, in the order in which their wordings are compiled. */
export function listsOf(words: WordLists, rules: readonly Rule[] = RULES): WordList[] {
  const wanted = new Set(rules.flatMap(({ lists }) => lists ?? []))
  return Object.keys(words)
    .filter((id) => wanted.has(id))
    .flatMap((id) => words[id] ?? [])
}

/** What a heading read by itself says of the section that it stands in. */
const NO_SECTION: Section = { id: '', templateSection: null, title: '', blocks: [] }

class LintRun {
  private readonly standards: Standards
  private readonly rules: readonly Rule[]
  private readonly matcher: Matcher
  private readonly dictionary: Dictionary | null
  private readonly keptBlocks = new WeakMap<Block, KeptBlock>()
  private readonly keptSections = new WeakMap<Section, KeptSection>()
  private readonly headings = new WeakMap<object, AnalysedBlock>()
  private readonly settings = new Map<DocumentKind, ReadonlyMap<Rule, RuleInForce>>()
  private readonly starters = new Map<DocumentKind, RulesInForce['starters']>()
  private readonly lookedAt = new Map<Rule, Joined<AnalysedBlock>>()
  private people: readonly KnownPerson[] = []
  private peopleWritten = ''
  private readonly keyNumbers = new KeyNumbers()
  /** The sections of the run before, so that a rule that looks at nothing in those replaced since is spared a walk. */
  private keptBefore: readonly KeptSection[] = []
  /** Of another kind other rules may be in force, and the blocks that they look at stand in other places. */
  private kindBefore: DocumentKind | null = null

  constructor(standards: Standards, rules: readonly Rule[], matcher: Matcher, dictionary: Dictionary | null) {
    this.standards = standards
    this.rules = rules
    this.matcher = matcher
    this.dictionary = dictionary
  }

  lint(document: CasewrightDocument, { caseRecord, plan = null, planOn = null, today }: Circumstances): LintReport {
    const people = this.samePeople(knownPeople(document, caseRecord))
    const planDate = planDateOf(document, today)
    const dates = { ...(caseRecord && datesOfChildren(caseRecord, document.childIds)), ...document.dates }
    const rules = this.rulesFor(document, { people, dates, casePlan: plan, planOn, today })
    const circumstances = JSON.stringify([document.kind, today, planDate, dates, people, document.childIds, document.templateId])
    const kept = document.sections.map((section) => this.checkSection(section, circumstances, planDate, rules))
    const ordered = inReadingOrder(document.sections, kept, this.checkDocument(kept, rules))
    return partSetAside(this.keyNumbers.numbered(ordered), document.setAside)
  }

  /** The same list as last time while nobody changed, so that what depends on people can be kept. */
  private samePeople(people: readonly KnownPerson[]): readonly KnownPerson[] {
    const written = JSON.stringify(people)
    if (written !== this.peopleWritten) this.people = people
    this.peopleWritten = written
    return this.people
  }

  private rulesFor(
    document: CasewrightDocument,
    { people, dates, casePlan, planOn, today }: Pick<RuleContext, 'people' | 'dates' | 'casePlan' | 'planOn' | 'today'>,
  ): RulesInForce {
    const { pack, templates } = this.standards
    const { kind } = document
    const template = templateOf(templates, document)
    const found: RulesInForce = { kind, text: [], document: [], action: [], starters: this.startersFor(kind) }
    for (const [rule, setting] of this.settingsFor(kind)) {
      const { options } = setting
      const context: RuleContext = {
        document,
        kind,
        pack,
        template,
        people,
        dates,
        casePlan,
        planOn,
        today,
        dictionary: this.dictionary,
        options,
        headingOf: this.headingOf,
      }
      if (rule.scope === 'block') found.text.push({ rule, setting, context })
      else if (rule.scope === 'document') found.document.push({ rule, setting, context })
      else found.action.push({ rule, setting, context })
    }
    return found
  }

  private readonly headingOf = (section: { title: string }): AnalysedBlock => {
    const known = this.headings.get(section)
    if (known) return known
    const content = [{ type: 'text' as const, text: section.title }]
    const read = new AnalysedBlock({ type: 'heading', id: 'title', level: 3, content }, NO_SECTION, this.matcher)
    this.headings.set(section, read)
    return read
  }

  private startersFor(kind: DocumentKind): RulesInForce['starters'] {
    const rules = [...this.settingsFor(kind).keys()]
    const known = this.starters.get(kind) ?? {
      text: new Starters(rules.filter(({ scope }) => scope === 'block')),
      document: new Starters(rules.filter(({ scope }) => scope === 'document')),
    }
    this.starters.set(kind, known)
    return known
  }

  private settingsFor(kind: DocumentKind): ReadonlyMap<Rule, RuleInForce> {
    const known = this.settings.get(kind)
    if (known) return known
    const settings = new Map<Rule, RuleInForce>()
    for (const rule of this.rules) {
      const setting = settingFor(this.standards.pack, rule.meta.id, kind, rule.meta)
      if (setting) settings.set(rule, setting)
    }
    this.settings.set(kind, settings)
    return settings
  }

  private checkSection(section: Section, circumstances: string, planDate: string, rules: RulesInForce): KeptSection {
    const known = this.keptSections.get(section)
    if (known?.circumstances === circumstances) {
      // An edit that is undone brings the section back; meanwhile another held its blocks.
      for (const { analysis } of known.blocks) analysis.section = section
      return known
    }
    const all = `${circumstances}${JSON.stringify([section.id, section.templateSection, section.title, section.childId])}`
    const blocks = section.blocks.map((block) => this.checkBlock(block, section, all, planDate, rules))
    const lookedAt = lookedAtOf(blocks, rules.document.length)
    const kept: KeptSection = { circumstances, blocks, findings: blocks.flatMap(({ findings }) => findings), lookedAt }
    this.keptSections.set(section, kept)
    return kept
  }

  private checkBlock(block: Block, section: Section, circumstances: string, planDate: string, rules: RulesInForce): KeptBlock {
    const known = this.keptBlocks.get(block)
    if (known) known.analysis.section = section
    if (known?.circumstances === circumstances) return known
    const analysis = known?.analysis ?? new AnalysedBlock(block, section, this.matcher)
    analysis.standIn(rules.kind)
    const findings = checkBlock(analysis, section, planDate, rules)
    const kept: KeptBlock = { circumstances, analysis, findings, lookedAtBy: placesOfLookers(analysis, rules) }
    this.keptBlocks.set(block, kept)
    return kept
  }

  private checkDocument(kept: readonly KeptSection[], rules: RulesInForce): Finding[] {
    const findings: Finding[] = []
    const before = rules.kind === this.kindBefore ? this.keptBefore : []
    this.keptBefore = kept
    this.kindBefore = rules.kind
    const changed = placesChanged(before, kept)
    for (const [index, { rule, setting, context }] of rules.document.entries()) {
      const joined = this.lookedAt.get(rule) ?? new Joined<AnalysedBlock>()
      this.lookedAt.set(rule, joined)
      const untouched =
        joined.isOf(before) && !changed.some((place) => looksAtAny(before, place, index) || looksAtAny(kept, place, index))
      const analyses = untouched
        ? joined.keptFor(kept)
        : joined.of(
            kept.map(({ lookedAt }) => lookedAt[index] ?? []),
            kept,
          )
      rule.check(analyses, context, (found) => {
        const analysis = found.block ? this.keptBlocks.get(found.block)?.analysis : undefined
        findings.push(toFinding(rule, setting, found, found.section?.id ?? analysis?.section.id ?? null, analysis ?? null))
      })
    }
    return findings
  }
}

/** Which document rules look at a block. */
function placesOfLookers(analysis: AnalysedBlock, { document, starters }: RulesInForce): number[] {
  const places: number[] = []
  starters.document.meet(analysis.heldLists)
  for (let place = 0; place < document.length; place++) {
    if (!starters.document.mayFind(place)) continue
    const rule = document[place]?.rule
    if (rule && (!rule.looksAt || rule.looksAt(analysis))) places.push(place)
  }
  return places
}

const NONE: readonly AnalysedBlock[] = []

/** For each of so many document rules, in their order, the blocks of a section that it looks at. */
function lookedAtOf(blocks: readonly KeptBlock[], rules: number): readonly (readonly AnalysedBlock[])[] {
  const found: AnalysedBlock[][] = []
  for (const { analysis, lookedAtBy } of blocks)
    for (const place of lookedAtBy) {
      const own = found[place]
      if (own) own.push(analysis)
      else found[place] = [analysis]
    }
  return Array.from({ length: rules }, (_, place) => found[place] ?? NONE)
}

/** Where the sections of two runs differ; everywhere when there are more or fewer of them. */
function placesChanged(before: readonly KeptSection[], now: readonly KeptSection[]): number[] {
  const places: number[] = []
  for (let place = 0; place < Math.max(before.length, now.length); place++)
    if (before.length !== now.length || before[place] !== now[place]) places.push(place)
  return places
}

const looksAtAny = (kept: readonly KeptSection[], place: number, rule: number): boolean =>
  (kept[place]?.lookedAt[rule]?.length ?? 0) > 0

function areAsLong(parts: readonly (readonly unknown[])[], others: readonly (readonly unknown[])[]): boolean {
  if (parts.length !== others.length) return false
  for (let index = 0; index < parts.length; index++) if (parts[index]?.length !== others[index]?.length) return false
  return true
}

/** Lists one after another as one, kept: where one list alone was replaced by another as long, only that stretch is. */
class Joined<T> {
  private parts: readonly (readonly T[])[] = []
  private all: T[] = []
  private source: unknown = null

  /** True when what is kept was made from that run. */
  isOf(source: unknown): boolean {
    return this.source === source
  }

  /** What is kept, which is true of a later run as well. */
  keptFor(source: unknown): readonly T[] {
    this.source = source
    return this.all
  }

  of(parts: readonly (readonly T[])[], source: unknown): readonly T[] {
    this.source = source
    const before = this.parts
    this.parts = parts
    if (!areAsLong(parts, before)) {
      this.all = []
      for (const part of parts) for (const one of part) this.all.push(one)
      return this.all
    }
    let at = 0
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index] ?? []
      if (part !== before[index]) for (let place = 0; place < part.length; place++) this.all[at + place] = part[place] as T
      at += part.length
    }
    return this.all
  }
}

function planDateOf(document: CasewrightDocument, today: string): string {
  for (const name of ['plan', 'documentDate', 'report']) {
    const date = document.dates[name]
    if (typeof date === 'string' && date !== '') return date
  }
  return today
}
