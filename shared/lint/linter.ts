import type { Block, CasewrightDocument, DocumentKind, Section, SetAside } from '../document/index.ts'
import type { CaseRecord } from '../family/index.ts'
import { type DocumentTemplate, type Pack, type RuleInForce, settingFor, type WordLists } from '../standards/index.ts'
import { AnalysedBlock } from './analysis/block-analysis.ts'
import type { Finding } from './finding.ts'
import { compileMatcher, type Matcher } from './matcher/matcher.ts'
import { knownPeople } from './people.ts'
import { actionsIn } from './plan-actions.ts'
import type { ActionRule, DocumentRule, KnownPerson, Report, Rule, RuleContext, TextRule } from './rule.ts'
import { RULES } from './rules/index.ts'
import { findingKey, numberDuplicates, partSetAside } from './set-aside/keys.ts'

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

interface InForce<R extends Rule> {
  rule: R
  setting: RuleInForce
}

/** The rules that hold for one kind of document, sorted by what they look at. */
interface RulesOfKind {
  text: InForce<TextRule>[]
  document: InForce<DocumentRule>[]
  action: InForce<ActionRule>[]
}

interface KeptBlock {
  /** What else the findings depend on; a block is checked again when it differs. */
  circumstances: string
  section: string
  analysis: AnalysedBlock
  findings: readonly Finding[]
}

const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)

/**
 * Makes a linter for one set of standards. `rules` is for tests that look at one rule alone.
 * @throws Error in plain words when a word list cannot be read.
 */
export function createLinter(standards: Standards, rules: readonly Rule[] = RULES): Linter {
  const wanted = new Set(rules.flatMap(({ lists }) => lists ?? []))
  const matcher = compileMatcher(Object.values(standards.words).filter(({ id }) => wanted.has(id)))
  const run = new LintRun(standards, rules, matcher)
  return { lint: (document, circumstances) => run.lint(document, circumstances) }
}

class LintRun {
  private readonly standards: Standards
  private readonly rules: readonly Rule[]
  private readonly matcher: Matcher
  private readonly kinds = new Map<DocumentKind, RulesOfKind>()
  private readonly kept = new WeakMap<Block, KeptBlock>()
  private people: readonly KnownPerson[] = []

  constructor(standards: Standards, rules: readonly Rule[], matcher: Matcher) {
    this.standards = standards
    this.rules = rules
    this.matcher = matcher
  }

  lint(document: CasewrightDocument, { caseRecord, today }: Circumstances): LintReport {
    const { pack, templates } = this.standards
    const inForce = this.rulesFor(document.kind)
    const context: RuleContext = {
      document,
      kind: document.kind,
      pack,
      template:
        templates.find(({ id }) => id === document.templateId) ?? templates.find(({ kind }) => kind === document.kind) ?? null,
      people: this.samePeople(knownPeople(document, caseRecord)),
      today,
      options: {},
    }
    const planDate = planDateOf(document, today)
    const circumstances = JSON.stringify([document.kind, today, planDate, context.people, document.childIds])
    const kept: KeptBlock[] = []
    for (const section of document.sections) {
      const place = JSON.stringify([section.id, section.templateSection, section.title, section.childId])
      for (const block of section.blocks) kept.push(this.check(block, section, place, circumstances, context, planDate, inForce))
    }
    const whole = this.checkDocument(kept, context, inForce)
    return partSetAside(numberDuplicates(inReadingOrder(document, kept, whole)), document.setAside)
  }

  /** The same list as last time while nobody changed, so that what depends on people can be kept. */
  private samePeople(people: readonly KnownPerson[]): readonly KnownPerson[] {
    if (JSON.stringify(people) !== JSON.stringify(this.people)) this.people = people
    return this.people
  }

  private rulesFor(kind: DocumentKind): RulesOfKind {
    const known = this.kinds.get(kind)
    if (known) return known
    const found: RulesOfKind = { text: [], document: [], action: [] }
    for (const rule of this.rules) {
      const setting = settingFor(this.standards.pack, rule.meta.id, kind, rule.meta)
      if (!setting) continue
      if (rule.scope === 'block') found.text.push({ rule, setting })
      else if (rule.scope === 'document') found.document.push({ rule, setting })
      else found.action.push({ rule, setting })
    }
    this.kinds.set(kind, found)
    return found
  }

