import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { createLinter } from '../../../shared/lint/index.ts'
import { newDocument } from '../../../shared/standards/index.ts'

/** What must hold of the documents of pre-proceedings and of court, whoever edits their templates. */
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const FILED = ['court-statement', 'court-statement-final', 'section-7-report', 'section-37-report', 'court-chronology']
const BEFORE = ['plo-letter', 'plo-plan']
const AUTHORITIES = ['knowsley', 'manchester', 'st-helens', 'stoke-on-trent', 'wirral']

const sectionsOf = (id: string) => library.templates.get(id)?.sections ?? []
const under = (packId: string, id: string) => library.get(packId).templates.find((one) => one.id === id)
const asked = (packId: string, id: string) =>
  under(packId, id)
    ?.sections.filter(({ clauses = [] }) => clauses.length > 0)
    .map((section) => section.id)

describe('versions for the family', () => {
  test.each(FILED)('%s has none: serving it is the court’s business', (id) => {
    expect(sectionsOf(id).length).toBeGreaterThan(0)
    expect(sectionsOf(id).filter(({ parents, child }) => parents === 'keep' || child === 'keep')).toEqual([])
  })
  test.each(BEFORE)('%s is the parents’ own, and no child is given it', (id) => {
    expect(sectionsOf(id).filter(({ parents }) => parents !== 'keep')).toEqual([])
    expect(sectionsOf(id).filter(({ child }) => child === 'keep')).toEqual([])
  })
})

describe('a statement', () => {
  test.each(['court-statement', 'court-statement-final'])('%s ends with the statement of truth, signed', (id) => {
    const last = sectionsOf(id).at(-1)
    expect(last?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'signatures'])
    expect(JSON.stringify(last?.blocks)).toMatch(
      /contempt of court .* I believe that the facts stated in this statement are true\./,
    )
  })
  test.each(['court-statement', 'court-statement-final'])('%s weighs the options after the children and the parents', (id) => {
    const order = sectionsOf(id).map((section) => section.id)
    const wanted = [
      'threshold',
      'harm',
      'child',
      'parents',
      'wider-family',
      'views',
      'welfare-checklist',
      'options',
      'conclusions',
    ]
    expect(order.filter((one) => wanted.includes(one))).toEqual(wanted)
  })
})

describe('what the authorities ask', () => {
  test('St Helens alone writes of pre-proceedings letters', () => {
    expect(asked('st-helens', 'plo-letter')).toEqual(['meeting', 'solicitor', 'enclosures'])
    for (const other of ['knowsley', 'manchester', 'stoke-on-trent', 'wirral']) expect(asked(other, 'plo-letter')).toEqual([])
  })
  test('every standard asks something of every plan', () => {
    for (const one of AUTHORITIES) expect(asked(one, 'plo-plan')).toContain('actions')
  })
  test('Stoke-on-Trent asks for sources, views, conclusions and a signature in whatever is filed', () => {
    for (const id of ['section-7-report', 'court-statement', 'court-statement-final'])
      expect(asked('stoke-on-trent', id)).toEqual(expect.arrayContaining(['sources', 'child', 'views', 'conclusions']))
    expect(asked('stoke-on-trent', 'section-37-report')).toEqual(expect.arrayContaining(['sources', 'views', 'decision']))
  })
  test('only Stoke-on-Trent and Manchester write of chronologies for court', () => {
    expect(AUTHORITIES.filter((one) => asked(one, 'court-chronology')?.length)).toEqual(['manchester', 'stoke-on-trent'])
  })
})

test.each(AUTHORITIES)('nothing is found in a new document in %s, for nobody has written in it', (packId) => {
  const linter = createLinter(library.get(packId))
  for (const id of [...FILED, ...BEFORE]) {
    const template = under(packId, id)
    if (!template) throw new Error(`no template ${id}`)
    let count = 0
    const document = newDocument({
      template,
      packId,
      children: [{ id: 'a', firstName: 'Amina' }],
      today: '2026-03-05',
      newId: () => `id-${++count}`,
    })
    expect([id, linter.lint(document, { caseRecord: null, today: '2026-03-05' }).findings]).toEqual([id, []])
  }
})
