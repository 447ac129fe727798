import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionField, Block, CasewrightDocument, Section } from '../../../../shared/document/index.ts'
import { blockText, casewrightDocument, planAction } from '../../../../shared/document/index.ts'
import {
  type ActionRule,
  createLinter,
  type DocumentRule,
  RULES,
  type Rule,
  type RuleMeta,
  type TextRule,
} from '../../../../shared/lint/index.ts'
import { permissivePack, readWordLists } from '../rule-tester.ts'

const words = readWordLists()
const circumstances = { caseRecord: null, today: '2026-03-20' }

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, content: [{ type: 'text', text }] })

function documentOf(sections: readonly (readonly Block[])[], rest: Partial<CasewrightDocument> = {}): CasewrightDocument {
  const parsed = casewrightDocument.parse({
    schemaVersion: 1,
    id: 'd',
    kind: 'icpc-report',
    title: 'Example',
    packId: 'examples',
    sections: [],
    ...rest,
  })
  return { ...parsed, sections: sections.map((blocks, index) => sectionOf(index, blocks)) }
}

/** The blocks are the very ones given: what is kept hangs on the object. */
function sectionOf(index: number, blocks: readonly Block[]): Section {
  return { id: `s${index}`, templateSection: null, title: `Section ${index}`, blocks: [...blocks] }
}

function meta(id: string): RuleMeta {
  return {
    id,
    category: 'vague-term',
    title: id,
    severity: 'warning',
    kinds: ['all'],
    why: 'Because.',
    setAsideWhen: 'Never.',
    bad: [],
    good: [],
  }
}

const finds = (id: string, pattern: RegExp): TextRule => ({
  scope: 'block',
  meta: meta(id),
  check: (block, _context, report) => {
    for (const { index, 0: text } of block.text.matchAll(pattern))
      report({ start: index, end: index + text.length, message: text })
  },
})

const linterOf = (rules: readonly Rule[], pack = permissivePack(rules)) => createLinter({ pack, words, templates: [] }, { rules })

describe('the order of findings', () => {
  it('is document, section, block, start, end, rule', () => {
    const whole: DocumentRule = {
      scope: 'document',
      meta: meta('whole'),
      check: (blocks, _context, report) => {
        const last = blocks.at(-1)
        report({ start: 0, end: 0, message: 'of a section', section: last?.section ?? null, block: null })
        report({ start: 0, end: 0, message: 'of the document', section: null, block: null })
        report({ start: 2, end: 3, message: 'of a block', section: null, block: blocks[0]?.block ?? null })
      },
    }
    const rules = [finds('z', /ab?/g), finds('a', /a/g), whole]
    const report = linterOf(rules).lint(documentOf([[paragraph('b0', 'xabc')], [paragraph('b1', 'a')]]), circumstances)
    expect(report.findings.map(({ blockId, start, end, ruleId, message }) => [blockId, start, end, ruleId, message])).toEqual([
      [null, 0, 0, 'whole', 'of the document'],
      ['b0', 1, 2, 'a', 'a'],
      ['b0', 1, 3, 'z', 'ab'],
      ['b0', 2, 3, 'whole', 'of a block'],
      [null, 0, 0, 'whole', 'of a section'],
      ['b1', 0, 1, 'a', 'a'],
      ['b1', 0, 1, 'z', 'a'],
    ])
  })
})

