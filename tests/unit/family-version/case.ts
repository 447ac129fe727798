import { join } from 'node:path'
import { loadStandards } from '../../../main/templates/index.ts'
import {
  type Block,
  type CasewrightDocument,
  casewrightDocument,
  type Inline,
  type Section,
} from '../../../shared/document/index.ts'
import { type CaseRecord, caseRecord } from '../../../shared/family/index.ts'
import { besideDocument, type FamilyVersion, familyVersion, type Reader } from '../../../shared/family-version/index.ts'
import { createLinter, type Finding, RULES, readingGrade } from '../../../shared/lint/index.ts'
import { type CasePlan, casePlan } from '../../../shared/plan/index.ts'
import type { DocumentTemplate, TemplateSection } from '../../../shared/standards/index.ts'

const person = (
  id: string,
  group: 'child' | 'family' | 'professional',
  firstName: string,
  lastName: string,
  rest: object = {},
) => ({
  id,
  group,
  firstName,
  lastName,
  ...rest,
})

export const CASE: CaseRecord = caseRecord.parse({
  id: 'case',
  title: 'Begum and Yates',
  reference: 'CW-10455',
  packId: 'knowsley',
  people: [
    person('amina', 'child', 'Amina', 'Begum', { address: '3 Mill Street, Huyton' }),
    person('idris', 'child', 'Idris', 'Yates', { address: '40 Foundry Lane, Bootle' }),
    person('farida', 'family', 'Farida', 'Begum', {
      title: 'Ms',
      role: 'mother',
      address: '3 Mill Street, Huyton',
      telephone: '07700 900111',
    }),
    person('omar', 'family', 'Omar', 'Yates', { title: 'Mr', role: 'father of Idris', address: '9 Quay Row, Crosby' }),
    person('ruth', 'professional', 'Ruth', 'Adeyemi', { title: 'Ms', role: 'health visitor' }),
  ],
})

export const PLAN: CasePlan = casePlan.parse({
  concerns: [
    { id: 'c1', text: 'Nobody was at home.', by: 'Mrs Joan Lunn, neighbour', on: '2026-01-05' },
    { id: 'c2', text: 'Amina was late.', by: 'Hillside Primary School', on: '2026-01-09' },
    { id: 'c3', text: 'She asked for help.', by: 'Ms Farida Begum, mother', on: '2026-01-12' },
  ],
  steps: [{ id: 'step-idris', action: 'Idris sees the dentist', childIds: ['idris'] }],
})

const section = (id: string, parents: 'keep' | 'leave-out', child: 'keep' | 'leave-out') =>
  ({ id, title: id, titles: [], mentions: [], parents, child, blocks: [] }) as unknown as TemplateSection
export const TEMPLATE = {
  id: 'cin-plan',
  kind: 'cin-plan',
  sections: [
    section('what', 'keep', 'keep'),
    section('workers', 'leave-out', 'leave-out'),
    section('adults', 'keep', 'leave-out'),
  ],
} as unknown as DocumentTemplate

export const text = (words: string, rest: object = {}): Inline => ({ type: 'text', text: words, ...rest })
export const hidden = (words: string, id = 'm1'): Inline => text(words, { confidential: { id, why: 'Her safety' } })
export const paragraph = (id: string, ...content: Inline[]): Block => ({ type: 'paragraph', id, content })
export const inSection = (templateSection: string | null, title: string, ...blocks: Block[]): Section => ({
  id: `s-${templateSection}-${title.length}`,
  templateSection,
  title,
  blocks,
})

export function documentWith(...sections: Section[]): CasewrightDocument {
  return casewrightDocument.parse({
    schemaVersion: 1,
    id: 'd',
    kind: 'cin-plan',
    title: 'Child in need plan',
    packId: 'knowsley',
    templateId: 'cin-plan',
    caseId: 'case',
    dates: { documentDate: '2026-03-02' },
    sections,
  })
}

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
export const knowsley = library.get('knowsley')
export const { wordStyles } = library
const everything = { ...knowsley, pack: { ...knowsley.pack, rules: {} } }
const confidential = createLinter(everything, { rules: RULES.filter(({ meta }) => meta.category === 'third-party-confidential') })
const terms = createLinter(everything, { rules: RULES.filter(({ meta }) => meta.category.startsWith('jargon')) })

export interface Given {
  reader?: Reader
  putBack?: string[]
  leaveOut?: string[]
  template?: DocumentTemplate | null
  /** Checked with the linter unless given. */
  findings?: Finding[]
}

export function versionOf(
  document: CasewrightDocument,
  { reader = 'parents', putBack = [], leaveOut = [], template = TEMPLATE, findings }: Given = {},
): FamilyVersion {
  const circumstances = { caseRecord: CASE, plan: PLAN, today: '2026-03-02' }
  const check = (one: CasewrightDocument) => confidential.lint({ ...one, kind: 'letter' }, circumstances).findings
  return familyVersion({
    document,
    template,
    reader,
    caseRecord: CASE,
    plan: PLAN,
    findings: findings ?? [...check(document), ...check(besideDocument(document))],
    terms: findings ? () => [] : (one) => terms.lint(one, circumstances).findings,
    gradeOf: readingGrade,
    putBack,
    leaveOut,
    title: document.title,
  })
}
