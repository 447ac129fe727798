import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { PLAN_TABLES, tableMeaning } from '../../../shared/document/index.ts'
import type { TemplateSection } from '../../../shared/standards/index.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })

/** Every table of every template, and of every section that a pack adds to one, by "template/section". */
const tables = [
  ...[...library.templates.values()].flatMap(({ id, sections }) => sections.flatMap((section) => tablesOf(id, section))),
  ...library.packs.flatMap((summary) =>
    Object.entries(library.get(summary.id).pack.documents).flatMap(([id, { add = [] }]) =>
      add.flatMap(({ section }) => tablesOf(`${summary.id}:${id}`, section)),
    ),
  ),
]

function tablesOf(id: string, { id: sectionId, blocks }: Pick<TemplateSection, 'id' | 'blocks'>) {
  return blocks.flatMap((block) =>
    block.type === 'table' ? [{ at: `${id}/${sectionId}`, kind: tableMeaning(block.columns).kind }] : [],
  )
}

const ofKind = (wanted: string) =>
  tables
    .filter(({ kind }) => kind === wanted)
    .map(({ at }) => at)
    .sort()

test('a table is an action plan where somebody is to do something, and nowhere else', () => {
  expect(tables.length).toBeGreaterThan(80)
  expect(ofKind('actionPlan')).toEqual([
    'plo-letter/what-must-change',
    'section-47-enquiry/safety-plan',
    'strategy-record/plan-of-enquiries',
  ])
})

test('and a chronology where it says what happened when', () => {
  expect(ofKind('chronology')).toEqual(['core-group-record/what-has-happened', 'danger-statement/evidence'])
})

test('no table that shows another part of the case’s plan is taken for its actions', () => {
  for (const columns of Object.values(PLAN_TABLES)) expect([columns, tableMeaning(columns).kind]).toEqual([columns, 'table'])
})
