import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ActionField, Block, CasewrightDocument, DocumentKind, PlanAction, Section } from '../../../shared/document/index.ts'
import { blockText, casewrightDocument, planAction } from '../../../shared/document/index.ts'
import { type CaseRecord, type Person, person } from '../../../shared/family/index.ts'
import { type Category, createLinter, type Finding, type Rule } from '../../../shared/lint/index.ts'
import type { Dictionary } from '../../../shared/spelling/index.ts'
import type { DocumentTemplate, Pack, WordList, WordLists } from '../../../shared/standards/index.ts'
import { wordList } from '../../../shared/standards/index.ts'
import { pack } from '../standards/packs.ts'

const WORDS = join(import.meta.dirname, '../../../templates/words')
const HARD_VALID_CASES = 20
const TODAY = '2026-03-20'

/** A person as a table names one: `{ name: 'Dana Pike', title: 'Ms', role: 'mother' }`. A role of `child` makes a child. */
export interface CasePerson {
  name: string
  role: string
  title?: string
  pronouns?: string
  knownAs?: string
  dob?: string
  group?: Person['group']
}

/** One example. Give `text`, or `blocks`, or `document`, or `action`. A plain string is a `text`. */
export interface Case {
  name?: string
  /** Paragraphs with an empty line between them. `## Title` starts a section, `> ` a quotation, `- ` a list item. */
  text?: string
  blocks?: Block[]
  document?: CasewrightDocument
  action?: Partial<PlanAction>
  planDate?: string
  kind?: DocumentKind
  people?: readonly CasePerson[]
  /** Title of the section that the text stands in. */
  section?: string
  options?: Record<string, unknown>
  templates?: DocumentTemplate[]
  dictionary?: Dictionary
  today?: string
}

export interface ExpectedFinding {
  /** The words that are marked. */
  text: string
  /** Where they start in the case's `text` (or in the block's or field's); needed when they stand there more than once. */
  start?: number
  message?: string | RegExp
  /** The replacement of the first fix, or of every fix in order; `[]` for none. Must be given where a finding has fixes. */
  fix?: string | readonly string[]
  category?: Category
  /** For actions: the field that is marked. */
  field?: ActionField
}

export type InvalidCase = Case & { findings: readonly ExpectedFinding[] }

export interface RuleTable {
  /** Whether the rule's own `bad` and `good` examples are tried as text too. By itself: for text rules. */
  ownExamples?: boolean
  valid: readonly (string | Case)[]
  invalid: readonly InvalidCase[]
}

/** The invented family that stands in every example which names no people of its own. */
export const FAMILY: readonly CasePerson[] = [
  { name: 'Ruby Pike', role: 'child', pronouns: 'she/her' },
  { name: 'Kofi Mensah', role: 'child', pronouns: 'he/him' },
  { name: 'Dana Pike', title: 'Ms', role: 'mother', pronouns: 'she/her' },
  { name: 'Samuel Mensah', title: 'Mr', role: 'father of Kofi', pronouns: 'he/him' },
  { name: 'Joyce Pike', title: 'Mrs', role: 'maternal grandmother', pronouns: 'she/her' },
  { name: 'Leah Osei', title: 'Ms', role: 'social worker', group: 'professional' },
  { name: 'Priya Shah', title: 'Ms', role: 'health visitor', group: 'professional' },
]

/** Every word list in `templates/words`, read from disk. */
export function readWordLists(): WordLists {
  const lists: WordLists = {}
  for (const file of readdirSync(WORDS).filter((name) => name.endsWith('.yaml'))) {
    const read = wordList.safeParse(parse(readFileSync(join(WORDS, file), 'utf8')))
    if (!read.success) throw new Error(`${file} is no word list: ${read.error.message}`)
    const list: WordList = read.data
    lists[list.id] = list
  }
  return lists
}

/** A pack that switches on just these rules, everywhere, with their own severity. */
export function permissivePack(rules: readonly Rule[], options: Record<string, unknown> = {}): Pack {
  return pack({
    id: 'examples',
    name: 'Examples',
    authority: '',
    rules: Object.fromEntries(
      rules.map(({ meta }) => [meta.id, { applies: true, basis: 'asked', clauses: [], kinds: ['all'], in: [], options }]),
    ),
  })
}

