import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { type DocumentKind, kindIsIn } from '../../../shared/document/index.ts'
import type { Pack } from '../../../shared/standards/index.ts'
import { type AuditRow, kindsOf, LISTS, STAFF_ROWS, STOKE_TABLES } from './audit-rows.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const packOf = (id: string): Pack => library.get(id).pack
const stoke = packOf('stoke-on-trent')

/** The kinds of document of which no question under this clause is asked, though the standard looks for it there. */
const withoutQuestion = (pack: Pack, { clause, kinds }: AuditRow): DocumentKind[] => {
  const asked = pack.audit.filter((one) => one.clause === clause)
  return kindsOf(kinds).filter((kind) => !asked.some((one) => kindIsIn(kind, one.kinds)))
}

describe.each(Object.entries(STOKE_TABLES))('%s', (table, rows) => {
  const cited = Object.entries(stoke.clauses).filter(([, { cite }]) => cite.startsWith(`Stoke-on-Trent, ${table}:`))

  test('has each of its rows in the pack, and no other', () => {
    const staff = STAFF_ROWS.filter(([one]) => one === table).map(([, clause]) => clause)
    expect(cited.map(([key]) => key).toSorted()).toEqual([...new Set([...rows.map(({ clause }) => clause), ...staff])].toSorted())
  })
  test.each(rows.map((row) => [row.about, row] as const))('asks about: %s', (_about, row) => {
    expect(stoke.clauses[row.clause]?.cite).toBe(`Stoke-on-Trent, ${table}: ${row.heading}`)
    expect(withoutQuestion(stoke, row)).toEqual([])
  })
  test('says of every row both what is acceptable and what is not', () => {
    const half = stoke.audit.filter(
      ({ clause, acceptable, unacceptable }) => rows.some((row) => row.clause === clause) && !(acceptable && unacceptable),
    )
    expect(half.map(({ id }) => id)).toEqual([])
  })
})

test.each(STAFF_ROWS)('%s, %s is about staff, and says why no document shows it', (_table, clause) => {
  expect(stoke.clauses[clause]?.notCheckable).toMatch(/\.$/)
  expect(stoke.audit.filter((one) => one.clause === clause)).toEqual([])
})

describe.each(Object.entries(LISTS))('%s', (_title, { pack: packId, cite, rows }) => {
  const pack = packOf(packId)
  test.each(rows.map((row) => [row.about, row] as const))('asks about: %s', (_about, row) => {
    expect(pack.clauses[row.clause]?.cite).toBe(row.heading === '' ? cite : `${cite}: ${row.heading}`)
    expect(withoutQuestion(pack, row)).toEqual([])
  })
})
