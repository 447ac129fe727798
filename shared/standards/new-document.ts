import {
  type Block,
  type CasewrightDocument,
  type ChronologyBlock,
  type ChronologyFilter,
  type ChronologyForm,
  type GenogramBlock,
  type Inline,
  type IsoDate,
  PLAN_TABLES,
  type PlanAction,
  type PlanTable,
  SCHEMA_VERSION,
  type Section,
  type Table,
} from '../document/index.ts'
import type { SectionCondition } from './circumstances.ts'
import { filledIn, partsOf } from './merge-fields.ts'
import type { DocumentTemplate, TemplateBlock, TemplateSection } from './template.ts'

/** What a new document is made from. `newId` gives a fresh id each time; `today` is passed in, never read from a clock. */
export interface NewDocument {
  template: DocumentTemplate
  packId: string
  packVersion?: number
  children: readonly { id: string; firstName: string }[]
  title?: string
  caseId?: string
  author?: CasewrightDocument['author']
  manager?: CasewrightDocument['manager']
  today: IsoDate
  newId: () => string
  /**
   * The value of a merge field such as `child.fullName` or `author.role`, empty where the case does not know it. `childId`
   * is the child that the section is about, null in a section about all of them.
   */
  fieldValue?: (field: string, childId: string | null) => string
  /** What is true of the case: sections that are only for others are left out. Without it, every section is there. */
  conditions?: ReadonlySet<SectionCondition>
  /** The case's plan as it stands, for the blocks that show it. */
  plan?: PlanContents
  /** The case's chronology, for the blocks that begin with its entries. */
  chronology?: ChronologyContents
  /** The case's family, for the blocks that begin with its picture. */
  family?: FamilyContents
}

/** What a document about some children, or a section about one of them, shows of the case's family; null where nobody drew it yet. */
export type FamilyContents = (
  wanted: Pick<GenogramBlock, 'view' | 'filter'>,
  childId: string | null,
) => Pick<GenogramBlock, 'title' | 'shown'> | null

/** What a document shows of the case's chronology under a filter. */
export type ChronologyContents = (
  filter: ChronologyFilter,
  form: ChronologyForm,
) => Pick<ChronologyBlock, 'fromCase' | 'form' | 'leftOut' | 'entries'>

/** What a document shows of a plan: its actions, and the rows of each table. */
export interface PlanContents {
  actions: readonly PlanAction[]
  rows: (shows: PlanTable) => readonly (readonly string[])[]
  /** What its list of changes begins from; absent where there is nothing earlier. */
  since?: Table['since']
}

/** Where a section of a template goes: about whom, and where its merge fields and plan tables get their values. */
export interface Place {
  childId: string | null
  valueFor: (field: string) => string
  newId: () => string
  plan: PlanContents | undefined
  chronology?: ChronologyContents | undefined
  family?: FamilyContents | undefined
}

function inlinesOf(text: string, place: Place): Inline[] {
  return partsOf(text).map((part) =>
    'text' in part ? { type: 'text', text: part.text } : { type: 'field', name: part.field, text: place.valueFor(part.field) },
  )
}

