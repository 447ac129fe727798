import {
  type ActionPlan,
  type Block,
  type CasewrightDocument,
  isDay,
  type PlanTable,
  type Table,
  walkBlocks,
} from '../document/index.ts'
import type { CaseRecord } from '../family/index.ts'
import type { PlanContents } from '../standards/index.ts'
import type { CasePlan } from './case-plan.ts'
import { ofChildren, planContents } from './plan-contents.ts'
import { besidePlan, countBesidePlan, rowsBesidePlan } from './plan-in-document.ts'

/** A block that shows a part of the case's plan. */
export type PlanBlock = (ActionPlan & { fromPlan: true }) | (Table & { shows: PlanTable })

/** A plan as a document shows it: the part about its children, ready to be compared with. */
export interface PlanShown {
  plan: CasePlan
  contents: PlanContents
  /** False where it is not known what its list of changes begins from. */
  knowsChanges: boolean
}

/** The plan of a document's case as it stands, and as it was at the end of the document's own day, where that is past. */
export interface PlanThenAndNow {
  now: CasePlan
  /** Null for a document of today, or of no day: it shows the plan as it stands. */
  on: string | null
  past: CasePlan
  /** What its list of changes begins from; null where that is not known. */
  before?: CasePlan | null
}

export function isPlanBlock(block: Block): block is PlanBlock {
  return (block.type === 'actionPlan' && block.fromPlan === true) || (block.type === 'table' && block.shows !== undefined)
}

/** The past day as on which a document shows the plan of its case; null where it shows it as it stands. */
export function pastDayOf(
  { dates }: Pick<CasewrightDocument, 'dates'>,
  { example }: Pick<CaseRecord, 'example'>,
  today: string,
): string | null {
  // The example plays on other days than those on which the versions of its plan were saved.
  if (example) return null
  const [day] = [dates.documentDate ?? []].flat()
  return day !== undefined && isDay(day) && day < today ? day : null
}

/** What the tables of changes in a document begin from: the last document of its kind, and the plan's version then. */
export function changesSince(document: CasewrightDocument): NonNullable<Table['since']> | null {
  for (const { block } of walkBlocks(document)) if (block.type === 'table' && block.since !== undefined) return block.since
  return null
}

/** The part of a plan that is about a document's children, under the names that its reports call them by. `before` is what its changes begin from. */
export function shownIn(
  plan: CasePlan,
  { childIds }: Pick<CasewrightDocument, 'childIds'>,
  record: Pick<CaseRecord, 'people'>,
  before: CasePlan | null = null,
): PlanShown {
  const children = record.people.filter(({ id, group }) => group === 'child' && (childIds.length === 0 || childIds.includes(id)))
  const childNames = Object.fromEntries(children.map(({ id, knownAs, firstName }) => [id, knownAs || firstName]))
  const about = children.map(({ id }) => id)
  const contents = planContents({ plan, before: before ?? undefined, childNames, childIds: about })
  const rows = new Map<PlanTable, readonly (readonly string[])[]>()
  return {
    plan: ofChildren(plan, about),
    knowsChanges: before !== null,
    contents: {
      actions: contents.actions,
      rows: (shows) => {
        const known = rows.get(shows) ?? contents.rows(shows)
        rows.set(shows, known)
        return known
      },
    },
  }
}

/** How many steps or rows of a block are otherwise than the plan has them. */
export function countBeside(block: PlanBlock, { plan, contents, knowsChanges }: PlanShown): number {
  if (block.type === 'actionPlan') return countBesidePlan(besidePlan(block.actions, plan))
  if (block.shows === 'changes' && !knowsChanges) return 0
  return rowsBesidePlan(block, contents.rows(block.shows))
}

/**
 * The plan by which a document is checked, and the past day on which it stood so: as it was on the document's own day, unless
 * the document shows it as it stands today. Null for today's.
 */
export function planInForce(
  document: CasewrightDocument,
  { now, on, past, before }: PlanThenAndNow,
  record: Pick<CaseRecord, 'people'>,
): { plan: CasePlan; planOn: string | null } {
  if (on === null) return { plan: now, planOn: null }
  const [todays, earlier] = [now, past].map((plan) => shownIn(plan, document, record, before))
  const isTodays = (block: Block): boolean =>
    todays !== undefined &&
    earlier !== undefined &&
    isPlanBlock(block) &&
    countBeside(block, todays) < countBeside(block, earlier)
  for (const { block } of walkBlocks(document)) if (isTodays(block)) return { plan: now, planOn: null }
  return { plan: past, planOn: on }
}