describe('text rules in plans', () => {
  const plan: Block = {
    type: 'actionPlan',
    id: 'plan',
    actions: [planAction.parse({ id: 'a1', action: 'aaa', owner: 'aap', due: 'aan', measure: 'aam', outcome: 'bab' })],
  } as Block
  const table: Block = {
    type: 'table',
    id: 'table',
    columns: [{ title: 'Action' }, { title: 'Who' }, { title: 'Outcome' }, { title: 'Notes' }],
    rows: [
      {
        id: 'r1',
        cells: ['aa', 'Ms Pike', 'ba', 'ca'].map((words) => ({ content: [{ type: 'text', text: words }] })),
      },
    ],
  } as Block
  const foundBy = (inPlans: readonly ActionField[] | undefined, block: Block): string[] => {
    const plain = finds('x', /[bc]?a+b?/g)
    const rule: TextRule = inPlans === undefined ? plain : { ...plain, meta: { ...plain.meta, inPlans } }
    return linterOf([rule])
      .lint(documentOf([[block]]), circumstances)
      .findings.map(({ text: words }) => words)
  }

  it.each([
    ['the action and its outcome by itself', undefined, ['aaa', 'bab'], ['aa', 'ba', 'ca']],
    ['who and when where the rule says so', ['owner', 'due'], ['aa', 'aa'], ['ca']],
    ['the fields that the rule names', ['action'], ['aaa'], ['aa', 'ca']],
    ['none, but other columns of a table', [], [], ['ca']],
  ] as const)('reads %s', (_name, inPlans, inGrid, inTable) => {
    expect(foundBy(inPlans, plan)).toEqual(inGrid)
    expect(foundBy(inPlans, table)).toEqual(inTable)
  })
})

describe('what is kept', () => {
  function counting(): { rule: TextRule; seen: string[] } {
    const seen: string[] = []
    return {
      seen,
      rule: { scope: 'block', meta: meta('counting'), check: ({ block }) => void seen.push(block.id) },
    }
  }

  it('looks again only at the block that was replaced', () => {
    const { rule, seen } = counting()
    const linter = linterOf([rule])
    const before = documentOf([[paragraph('b0', 'one'), paragraph('b1', 'two')], [paragraph('b2', 'three')]])
    linter.lint(before, circumstances)
    expect(seen.splice(0)).toEqual(['b0', 'b1', 'b2'])
    linter.lint(before, circumstances)
    expect(seen).toEqual([])
    const [first, second] = before.sections as [Section, Section]
    const changed: Section = { ...first, blocks: [paragraph('b0', 'one!'), ...first.blocks.slice(1)] }
    linter.lint({ ...before, sections: [changed, second] }, circumstances)
    expect(seen).toEqual(['b0'])
  })

  it.each<[string, (document: CasewrightDocument) => CasewrightDocument]>([
    ['the kind', (document) => ({ ...document, kind: 'case-note' })],
    ['the people', (document) => ({ ...document, author: { name: 'Leah Osei' } })],
    ['the plan’s date', (document) => ({ ...document, dates: { documentDate: '2026-04-01' } })],
    [
      'a section’s title',
      (document) => ({ ...document, sections: document.sections.map((one) => ({ ...one, title: 'Other' })) }),
    ],
  ])('looks again at everything when %s changes', (_what, change) => {
    const { rule, seen } = counting()
    const linter = linterOf([rule])
    const before = documentOf([[paragraph('b0', 'one')]])
    linter.lint(before, circumstances)
    linter.lint(change(before), circumstances)
    expect(seen).toEqual(['b0', 'b0'])
  })

  it('takes nothing over from a document of another kind, in which other rules are in force', () => {
    const whole = (id: string, word: string): DocumentRule => ({
      scope: 'document',
      meta: meta(id),
      looksAt: (block) => block.text.includes(word),
      check: (blocks, _context, report) => {
        for (const { block, section, text } of blocks) report({ start: 0, end: text.length, message: text, section, block })
      },
    })
    const rules = [whole('records-only', 'one'), whole('everywhere', 'two')]
    const pack = permissivePack(rules)
    const setting = pack.rules['records-only']
    if (setting) pack.rules['records-only'] = { ...setting, kinds: ['records'] }
    const linter = linterOf(rules, pack)
    const found = (text: string, kind: CasewrightDocument['kind']) =>
      linter.lint(documentOf([[paragraph('b0', text)]], { kind }), circumstances).findings.map(({ message }) => message)
    expect(found('two', 'icpc-report')).toEqual(['two'])
    expect(found('other', 'case-note')).toEqual([])
    expect(found('two', 'case-note')).toEqual(['two'])
    expect(found('other', 'icpc-report')).toEqual([])
  })
})