function newBlock(block: TemplateBlock, place: Place): Block {
  const id = place.newId()
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', id, content: inlinesOf(block.text ?? '', place) }
    case 'heading':
      return { type: 'heading', id, level: 3, content: inlinesOf(block.text, place) }
    case 'quotation':
      return { type: 'quotation', id, speaker: null, content: [] }
    case 'table':
      return {
        type: 'table',
        id,
        columns: block.columns.map((title) => ({ id: place.newId(), title })),
        rows: Array.from({ length: block.rows }, () => ({
          id: place.newId(),
          cells: block.columns.map(() => ({ content: [] })),
        })),
      }
    case 'fields':
      return {
        type: 'fields',
        id,
        ...(block.title === undefined ? {} : { title: block.title }),
        fields: block.fields.map(({ label, field }) => ({
          id: place.newId(),
          label: filledIn(label, place.valueFor),
          content: field === undefined ? [] : inlinesOf(`{${field}}`, place),
        })),
      }
    case 'actionPlan':
      return {
        type: 'actionPlan',
        id,
        ...(block.title === undefined ? {} : { title: block.title }),
        ...(block.fromPlan ? { fromPlan: true } : {}),
        actions: block.fromPlan ? [...(place.plan?.actions ?? [])] : [],
      }
    case 'planTable':
      return {
        type: 'table',
        id,
        shows: block.shows,
        ...(block.shows === 'changes' && place.plan?.since ? { since: place.plan.since } : {}),
        columns: PLAN_TABLES[block.shows].map((title) => ({ id: place.newId(), title })),
        rows: planRows(block.shows, place),
      }
    case 'chronology': {
      const { fromCase, form = 'impact' } = block
      if (!fromCase) return { type: 'chronology', id, entries: [] }
      return { type: 'chronology', id, ...(place.chronology?.(fromCase, form) ?? { fromCase, form, entries: [] }) }
    }
    case 'genogram': {
      const { view, filter } = block
      return { type: 'genogram', id, view, filter, ...place.family?.({ view, filter }, place.childId) }
    }
    case 'signatures':
      return {
        type: 'signatures',
        id,
        signatories: block.signatories.map((role) => ({ id: place.newId(), role, name: '', date: '', note: '' })),
      }
    case 'pageBreak':
      return { type: 'pageBreak', id }
  }
}

/** The rows of a table that shows the plan; an empty one to write in where the plan has nothing. */
function planRows(shows: PlanTable, { plan, newId }: Place): Table['rows'] {
  const rows = plan?.rows(shows) ?? []
  const filled = rows.length > 0 ? rows : [PLAN_TABLES[shows].map(() => '')]
  return filled.map((cells) => ({
    id: newId(),
    cells: cells.map((text) => ({ content: text === '' ? [] : [{ type: 'text', text }] })),
  }))
}

/** True where a section is for every case, or for one of which one of its conditions is true. */
function belongs({ onlyFor }: TemplateSection, conditions: ReadonlySet<SectionCondition> | undefined): boolean {
  return onlyFor === undefined || conditions === undefined || onlyFor.some((condition) => conditions.has(condition))
}

/** A section as its template begins it. */
export function newSection(section: TemplateSection, place: Place): Section {
  return {
    id: place.newId(),
    templateSection: section.id,
    title: filledIn(section.title, place.valueFor).replace(/\s+/g, ' ').trim(),
    ...(place.childId === null ? {} : { childId: place.childId }),
    blocks: section.blocks.map((block) => newBlock(block, place)),
  }
}

/**
 * A document as a template begins it: its sections in order, those that are written for each child once a child, headings
 * with the children's names filled in, blocks empty. Guidance stays in the template. A document without children has each
 * per-child section once, about “the child”.
 */
export function newDocument(wanted: NewDocument): CasewrightDocument {
  const { template, children, newId } = wanted
  const place = (childId: string | null): Place => ({
    childId,
    newId,
    plan: wanted.plan,
    chronology: wanted.chronology,
    family: wanted.family,
    valueFor: (field) => {
      const value = wanted.fieldValue?.(field, childId) ?? ''
      if (value !== '' || field !== 'child.firstName') return value
      return children.find((child) => child.id === childId)?.firstName ?? 'the child'
    },
  })
  const sections = template.sections
    .filter((section) => belongs(section, wanted.conditions))
    .flatMap((section) =>
      section.perChild && children.length > 0
        ? children.map((child) => newSection(section, place(child.id)))
        : [newSection(section, place(null))],
    )
  return {
    schemaVersion: SCHEMA_VERSION,
    id: newId(),
    kind: template.kind,
    title: wanted.title ?? template.title,
    packId: wanted.packId,
    ...(wanted.packVersion === undefined ? {} : { packVersion: wanted.packVersion }),
    templateId: template.id,
    templateVersion: template.version,
    ...(wanted.caseId === undefined ? {} : { caseId: wanted.caseId }),
    childIds: children.map((child) => child.id),
    ...(wanted.author === undefined ? {} : { author: wanted.author }),
    ...(wanted.manager === undefined ? {} : { manager: wanted.manager }),
    dates: { documentDate: wanted.today },
    sections,
    setAside: [],
  }
}
