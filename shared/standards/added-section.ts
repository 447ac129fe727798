import type { CasewrightDocument, Section } from '../document/index.ts'
import { CASE_MATTERS, type SectionCondition } from './circumstances.ts'
import { filledIn } from './merge-fields.ts'
import { newSection, type Place } from './new-document.ts'
import type { DocumentTemplate, TemplateSection } from './template.ts'

/** A section of the template that a document does not have, for one child where it is written for each. */
export interface SectionToAdd {
  section: TemplateSection
  childId: string | null
  /** The heading that it would have. */
  title: string
}

/** What is asked to know the headings of sections and where their values come from. */
export interface AddingTo {
  template: DocumentTemplate
  children: readonly { id: string; firstName: string }[]
}

/** The template's sections that a document does not have, in the template's order; those written for each child once a child. */
export function sectionsToAdd(document: CasewrightDocument, { template, children }: AddingTo): SectionToAdd[] {
  const has = (id: string, childId: string | null): boolean =>
    document.sections.some((one) => one.templateSection === id && (childId === null || (one.childId ?? childId) === childId))
  return template.sections.flatMap((section) => {
    const about = section.perChild && children.length > 0 ? children : [null]
    return about
      .filter((child) => !has(section.id, child?.id ?? null))
      .map((child) => ({ section, childId: child?.id ?? null, title: headingFor(section, child?.firstName) }))
  })
}

function headingFor({ title }: TemplateSection, firstName: string | undefined): string {
  const said = filledIn(title, (field) => (field === 'child.firstName' ? (firstName ?? 'the child') : ''))
  return said.replace(/\s+/g, ' ').trim()
}

/** The section as the template begins it, and the section of the document behind which it belongs; null for before all others. */
export function addedSection(
  document: CasewrightDocument,
  { template, children }: AddingTo,
  { section, childId }: Omit<SectionToAdd, 'title'>,
  place: Omit<Place, 'childId'>,
): { section: Section; after: string | null } {
  const order = ({ templateSection, childId: about }: Pick<Section, 'templateSection' | 'childId'>): number => {
    const index = template.sections.findIndex(({ id }) => id === templateSection)
    const child = children.findIndex(({ id }) => id === about)
    return index * (children.length + 1) + child + 1
  }
  const own = order({ templateSection: section.id, ...(childId === null ? {} : { childId }) })
  const before = document.sections.filter((one) => one.templateSection !== null && order(one) < own)
  // What the writer added behind a section of the template stays behind it.
  let at = document.sections.findLastIndex((one) => before.includes(one))
  while (at >= 0 && document.sections[at + 1]?.templateSection === null) at += 1
  return { section: newSection(section, { ...place, childId }), after: document.sections[at]?.id ?? null }
}

const SAID: Partial<Record<SectionCondition, string>> = {
  'under-5': 'a child under five',
  'up-to-5': 'a child up to five',
  '5-and-over': 'a child of five or over',
  'several-children': 'brothers and sisters',
  'unborn-child': 'a child who is not born yet',
  'looked-after': 'a looked-after child',
  'disabled-child': 'a disabled child',
  'care-leaver': 'a care leaver',
}

/** For whom a section is: "a child under five or a disabled child"; empty for one that is for everybody. */
export function onlyForInWords({ onlyFor = [] }: Pick<TemplateSection, 'onlyFor'>): string {
  const words = onlyFor.map((condition) => {
    const matter: string | undefined = { ...CASE_MATTERS }[condition as keyof typeof CASE_MATTERS]
    return SAID[condition] ?? (matter ? `${matter.charAt(0).toLowerCase()}${matter.slice(1)}` : condition.replaceAll('-', ' '))
  })
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)
}