  private check(
    block: Block,
    section: Section,
    place: string,
    circumstances: string,
    context: RuleContext,
    planDate: string,
    inForce: RulesOfKind,
  ): KeptBlock {
    const before = this.kept.get(block)
    if (before) before.analysis.section = section
    if (before && before.circumstances === circumstances && before.section === place) return before
    const analysis = before?.analysis ?? new AnalysedBlock(block, section, this.matcher)
    const findings: Finding[] = []
    for (const { rule, setting } of inForce.text)
      rule.check(analysis, { ...context, options: setting.options }, (found) =>
        findings.push(toFinding(rule, setting, found, section.id, analysis)),
      )
    if (inForce.action.length > 0 && (block.type === 'actionPlan' || block.type === 'table'))
      findings.push(...checkActions(analysis, section, context, planDate, inForce.action))
    const now: KeptBlock = { circumstances, section: place, analysis, findings: findings.sort(byPlace) }
    this.kept.set(block, now)
    return now
  }

  private checkDocument(kept: readonly KeptBlock[], context: RuleContext, inForce: RulesOfKind): Finding[] {
    const analyses = kept.map(({ analysis }) => analysis)
    const findings: Finding[] = []
    for (const { rule, setting } of inForce.document)
      rule.check(analyses, { ...context, options: setting.options }, (found) => {
        const analysis = found.block ? analyses.find(({ block }) => block === found.block) : undefined
        findings.push(toFinding(rule, setting, found, found.section?.id ?? analysis?.section.id ?? null, analysis ?? null))
      })
    return findings
  }
}

function planDateOf(document: CasewrightDocument, today: string): string {
  for (const name of ['plan', 'documentDate', 'report']) {
    const date = document.dates[name]
    if (typeof date === 'string' && date !== '') return date
  }
  return today
}

function checkActions(
  analysis: AnalysedBlock,
  section: Section,
  context: RuleContext,
  planDate: string,
  rules: readonly InForce<ActionRule>[],
): Finding[] {
  const findings: Finding[] = []
  for (const { action, segments } of actionsIn(analysis))
    for (const { rule, setting } of rules) {
      const hits: Parameters<ActionRule['check']>[1]['hits'] = (list, field) => {
        const segment = segments.get(field)
        if (!segment) return []
        return analysis
          .hits(list)
          .filter(({ start, end }) => start >= segment.start && end <= segment.end)
          .map((hit) => ({ ...hit, start: hit.start - segment.start, end: hit.end - segment.start }))
      }
      rule.check(action, { ...context, options: setting.options, planDate, section, analysis, hits }, (found) => {
        const segment = segments.get(found.field) ?? segments.get('action')
        const offset = segment?.start ?? 0
        const inField = segments.has(found.field)
        const place = { start: offset + (inField ? found.start : 0), end: offset + (inField ? found.end : 0) }
        findings.push(toFinding(rule, setting, { ...found, ...place }, section.id, analysis, action.action))
      })
    }
  return findings
}

/** `about` tells findings on empty words apart: the action whose owner is missing. */
function toFinding(
  { meta }: Rule,
  { severity, clauses }: RuleInForce,
  found: Report,
  sectionId: string | null,
  analysis: AnalysedBlock | null,
  about = '',
): Finding {
  const text = analysis ? analysis.text.slice(found.start, found.end) : ''
  return {
    ruleId: meta.id,
    category: found.category ?? meta.category,
    severity,
    message: found.message,
    why: found.why ?? meta.why,
    clauses: [...clauses],
    sectionId,
    blockId: analysis?.block.id ?? null,
    start: analysis ? found.start : 0,
    end: analysis ? found.end : 0,
    text,
    fixes: [...(found.fixes ?? [])],
    key: findingKey(meta.id, text, `${found.message} ${about}`, analysis?.neighbours(found) ?? ['', '']),
  }
}

/** Findings of the whole document first, then section by section: the section's own, then block by block. */
function inReadingOrder(document: CasewrightDocument, kept: readonly KeptBlock[], whole: readonly Finding[]): Finding[] {
  const byBlock = new Map<string | null, Finding[]>()
  const bySection = new Map<string | null, Finding[]>()
  for (const finding of whole) {
    const group = finding.blockId === null ? bySection : byBlock
    const id = finding.blockId ?? finding.sectionId
    group.set(id, [...(group.get(id) ?? []), finding])
  }
  const ordered: Finding[] = [...(bySection.get(null) ?? [])]
  let next = 0
  for (const section of document.sections) {
    ordered.push(...(bySection.get(section.id) ?? []))
    for (const block of section.blocks) {
      const own = kept[next++]?.findings ?? []
      const added = byBlock.get(block.id)
      if (added) ordered.push(...[...own, ...added].sort(byPlace))
      else if (own.length > 0) ordered.push(...own)
    }
  }
  return ordered
}
