import type { CasewrightDocument, Section } from '../../../shared/document/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { fieldValuesByChild } from '../../../shared/family/index.ts'
import type { Standards } from '../../../shared/lint/index.ts'
import { filledIn } from '../../../shared/standards/index.ts'

/** The template's advice for a section; null for a section of the writer's own. It never becomes part of the document. */
export type Guidance = (section: Section) => string | null

export function guidanceFor(document: CasewrightDocument, standards: Standards, caseRecord: CaseRecord | null): Guidance {
  const template = standards.templates.find((one) => one.id === document.templateId)
  const advice = new Map(template?.sections.map((section) => [section.id, section.guidance]))
  const values = fieldValuesByChild({ caseRecord, childIds: document.childIds, documentTitle: document.title })
  return (section) => {
    const text = section.templateSection === null ? undefined : advice.get(section.templateSection)
    if (text === undefined) return null
    const known = (section.childId === undefined ? undefined : values.byChild[section.childId]) ?? values.document
    return filledIn(text, (field) => known[field] ?? '').trim()
  }
}

/** The values that the Field menu inserts, for a section about one child or for the whole document. */
export function menuValues(
  document: CasewrightDocument,
  caseRecord: CaseRecord | null,
  author: { name: string; role: string },
  sectionId: string | null,
): Record<string, string> {
  return menuValuesFor(
    document,
    caseRecord,
    author,
    document.sections.find((section) => section.id === sectionId)?.childId ?? null,
  )
}

/** The values of all merge fields for a child, or, for null, for the whole document. */
export function menuValuesFor(
  document: CasewrightDocument,
  caseRecord: CaseRecord | null,
  author: { name: string; role: string },
  childId: string | null,
): Record<string, string> {
  const day = document.dates.documentDate
  const values = fieldValuesByChild({
    caseRecord,
    author,
    childIds: document.childIds,
    documentTitle: document.title,
    ...(typeof day === 'string' && { documentDate: day }),
  })
  return (childId === null ? undefined : values.byChild[childId]) ?? values.document
}
