import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import {
  type Block,
  blockText,
  type CasewrightDocument,
  casewrightDocument,
  DOCUMENT_KINDS,
} from '../../../shared/document/index.ts'
import { caseRecord, fieldValuesByChild } from '../../../shared/family/index.ts'
import { createLinter, type Linter } from '../../../shared/lint/index.ts'
import { casePlan, planContents } from '../../../shared/plan/index.ts'
import { type DocumentTemplate, newDocument } from '../../../shared/standards/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
import { firstUnbalanced, openWord, paragraphsOf } from '../word/reading-word.ts'

/** Every kind of document, begun, filled in, checked and exported under each authority, in the invented example case. */
const templatesFolder = join(import.meta.dirname, '../../../templates')
const library = await loadStandards({ templatesFolder })
const example = (name: string): unknown => JSON.parse(readFileSync(join(templatesFolder, 'examples', name), 'utf8'))
const record = caseRecord.parse(example('case.json'))
const plan = casePlan.parse(example('plan.json'))
const TODAY = '2026-03-10'
const AUTHOR = { name: 'Priya Ramanathan', role: 'Social worker' }
const SENTENCE = 'Ms Mensah told me on 5 March 2026 that Ruby slept in her own bed.'
const children = record.people.filter(({ group }) => group === 'child')

function begun(template: DocumentTemplate, packId: string): CasewrightDocument {
  let count = 0
  const values = fieldValuesByChild({ caseRecord: record, author: AUTHOR, authority: 'Larchester', documentDate: TODAY })
  const childNames = Object.fromEntries(children.map(({ id, firstName }) => [id, firstName]))
  return newDocument({
    template,
    packId,
    children,
    author: AUTHOR,
    manager: { name: record.manager },
    caseId: record.id,
    today: TODAY,
    newId: () => `id-${++count}`,
    fieldValue: (field, childId) => (childId === null ? values.document : values.byChild[childId])?.[field] ?? '',
    plan: planContents({ plan, childNames }),
  })
}

function filled(block: Block): Block {
  const content = [{ type: 'text' as const, text: SENTENCE }]
  if (block.type === 'paragraph' && block.content.length === 0) return { ...block, content }
  if (block.type === 'quotation')
    return { ...block, speaker: { name: 'Ruby' }, content: [{ type: 'text', text: 'I like my bed.' }] }
  if (block.type === 'fields')
    return { ...block, fields: block.fields.map((field) => (field.content.length > 0 ? field : { ...field, content })) }
  if (block.type === 'table')
    return {
      ...block,
      rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.content.length > 0 ? cell : { content })) })),
    }
  if (block.type === 'actionPlan' && block.actions.length === 0) {
    const done = {
      owner: 'Ms Reilly',
      due: '27 March 2026',
      reviewDate: '',
      measure: 'He wakes once at most.',
      outcome: '',
      status: '',
    }
    return { ...block, actions: [{ id: 'action', action: 'Visit twice at bedtime.', ...done }] }
  }
  if (block.type === 'chronology' && block.entries.length === 0) {
    const entry = {
      id: 'entry',
      date: '5 March 2026',
      event: SENTENCE,
      source: 'Visit',
      response: 'None.',
      impact: 'Ruby slept.',
    }
    return { ...block, entries: [entry] }
  }
  return block
}
const writtenIn = (document: CasewrightDocument): CasewrightDocument => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(filled) })),
})

const linters = new Map<string, Linter>()
function linterFor(packId: string): Linter {
  const linter = linters.get(packId) ?? createLinter(library.get(packId))
  linters.set(packId, linter)
  return linter
}

test('there is a template for every kind of document', () => {
  const kinds = new Set([...library.templates.values()].map(({ kind }) => kind))
  expect(DOCUMENT_KINDS.filter((kind) => !kinds.has(kind))).toEqual([])
})

describe.each(library.packs.map(({ id }) => id))('under %s', (packId) => {
  const { pack, templates } = library.get(packId)
  test.each(templates.map((template) => [template.id, template] as const))(
    '%s opens, is filled in, checked and exported',
    async (_id, template) => {
      const empty = begun(template, packId)
      expect(casewrightDocument.parse(empty)).toEqual(empty)
      const document = writtenIn(empty)
      const { findings } = linterFor(packId).lint(document, { caseRecord: record, plan, today: TODAY })
      for (const { sectionId, blockId, start, end, text } of findings) {
        const section = document.sections.find(({ id }) => id === sectionId)
        const block = section?.blocks.find(({ id }) => id === blockId)
        if (block) expect(blockText(block).text.slice(start, end)).toBe(text)
      }
      // Whatever the authority asks for has a place in its template: written in, nothing is missing.
      const missing = findings.filter(({ ruleId }) => ruleId === 'missing-section').map(({ message }) => message)
      expect(missing).toEqual([])

      const style = library.wordStyles[template.wordStyle]
      if (!style) throw new Error(`no Word style ${template.wordStyle}`)
      const file = openWord(await exportWord(document, { pack, style, caseRecord: record, exportedOn: TODAY }))
      for (const name of file.names.filter((one) => one.endsWith('.xml'))) expect(firstUnbalanced(file.part(name))).toBeNull()
      const text = paragraphsOf(file.body)
        .map((paragraph) => paragraph.text)
        .join('\n')
      for (const { guidance } of template.sections) expect(text).not.toContain(guidance.slice(0, 40))
      // What a letter calls “To” is its address.
      for (const { title } of document.sections) if (title !== 'To') expect(text).toContain(title)
      expect(text).not.toMatch(/\{[a-z]|undefined|null\b/)
    },
  )
})