describe('settings of the pack', () => {
  it('give severity and clauses, and switch a rule off', () => {
    const rule = finds('found', /bad/g)
    const pack = permissivePack([rule])
    pack.clauses.plain = { cite: 'Standard 9', says: 'Write plainly.' }
    pack.rules.found = {
      applies: true,
      severity: 'error',
      clauses: ['plain'],
      basis: 'asked',
      kinds: ['icpc-report'],
      in: [],
      options: {},
    }
    const linter = linterOf([rule], pack)
    const blocks = [[paragraph('b0', 'a bad day')]]
    const [finding] = linter.lint(documentOf(blocks), circumstances).findings
    expect(finding).toMatchObject({ severity: 'error', clauses: [{ pack: 'examples', ref: 'Standard 9' }], text: 'bad' })
    expect(linter.lint(documentOf(blocks, { kind: 'case-note' }), circumstances).findings).toEqual([])
  })
})

describe('a finding of which its rule is less sure', () => {
  const rule: TextRule = {
    scope: 'block',
    meta: meta('told'),
    check: ({ text }, _context, report) => {
      report({ start: 0, end: 5, message: 'sure' })
      report({ start: 6, end: text.length, message: 'less sure', unsure: true })
    },
  }
  const severities = (severity: 'error' | 'warning' | 'suggestion') => {
    const pack = permissivePack([rule])
    const setting = pack.rules.told
    const set = { ...pack, rules: { told: { ...setting, basis: 'asked' as const, severity } } } as typeof pack
    const { findings } = linterOf([rule], set).lint(documentOf([[paragraph('a', 'plain perhaps')]]), circumstances)
    return findings.map((finding) => finding.severity)
  }

  it.each([
    ['error', ['error', 'warning']],
    ['warning', ['warning', 'warning']],
    ['suggestion', ['suggestion', 'suggestion']],
  ] as const)('where the pack says %s, is %j', (severity, expected) => {
    expect(severities(severity)).toEqual(expected)
  })
})

describe('unattributed claims before a court', () => {
  const [rule] = RULES.filter(({ meta: { id } }) => id === 'unattributed-claim')
  const severityOf = (text: string) => {
    if (!rule) throw new Error('there is no such rule')
    const pack = permissivePack([rule])
    const set = {
      ...pack,
      rules: { [rule.meta.id]: { ...pack.rules[rule.meta.id], basis: 'asked' as const, severity: 'error' as const } },
    } as typeof pack
    return linterOf([rule], set)
      .lint(documentOf([[paragraph('a', text)]], { kind: 'court-statement' }), circumstances)
      .findings.map(({ severity }) => severity)
  }

  it.each(['It is alleged that he hit Kofi.', 'Concerns have been raised about the lodger.', 'Neighbours say that she shouts.'])(
    'are an error where they are plain: %s',
    (text) => expect(severityOf(text)).toEqual(['error']),
  )
  it.each(['The experts agree that the arm was twisted.', 'The contact notes describe a child who runs to his mother.'])(
    'are a warning where the papers may answer them: %s',
    (text) => expect(severityOf(text)).toEqual(['warning']),
  )
})

