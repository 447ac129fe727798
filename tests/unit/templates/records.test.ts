import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { type DocumentTemplate, newDocument } from '../../../shared/standards/index.ts'

/** What summaries, records and letters must hold under each authority, whoever edits the templates or the packs. */
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const AUTHORITIES = ['knowsley', 'manchester', 'st-helens', 'stoke-on-trent', 'wirral']

function under(packId: string, id: string): DocumentTemplate {
  const found = library.get(packId).templates.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no template ${id}`)
  return found
}
const asked = (packId: string, id: string): string[] =>
  under(packId, id)
    .sections.filter(({ clauses = [] }) => clauses.length > 0)
    .map((section) => section.id)

describe.each(AUTHORITIES)('%s', (packId) => {
  test('a closure begins with the referral and shows the thread from it to now', () => {
    const blocks = under(packId, 'closure-summary').sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.type === 'planTable' ? [`${section.id}: ${block.shows}`] : [])),
    )
    expect(blocks).toEqual(['original-referral: referrals', 'what-changed: golden-thread'])
  })
  test('a letter to a referrer tells no dates of birth and asks what may be shared', () => {
    const template = under(packId, 'outcome-letter-referrer')
    expect([template.kind, library.wordStyles[template.wordStyle]?.head]).toEqual(['outcome-letter', 'letter'])
    expect(template.sections.map(({ id }) => id)).toContain('sharing')
    expect(JSON.stringify(template.sections.map(({ blocks }) => blocks))).not.toMatch(/dateOfBirth|address/)
  })
  test('a visit to a child at home has nothing of a placement', () => {
    const of = (conditions: Set<'looked-after'>) =>
      newDocument({
        template: under(packId, 'visit-record'),
        packId,
        children: [{ id: 'a', firstName: 'Amina' }],
        today: '2026-03-05',
        newId: () => 'x',
        conditions,
      }).sections.map(({ templateSection }) => templateSection)
    expect(of(new Set())).not.toContain('where-the-child-lives')
    expect(of(new Set(['looked-after']))).toContain('where-the-child-lives')
  })
  test('the child’s own words and pictures leave out what is for grown-ups', () => {
    const template = under(packId, 'words-and-pictures')
    expect(template.sections.filter(({ child }) => child === 'leave-out').map(({ id }) => id)).toEqual(['how-this-was-made'])
  })
})

test.each([
  ['knowsley', []],
  ['manchester', ['receiving-side']],
  ['st-helens', []],
  ['stoke-on-trent', ['stoke-items', 'looked-after-items', 'closing-items']],
  ['wirral', ['wirral-items']],
])('the checklist of %s has items of its own: %j', (packId, own) => {
  const common = library.templates.get('transfer-checklist')?.sections.map(({ id }) => id) ?? []
  const ids = under(packId, 'transfer-checklist').sections.map(({ id }) => id)
  expect(ids.filter((id) => !common.includes(id))).toEqual(own)
  expect(ids.filter((id) => common.includes(id))).toEqual(common)
})

test.each([
  ['case-summary', 'stoke-on-trent', 7],
  ['case-summary', 'knowsley', 3],
  ['case-summary', 'manchester', 2],
  ['case-summary', 'wirral', 1],
  ['case-summary', 'st-helens', 0],
  ['visit-record', 'st-helens', 7],
  ['visit-record', 'stoke-on-trent', 8],
  ['closure-summary', 'knowsley', 5],
  ['supervision-record', 'manchester', 5],
  ['management-decision', 'st-helens', 6],
  ['words-and-pictures', 'wirral', 0],
  ['genogram', 'manchester', 5],
] as const)('%s in %s: %i sections are asked for', (id, packId, count) => {
  expect(asked(packId, id)).toHaveLength(count)
})

test('only Stoke-on-Trent says how long a case summary is', () => {
  const lengths = AUTHORITIES.map((packId) => [packId, under(packId, 'case-summary').length?.words])
  expect(lengths.filter(([, words]) => words !== undefined)).toEqual([['stoke-on-trent', 300]])
})
