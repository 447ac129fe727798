import { describe, expect, it } from 'vitest'
import type { Block, CasewrightDocument, SetAside } from '../../../../shared/document/index.ts'
import { casewrightDocument } from '../../../../shared/document/index.ts'
import { createLinter, type Finding, type LintReport } from '../../../../shared/lint/index.ts'
import { contraction } from '../../../../shared/lint/rules/contraction.ts'
import { findingKey, keyWords } from '../../../../shared/lint/set-aside/keys.ts'
import { permissivePack, readWordLists } from '../rule-tester.ts'

const linter = createLinter(
  { pack: permissivePack([contraction]), words: readWordLists(), templates: [] },
  { rules: [contraction] },
)

function documentOf(texts: readonly string[], setAside: SetAside[] = []): CasewrightDocument {
  const blocks: Block[] = texts.map((text, index) => ({ type: 'paragraph', id: `b${index}`, content: [{ type: 'text', text }] }))
  const sections = [{ id: 's', templateSection: null, title: 'Analysis', blocks }]
  return casewrightDocument.parse({ schemaVersion: 1, id: 'd', kind: 'icpc-report', title: '', packId: 'x', sections, setAside })
}

const lint = (document: CasewrightDocument): LintReport => linter.lint(document, { caseRecord: null, today: '2026-03-20' })
const recordFor = ({ key, ruleId, text }: Finding): SetAside => ({
  key,
  ruleId,
  text,
  reason: 'She signed it in these words.',
  by: 'Leah Osei',
  at: '2026-03-20T09:00:00Z',
})

function setAsideFirst(texts: readonly string[]): SetAside {
  const [first] = lint(documentOf(texts)).findings
  if (!first) throw new Error('nothing was found')
  return recordFor(first)
}

describe('a finding set aside', () => {
  it('moves out of the findings, with its record', () => {
    const record = setAsideFirst(['Ms Pike didn’t attend.'])
    const report = lint(documentOf(['Ms Pike didn’t attend.'], [record]))
    expect(report.findings).toEqual([])
    expect(report.setAside.map(({ finding, record: { reason } }) => [finding.text, reason])).toEqual([
      ['didn’t', 'She signed it in these words.'],
    ])
  })

  it('stays away when other words of the paragraph, or other paragraphs, change', () => {
    const record = setAsideFirst(['Ms Pike didn’t attend.'])
    const report = lint(documentOf(['A new opening.', 'On Friday Ms Pike didn’t attend the clinic.'], [record]))
    expect(report.findings).toEqual([])
    expect(report.setAside).toHaveLength(1)
  })

  it('comes back when its words or the words beside it change', () => {
    const record = setAsideFirst(['Ms Pike didn’t attend.'])
    expect(lint(documentOf(['Ms Pike doesn’t attend.'], [record])).findings.map(({ text }) => text)).toEqual(['doesn’t'])
    expect(lint(documentOf(['Ms Pike didn’t agree.'], [record])).findings.map(({ text }) => text)).toEqual(['didn’t'])
  })

  it('leaves the second of two alike open', () => {
    const texts = ['Ms Pike didn’t attend.', 'Ms Pike didn’t attend.']
    const report = lint(documentOf(texts, [setAsideFirst(texts)]))
    expect(report.findings.map(({ blockId }) => blockId)).toEqual(['b1'])
    expect(report.setAside.map(({ finding }) => finding.blockId)).toEqual(['b0'])
  })

  it('ignores a record of words that are gone', () => {
    const record = setAsideFirst(['Ms Pike didn’t attend.'])
    expect(lint(documentOf(['Ms Pike came.'], [record]))).toEqual({ findings: [], setAside: [] })
  })
})

describe('keys', () => {
  it('read curly and straight apostrophes, capitals and spacing alike', () => {
    expect(keyWords('Didn’t  Attend,\nagain')).toBe(keyWords("didn't attend again"))
  })

  it('know a finding without words by its message', () => {
    expect(findingKey('missing-section', '', 'The section “Plan” is missing.', ['', ''])).toBe(
      'missing-section|the section plan is missing',
    )
  })
})