describe('plan actions', () => {
  const rule: ActionRule = {
    scope: 'action',
    meta: meta('owner'),
    check: ({ owner }, { planDate }, report) => {
      if (owner === '') report({ field: 'owner', start: 0, end: 0, message: `no owner on ${planDate}` })
      else report({ field: 'owner', start: 0, end: owner.length, message: 'owner' })
    },
  }

  it('are read from a plan grid', () => {
    const block: Block = {
      type: 'actionPlan',
      id: 'b0',
      actions: [
        planAction.parse({ id: 'a1', action: 'Ring the school', owner: 'Ms Pike' }),
        planAction.parse({ id: 'a2', action: 'Visit', owner: '' }),
        planAction.parse({ id: 'a3', action: '' }),
      ],
    }
    const document = documentOf([[block]], { dates: { documentDate: '2026-03-01' } })
    const { findings } = linterOf([rule]).lint(document, circumstances)
    expect(findings.map(({ text, message }) => [text, message])).toEqual([
      ['Ms Pike', 'owner'],
      ['', 'no owner on 2026-03-01'],
    ])
    expect(new Set(findings.map(({ key }) => key)).size).toBe(2)
    for (const { start, end, text } of findings) expect(blockText(block).text.slice(start, end)).toBe(text)
  })

  it('are read from a table that is a plan, and from no other', () => {
    const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] })
    const table = (titles: readonly string[]): Block => ({
      type: 'table',
      id: 'b0',
      columns: titles.map((title, index) => ({ id: `c${index}`, title })),
      rows: [{ id: 'r1', cells: [cell('Ring the school'), cell('Ms Pike'), cell('5 May 2026')] }],
    })
    const linter = linterOf([rule])
    const plan = linter.lint(documentOf([[table(['What needs to happen', 'Who', 'By when'])]]), circumstances)
    expect(plan.findings.map(({ text }) => text)).toEqual(['Ms Pike'])
    const other = linter.lint(documentOf([[table(['Child', 'School', 'Date of birth'])]]), circumstances)
    expect(other.findings).toEqual([])
  })
})

const SENTENCES = [
  'Ms Pike didn’t attend on 3 May.',
  'The IHA (initial health assessment) was late.',
  'The IHA was late.',
  'Kofi said, “I don’t like CAMHS.”',
  'CAMHS wrote again.',
  'The home was cold and dirty.',
  'Mr Mensah does not engage.',
  'In my opinion there is a risk.',
  'Neighbours say that he always shouts.',
  'She told me that she is tired, that she has not slept since Friday, and that she is worried that Kofi, who is ill, will be worse by the time that the doctor comes.',
  '',
]
const text = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 4 }).map((all) => all.join(' '))

describe('a section that comes back', () => {
  it('has its blocks again, whatever held them meanwhile', () => {
    const strays: DocumentRule = {
      scope: 'document',
      meta: meta('strays'),
      check(blocks, { document }, report) {
        for (const { section, block } of blocks)
          if (!document.sections.includes(section)) report({ section, block, start: 0, end: 1, message: 'Elsewhere.' })
      },
    }
    const linter = createLinter({ pack: permissivePack([strays]), words, templates: [] }, { rules: [strays] })
    const first = documentOf([[paragraph('a', 'He came.'), paragraph('b', 'He left.')], [paragraph('c', 'She stayed.')]])
    const [before, ...others] = first.sections
    const edited = { ...first, sections: [{ ...(before as Section), title: 'Another' }, ...others] }
    for (const document of [first, edited, first, edited]) expect(linter.lint(document, circumstances).findings).toEqual([])
  })
})

describe('every rule over any document', () => {
  const pack = permissivePack(RULES)

  it('gives the same after edits as from the beginning, twice over, with spans that cut out their words', () => {
    const edit = fc.record({ at: fc.nat(), text, how: fc.constantFrom('replace', 'remove', 'insert') })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.array(edit, { maxLength: 5 }), (texts, edits) => {
        const kept = createLinter({ pack, words, templates: [] })
        let blocks = texts.map((one, index) => paragraph(`b${index}`, one))
        kept.lint(documentOf([blocks]), circumstances)
        for (const [index, change] of edits.entries()) {
          const at = change.at % (blocks.length || 1)
          const added = change.how === 'remove' ? [] : [paragraph(`n${index}`, change.text)]
          blocks = blocks.toSpliced(at, change.how === 'insert' ? 0 : 1, ...added)
          kept.lint(documentOf([blocks]), circumstances)
        }
        const document = documentOf([blocks])
        const after = kept.lint(document, circumstances)
        const fresh = createLinter({ pack, words, templates: [] }).lint(document, circumstances)
        expect(after).toEqual(fresh)
        expect(kept.lint(document, circumstances)).toEqual(after)
        for (const finding of after.findings) {
          const block = blocks.find(({ id }) => id === finding.blockId)
          if (block) expect(blockText(block).text.slice(finding.start, finding.end)).toBe(finding.text)
          else expect([finding.start, finding.end]).toEqual([0, 0])
        }
      }),
      { numRuns: 25 },
    )
  })
})
