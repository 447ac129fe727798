import { describe, expect, test } from 'vitest'
import { type Block, casewrightDocument, type DocumentKind, planAction, type Section } from '../../../../shared/document/index.ts'
import { person } from '../../../../shared/family/index.ts'
import { createLinter, type DocumentRule, type Finding } from '../../../../shared/lint/index.ts'
import { caseSummaryLength } from '../../../../shared/lint/rules/case-summary-length.ts'
import { courtPageLimit } from '../../../../shared/lint/rules/court-page-limit.ts'
import { longerThanAsked } from '../../../../shared/lint/rules/longer-than-asked.ts'
import { type DocumentTemplate, documentTemplate } from '../../../../shared/standards/index.ts'
import { permissivePack, readWordLists } from '../rule-tester.ts'

const words = readWordLists()
const prose = (count: number, id = `p${count}`): Block => ({
  type: 'paragraph',
  id,
  content: [{ type: 'text', text: 'She came on Monday. '.repeat(count / 4) }],
})
const plan = (count: number): Block => ({
  type: 'actionPlan',
  id: 'plan',
  actions: Array.from({ length: count / 10 }, (_, index) =>
    planAction.parse({ id: `a${index}`, action: 'Ms Osei will visit Ruby at home on each Monday.' }),
  ),
})

interface Given {
  /** Sections by heading. */
  sections: Record<string, Block[]>
  kind?: DocumentKind
  length?: DocumentTemplate['length']
  perChild?: boolean
  /** What the section “Facts” of the template asks for. */
  facts?: number
  children?: number
  options?: Record<string, unknown>
}

function findings(rule: DocumentRule, given: Given): Finding[] {
  const kind = given.kind ?? 'letter'
  const plain = documentTemplate.parse({
    id: 'of-the-test',
    kind,
    version: 1,
    title: 'T',
    summary: 'S',
    sections: [
      { id: 'facts', title: 'Facts', guidance: 'G', ...(given.facts && { length: { words: given.facts } }) },
      { id: 'views', title: 'Views', guidance: 'G', perChild: given.perChild ?? false },
    ],
  })
  const template: DocumentTemplate = { ...plain, length: given.length }
  const sections = Object.entries(given.sections).map(([title, blocks], index): Section => {
    return {
      id: `s${index}`,
      templateSection: null,
      title,
      blocks: blocks.map((block) => ({ ...block, id: `${block.id}-${index}` })),
    }
  })
  const document = casewrightDocument.parse({ schemaVersion: 1, id: 'd', kind, title: 'D', packId: 'examples', sections })
  const pack = permissivePack([rule], given.options)
  pack.clauses.brief = { cite: 'Northtown, Letters', says: 'A letter is brief.' }
  const linter = createLinter({ pack, words, templates: [template] }, { rules: [rule] })
  const people = Array.from({ length: given.children ?? 1 }, (_, index) =>
    person.parse({ id: `c${index}`, group: 'child', firstName: `N${index}` }),
  )
  return linter.lint(document, { caseRecord: { people, keyDates: {} }, today: '2026-03-20' }).findings
}
const messages = (rule: DocumentRule, given: Given): string[] => findings(rule, given).map(({ message }) => message)

