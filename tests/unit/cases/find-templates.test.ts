import { describe, expect, it } from 'vitest'
import { earlierDocuments, namedByDay } from '../../../renderer/cases/documents/earlier-documents.ts'
import { findTemplates, groupedTemplates } from '../../../renderer/cases/documents/find-templates.ts'
import type { DocumentSummary } from '../../../shared/api/index.ts'
import { shipped } from './shipped-templates.ts'

const templates = [...shipped.templates.values()]
const found = (search: string): string[] => findTemplates(templates, search).map(({ id }) => id)

describe('finding a template', () => {
  it.each([
    ['ICPC', 'icpc-report'],
    ['rcpc', 'rcpc-report'],
    ['pep', 'pep'],
    ['PEP', 'pep'],
    ['cin rev', 'cin-meeting-record'],
    ['C&F', 'child-and-family-assessment'],
    ['s47', 'section-47-enquiry'],
    ['section 7', 'section-7-report'],
    ['swet', 'court-statement'],
    ['PLO', 'plo-letter'],
    ['W&P', 'words-and-pictures'],
    ['core', 'core-group-record'],
    ['handover', 'transfer-summary'],
    ['single', 'child-and-family-assessment'],
    ['review conference', 'rcpc-report'],
  ])('“%s” finds %s among the first', (search, id) => {
    expect(found(search).slice(0, 3)).toContain(id)
  })

  it('finds words where they begin, not in the middle of others', () => {
    expect(found('pep')).not.toContain('case-summary')
    expect(found('raph')).toEqual([])
  })

  it('has all of them for nothing typed, and none for what is no document', () => {
    expect(found('  ')).toHaveLength(templates.length)
    expect(found('invoice for paint')).toEqual([])
  })

  it('puts the heading of what is found first first', () => {
    expect(groupedTemplates(findTemplates(templates, 'icpc'), true)[0]?.templates[0]?.id).toBe('icpc-report')
    expect(groupedTemplates(findTemplates(templates, 'letter'), true)[0]?.templates[0]?.title).toMatch(/letter/i)
  })

  it('shows each template once, under one heading', () => {
    const shown = groupedTemplates(templates).flatMap((group) => group.templates.map(({ id }) => id))
    expect(shown.toSorted()).toEqual(templates.map(({ id }) => id).toSorted())
  })
})

describe('the earlier documents that one can begin from', () => {
  const summary = (id: string, kind: DocumentSummary['kind'], updatedAt: string, day: string | null = null): DocumentSummary => ({
    id,
    day,
    caseId: 'c',
    kind,
    title: id,
    author: 'A. Worker',
    revision: 1,
    updatedAt,
    words: 100,
    findings: null,
  })
  const documents = [
    summary('plan', 'cp-plan', '2026-03-02T09:00:00Z'),
    summary('first', 'core-group-record', '2026-03-01T09:00:00Z'),
    summary('second', 'core-group-record', '2026-04-01T09:00:00Z'),
    summary('letter', 'letter', '2026-05-01T09:00:00Z'),
  ]

  it('are those of its own kind and of the kinds that it starts from, the newest first', () => {
    const next = earlierDocuments(documents, { kind: 'core-group-record', startsFrom: ['cp-plan'] })
    expect(next.map(({ id }) => id)).toEqual(['second', 'plan', 'first'])
  })

  it('stand by the days that they have themselves; a word put right later makes none the newest', () => {
    const touched = summary('touched', 'core-group-record', '2026-06-01T09:00:00Z', '2026-01-20')
    const latest = summary('latest', 'core-group-record', '2026-04-20T09:00:00Z', '2026-04-18')
    const next = earlierDocuments([...documents, touched, latest], { kind: 'core-group-record', startsFrom: [] })
    expect(next.map(({ id }) => id)).toEqual(['latest', 'second', 'first', 'touched'])
  })

  it.each([
    ['2026-01-20', 'Core group, 20 January 2026'],
    [null, 'Core group, no date of its own, saved on 1 June 2026'],
  ])('are told apart by their own day, or by that of the last saving', (day, said) => {
    expect(namedByDay({ title: 'Core group', day, updatedAt: '2026-06-01T09:00:00Z' })).toBe(said)
  })

  it('are none where the case has no such document', () => {
    expect(earlierDocuments(documents, { kind: 'pep', startsFrom: ['care-plan'] })).toEqual([])
  })
})