const kindOf = (item: Case): DocumentKind => item.kind ?? (item.action ? 'cp-plan' : 'icpc-report')

/** The paragraphs of a text as sections of blocks, with where each block starts in the text. */
function readText(text: string, title: string): { sections: Section[]; starts: Map<string, number> } {
  const starts = new Map<string, number>()
  const sections: Section[] = [{ id: 's1', templateSection: null, title, blocks: [] }]
  let offset = 0
  for (const paragraph of text.split('\n\n')) {
    const id = `b${starts.size + 1}`
    const prefix = /^(## |> |- |# )?/.exec(paragraph)?.[0] ?? ''
    const content = [{ type: 'text' as const, text: paragraph.slice(prefix.length) }]
    if (prefix === '## ') {
      sections.push({ id: `s${sections.length + 1}`, templateSection: null, title: paragraph.slice(3), blocks: [] })
    } else {
      const block: Block =
        prefix === '> '
          ? { type: 'quotation', id, speaker: null, content }
          : prefix === '- '
            ? { type: 'list', id, ordered: false, items: [{ id: `${id}-1`, level: 0, content }] }
            : prefix === '# '
              ? { type: 'heading', id, level: 3, content }
              : { type: 'paragraph', id, content }
      sections.at(-1)?.blocks.push(block)
      starts.set(id, offset + prefix.length)
    }
    offset += paragraph.length + 2
  }
  return { sections, starts }
}

function toPerson(named: CasePerson, index: number): Person {
  const words = named.name.split(' ')
  const group = named.group ?? (named.role === 'child' ? 'child' : 'family')
  return person.parse({
    id: `p${index + 1}`,
    group,
    title: named.title ?? '',
    firstName: words.slice(0, Math.max(1, words.length - 1)).join(' '),
    lastName: words.length > 1 ? words.at(-1) : '',
    knownAs: named.knownAs ?? '',
    role: named.role,
    pronouns: named.pronouns ?? '',
    dateOfBirth: named.dob ?? '',
  })
}

function toDocument(item: Case): { document: CasewrightDocument; starts: Map<string, number> } {
  if (item.document) return { document: item.document, starts: new Map() }
  const title = item.section ?? 'Analysis'
  const read = readText(item.text ?? '', title)
  const blocks: Block[] | null =
    item.blocks ??
    (item.action
      ? [{ type: 'actionPlan', id: 'b1', actions: [planAction.parse({ id: 'a1', action: '', ...item.action })] }]
      : null)
  const sections: Section[] = blocks ? [{ id: 's1', templateSection: null, title, blocks }] : read.sections
  const document = casewrightDocument.parse({
    schemaVersion: 1,
    id: 'd1',
    kind: kindOf(item),
    title: 'Example',
    packId: 'examples',
    dates: item.planDate ? { documentDate: item.planDate } : {},
    sections,
  })
  return { document, starts: blocks ? new Map() : read.starts }
}

/** Runs one rule alone over an example, as the editor would. */
export function lintCase(rule: Rule, given: string | Case, words: WordLists = readWordLists()): Finding[] {
  const item: Case = typeof given === 'string' ? { text: given } : given
  const linter = createLinter(
    { pack: permissivePack([rule], item.options), words, templates: item.templates ?? [] },
    { rules: [rule], dictionary: item.dictionary ?? null },
  )
  const people = (item.people ?? FAMILY).map(toPerson)
  const caseRecord: Pick<CaseRecord, 'people' | 'keyDates'> = { people, keyDates: {} }
  return linter.lint(toDocument(item).document, { caseRecord, today: item.today ?? TODAY }).findings
}

const labelOf = (item: Case): string =>
  item.name ?? item.text ?? (item.action ? JSON.stringify(item.action) : JSON.stringify(item.blocks ?? item.document ?? item))

function blockTextOf(finding: Finding, item: Case): string | null {
  const block = toDocument(item)
    .document.sections.flatMap((section) => section.blocks)
    .find(({ id }) => id === finding.blockId)
  return block ? blockText(block).text : null
}

function checkFinding(found: Finding, expected: ExpectedFinding, item: Case, starts: Map<string, number>): void {
  expect(found.text, 'the words marked').toBe(expected.text)
  const within = blockTextOf(found, item)
  if (expected.start !== undefined) {
    expect((starts.get(found.blockId ?? '') ?? 0) + found.start, `where “${found.text}” starts`).toBe(expected.start)
  } else if (item.text !== undefined && expected.text && (within?.split(expected.text).length ?? 0) > 2) {
    throw new Error(`“${expected.text}” stands there more than once: say which one with start (found at ${found.start})`)
  }
  if (within !== null) expect(within.slice(found.start, found.end), 'the span cuts out its own words').toBe(found.text)
  if (expected.message instanceof RegExp) expect(found.message).toMatch(expected.message)
  else if (expected.message !== undefined) expect(found.message).toBe(expected.message)
  if (expected.category) expect(found.category).toBe(expected.category)
  const replacements = found.fixes.map(({ replacement }) => replacement)
  if (expected.fix === undefined) expect(replacements, 'say which fix is expected, with fix').toEqual([])
  else if (typeof expected.fix === 'string') expect(replacements[0]).toBe(expected.fix)
  else expect(replacements).toEqual(expected.fix)
}

function refuseDuplicates(cases: readonly (string | Case)[], kind: string): void {
  const seen = new Set<string>()
  for (const item of cases) {
    const key = JSON.stringify(typeof item === 'string' ? { text: item } : { ...item, name: undefined, findings: undefined })
    if (seen.has(key)) throw new Error(`the same ${kind} example stands twice: ${key}`)
    seen.add(key)
  }
}

/**
 * Tests a rule by a table of examples, in the style of ESLint's RuleTester. Valid examples give no finding; invalid
 * ones give exactly the findings listed, in reading order, with their words, place, message and fixes.
 * Every rule needs at least twenty valid examples: sentences that look like the fault and are not.
 */
export function testRule(rule: Rule, table: RuleTable): void {
  describe(rule.meta.id, () => {
    const words = readWordLists()
    refuseDuplicates(table.valid, 'valid')
    refuseDuplicates(table.invalid, 'invalid')

    it('has a table worth trusting', () => {
      expect(table.valid.length, 'valid examples').toBeGreaterThanOrEqual(HARD_VALID_CASES)
      expect(table.invalid.length, 'invalid examples').toBeGreaterThan(0)
      for (const item of table.invalid) expect(item.findings.length, `findings of ${labelOf(item)}`).toBeGreaterThan(0)
      expect(
        table.invalid.some(({ findings }) => findings.some(({ message }) => message !== undefined)),
        'at least one example states the message',
      ).toBe(true)
    })

    it('knows every word list that it reads', () => {
      for (const list of rule.lists ?? []) expect(Object.keys(words)).toContain(list)
    })

    for (const given of table.valid) {
      const item: Case = typeof given === 'string' ? { text: given } : given
      it(`passes: ${labelOf(item)}`, () => {
        expect(lintCase(rule, item, words).map(({ text, message }) => ({ text, message }))).toEqual([])
      })
    }

    for (const item of table.invalid) {
      it(`finds: ${labelOf(item)}`, () => {
        const findings = lintCase(rule, item, words)
        expect(findings.map(({ text }) => text)).toEqual(item.findings.map(({ text }) => text))
        const { starts } = toDocument(item)
        for (const [index, finding] of findings.entries()) {
          const expected = item.findings[index]
          if (expected) checkFinding(finding, expected, item, starts)
        }
      })
    }

    const own = table.ownExamples ?? rule.scope === 'block'
    for (const example of own ? rule.meta.bad : []) {
      it(`finds its own bad example: ${example}`, () => expect(lintCase(rule, example, words)).not.toEqual([]))
    }
    for (const example of own ? rule.meta.good : []) {
      it(`passes its own good example: ${example}`, () => expect(lintCase(rule, example, words)).toEqual([]))
    }
  })
}