describe('longer-than-asked', () => {
  test.each<[string, Given]>([
    ['a document of a template that asks for no length', { sections: { A: [prose(9000)] } }],
    ['one that is as long as is usual', { sections: { A: [prose(400)] }, length: { words: 400 } }],
    ['one that is longer by a half', { sections: { A: [prose(600)] }, length: { words: 400 } }],
    ['one about as long as the authority asks', { sections: { A: [prose(460)] }, length: { words: 400, clauses: ['brief'] } }],
    ['one whose plan is long, and not its text', { sections: { A: [prose(400), plan(900)] }, length: { words: 400 } }],
    [
      'one about three children, with a section for each',
      { sections: { A: [prose(1000)] }, length: { words: 400 }, perChild: true, children: 3 },
    ],
    ['a summary, which has a rule of its own', { kind: 'case-summary', sections: { A: [prose(900)] }, length: { words: 300 } }],
    ['a statement, whose pages are counted', { kind: 'court-statement', sections: { A: [prose(900)] }, length: { words: 300 } }],
    ['a section about as long as is usual', { sections: { Facts: [prose(140)] }, facts: 100 }],
    ['a section of the writer’s own', { sections: { 'What else happened': [prose(400)] }, facts: 100 }],
    ['another section than the one that is to be short', { sections: { Views: [prose(400)] }, facts: 100 }],
  ])('passes %s', (_name, given) => expect(messages(longerThanAsked, given)).toEqual([]))

  test('says how long it is, what is usual, and where the words are', () => {
    const sections = { Facts: [prose(800)], Views: [prose(240)], Other: [prose(160)], 'At last': [prose(100)] }
    const [found, ...others] = findings(longerThanAsked, { sections, length: { words: 400 } })
    expect(others).toEqual([])
    expect(found).toMatchObject({ category: 'length', severity: 'suggestion', clauses: [], sectionId: null })
    expect(found?.message).toBe(
      'This document has 1,300 words; about 400 are usual. The longest sections are “Facts” (800) and “Views” (240). What does the reader not need?',
    )
  })

  test('names one section where only one stands out, and none where there are but two', () => {
    const one = { Facts: [prose(900)], B: [prose(40)], C: [prose(40)] }
    expect(messages(longerThanAsked, { sections: one, length: { words: 400 } })).toEqual([
      'This document has 980 words; about 400 are usual. The longest section is “Facts” (900). What does the reader not need?',
    ])
    expect(messages(longerThanAsked, { sections: { A: [prose(500)], B: [prose(400)] }, length: { words: 400 } })).toEqual([
      'This document has 900 words; about 400 are usual. What does the reader not need?',
    ])
  })

  test('goes by the authority’s own figure where it has one, counts all words, and cites it', () => {
    const given = { sections: { A: [prose(400), plan(100)] }, length: { words: 400, clauses: ['brief'] } }
    const [found] = findings(longerThanAsked, given)
    expect(found?.clauses).toEqual([{ pack: 'examples', ref: 'Northtown, Letters' }])
    expect(found?.message).toMatch(/^This document has 500 words; about 400 are asked for\./)
    const manyChildren = { ...given, perChild: true, children: 4 }
    expect(findings(longerThanAsked, manyChildren)).toHaveLength(1)
  })

  test('finds the section that is to be short and is not', () => {
    const [found, ...others] = findings(longerThanAsked, { sections: { Facts: [prose(200)], Views: [prose(900)] }, facts: 100 })
    expect(others).toEqual([])
    expect([found?.sectionId, found?.message]).toEqual([
      's0',
      '“Facts” has 200 words; about 100 are usual. What of it does the reader need here?',
    ])
  })
})

describe('the rules with a figure of their own', () => {
  const sections = { A: [prose(200)], B: [prose(120)], C: [prose(80)] }
  test('a summary goes by the template as the authority has it, before the rule’s own figure', () => {
    const given = { kind: 'case-summary' as const, sections, options: { maxWords: 390 } }
    expect(messages(caseSummaryLength, given)).toEqual([])
    const [found] = findings(caseSummaryLength, { ...given, length: { words: 300, clauses: ['brief'] } })
    expect(found?.message).toBe(
      'This summary has 400 words; about 300 are asked for. The longest sections are “A” (200) and “B” (120). What does the next reader not need?',
    )
    expect(found?.clauses).toEqual([{ pack: 'examples', ref: 'Northtown, Letters' }])
  })
  test('pages of a statement say where they are', () => {
    const given = { kind: 'court-statement' as const, sections: { A: [prose(400)], B: [prose(400)], C: [prose(80)] } }
    expect(messages(courtPageLimit, { ...given, options: { maxPages: { 'court-statement': 2 } } })).toEqual([
      'This is about 3 pages; 2 are the usual limit. The longest sections are “A” (400) and “B” (400). Check the direction of your court.',
    ])
  })
})
