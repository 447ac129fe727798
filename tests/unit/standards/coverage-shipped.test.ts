import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { DOCUMENT_KINDS, kindIsIn } from '../../../shared/document/index.ts'
import { RULES } from '../../../shared/lint/index.ts'
import { coverageOf, isUnanswered } from '../../../shared/standards/index.ts'

/** What each clause of the shipped packs is answered by. */
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const templateKinds = [...library.templates.values()].map(({ kind }) => kind)
const packs = library.packs.map(({ id }) => [id, coverageOf(library.get(id).pack, templateKinds)] as const)

/** The fewest clauses that a standard of its length can be broken down into. */
const FEWEST = { knowsley: 100, manchester: 200, 'st-helens': 100, 'stoke-on-trent': 500, wirral: 200 }

describe.each(packs)('%s', (id, { clauses, counts }) => {
  test('has the clauses of its whole standard', () => {
    expect(clauses.length).toBeGreaterThanOrEqual(FEWEST[id as keyof typeof FEWEST])
  })
  test('has no clause that nothing answers', () => {
    const unanswered = clauses.filter(isUnanswered).map(({ key }) => `${id}/${key}`)
    expect(unanswered).toEqual([])
  })
  test('has none that is both answered and said to be not checkable', () => {
    const both = clauses.filter(({ answers, notCheckable }) => answers.length > 0 && notCheckable !== null)
    expect(both.map(({ key, answers }) => [key, answers])).toEqual([])
  })
  test('cites clauses for kinds of document only where the rule works in them', () => {
    for (const { meta } of RULES) {
      const setting = library.get(id).pack.rules[meta.id]
      const kinds = setting?.kinds ?? meta.kinds
      for (const exception of setting?.in ?? []) {
        const shared = DOCUMENT_KINDS.some((kind) => kindIsIn(kind, exception.kinds) && kindIsIn(kind, kinds))
        expect([meta.id, exception.kinds, shared || exception.clauses === undefined]).toEqual([meta.id, exception.kinds, true])
      }
    }
  })
  test('checks most of what it holds', () => {
    expect(counts.notCheckable).toBeLessThan(clauses.length / 4)
  })
  test('says what a clause asks in one short sentence', () => {
    for (const { key, says } of clauses) {
      expect([key, says]).toEqual([key, expect.stringMatching(/[.!?]$/)])
      expect([key, says.split(/\s+/).length <= 40]).toEqual([key, true])
    }
  })
})
