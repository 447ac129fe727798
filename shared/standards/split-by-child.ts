import {
  type Block,
  type CasewrightDocument,
  type ChronologyBlock,
  type GenogramBlock,
  PLAN_TABLES,
  type Section,
  thawedFields,
  withMarksOf,
} from '../document/index.ts'
import type { PlanContents } from './new-document.ts'

/** What one child's document is made from. */
export interface SplitFor {
  child: { id: string; firstName: string }
  newId: () => string
  /** The part of the case's plan that is about this child, for the blocks that show the plan. */
  plan: Pick<PlanContents, 'rows'>
  /** True for a step of the plan that is for other children only. What a writer added to a plan in the document is for all. */
  isForOthers: (stepId: string) => boolean
  /** A block that shows the case's chronology, with this child's part of it. */
  chronology?: (block: ChronologyBlock) => ChronologyBlock
  /** A picture of the case's family, drawn for this child. */
  picture?: (block: GenogramBlock) => GenogramBlock
}

/**
 * The part of a document about several children that is for one of them: that child's own sections and those about all of
 * them, never another child's. What shows the case's plan shows this child's part of it. Ids are new, so that both can live in
 * one case; what was set aside stays set aside.
 */
export function splitForChild(document: CasewrightDocument, wanted: SplitFor): CasewrightDocument {
  const { child, newId } = wanted
  const sections = document.sections
    .filter(({ childId }) => childId === undefined || childId === child.id)
    .map((section): Section => ({ ...section, id: newId(), blocks: section.blocks.map((block) => copied(block, wanted)) }))
  const day = document.dates.documentDate
  return {
    ...document,
    id: newId(),
    title: `${document.title}: ${child.firstName}`,
    childIds: [child.id],
    startedFrom: { documentId: document.id, title: document.title, on: typeof day === 'string' ? day : (day?.[0] ?? '') },
    sections,
  }
}

function copied(block: Block, { newId, plan, isForOthers, chronology, picture }: SplitFor): Block {
  const id = newId()
  if (block.type === 'chronology' && block.fromCase && chronology) return { ...chronology(block), id }
  if (block.type === 'genogram' && picture) return { ...picture(block), id }
  if (block.type === 'actionPlan') return { ...block, id, actions: block.actions.filter((action) => !isForOthers(action.id)) }
  if (block.type === 'table' && block.shows) {
    const rows = plan.rows(block.shows).map((cells) => ({
      id: newId(),
      cells: cells.map((text) => ({ content: text === '' ? [] : [{ type: 'text' as const, text }] })),
    }))
    const empty = { id: newId(), cells: PLAN_TABLES[block.shows].map(() => ({ content: [] })) }
    return withMarksOf({ ...block, id, rows: rows.length > 0 ? rows : [empty] }, [block])
  }
  return { ...thawedFields(block), id }
}
