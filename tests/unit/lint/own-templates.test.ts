import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { casewrightDocument } from '../../../shared/document/index.ts'
import { createLinter } from '../../../shared/lint/index.ts'
import { documentTemplate } from '../../../shared/standards/index.ts'

const own = (id: string, heading: string) => ({
  ...documentTemplate.parse({
    id,
    kind: 'case-summary',
    version: 1,
    title: id,
    summary: 'Ours.',
    sections: [
      { id: `${id}-first`, title: heading, required: true, guidance: 'What matters?' },
      { id: `${id}-last`, title: 'At the end', guidance: 'What else?' },
    ],
  }),
  own: true as const,
})
const section = (templateSection: string | null, title: string, words: string) => ({
  id: title,
  templateSection,
  title,
  blocks: [{ type: 'paragraph', id: `in ${title}`, content: [{ type: 'text', text: words }] }],
})
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const knowsley = library.get('knowsley')
const templates = [...knowsley.templates, own('long-summary', 'All that happened'), own('short-summary', 'In one page')]
const linter = createLinter({ ...knowsley, templates })

test.each([
  ['long-summary', 'All that happened', 'In one page'],
  ['short-summary', 'In one page', 'All that happened'],
])(
  'a document that was begun with %s is checked by it, beside another own template of its kind',
  (templateId, heading, other) => {
    const document = casewrightDocument.parse({
      schemaVersion: 1,
      id: 'd',
      kind: 'case-summary',
      title: 'Summary',
      packId: 'knowsley',
      templateId,
      sections: [
        section(null, 'Who is who', 'Her aunt is Ms Begum.'),
        section(`${templateId}-last`, 'At the end', 'Amina swims on Mondays with her aunt.'),
      ],
    })
    const { findings } = linter.lint(document, { caseRecord: null, plan: null, today: '2026-03-02' })
    const missing = findings.filter(({ ruleId }) => ruleId === 'missing-section').map(({ message }) => message)
    expect(missing.some((message) => message.includes(heading))).toBe(true)
    expect(missing.some((message) => message.includes(other))).toBe(false)
  },
)
