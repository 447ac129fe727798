import {
  type ActionPlan,
  type Block,
  type CasewrightDocument,
  newId,
  type PlanTable,
  type Table,
  walkBlocks,
  writeDay,
} from '../../../../shared/document/index.ts'
import type { CaseRecord } from '../../../../shared/family/index.ts'
import {
  besidePlan,
  type CasePlan,
  countBesidePlan,
  ofChildren,
  planContents,
  rowsBesidePlan,
} from '../../../../shared/plan/index.ts'
import type { PlanContents } from '../../../../shared/standards/index.ts'

/** A block that shows a part of the case's plan. */
export type PlanBlock = (ActionPlan & { fromPlan: true }) | (Table & { shows: PlanTable })

/** What stands above a part of the plan, and which buttons are there. */
export interface PlanStanding {
  words: string
  bringIn: boolean
  takeIn: boolean
}

/** A plan as a document shows it: the part about its children, ready to be compared with. */
export interface PlanShown {
  plan: CasePlan
  contents: PlanContents
}

export function isPlanBlock(block: Block): block is PlanBlock {
  return (block.type === 'actionPlan' && block.fromPlan === true) || (block.type === 'table' && block.shows !== undefined)
}

/** The part of a plan that is about a document's children, under the names that its reports call them by. */
export function shownIn(plan: CasePlan, { childIds }: Pick<CasewrightDocument, 'childIds'>, record: CaseRecord): PlanShown {
  const children = record.people.filter(({ id, group }) => group === 'child' && (childIds.length === 0 || childIds.includes(id)))
  const childNames = Object.fromEntries(children.map(({ id, knownAs, firstName }) => [id, knownAs || firstName]))
  const about = children.map(({ id }) => id)
  const contents = planContents({ plan, childNames, childIds: about })
  const rows = new Map<PlanTable, readonly (readonly string[])[]>()
  return {
    plan: ofChildren(plan, about),
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
function countBeside(block: PlanBlock, { plan, contents }: PlanShown): number {
  if (block.type === 'actionPlan') return countBesidePlan(besidePlan(block.actions, plan))
  return rowsBesidePlan(block, contents.rows(block.shows))
}

/**
 * What stands above each part of the plan in a document. `shown` is the plan as it was on the document's day `on`, or, for null,
 * as it stands, which is `now`.
 */
export function planStandings(
  document: CasewrightDocument,
  { shown, now, on }: { shown: PlanShown; now: PlanShown; on: string | null },
): ReadonlyMap<string, PlanStanding> {
  const standings = new Map<string, PlanStanding>()
  for (const { block } of walkBlocks(document)) if (isPlanBlock(block)) standings.set(block.id, standingOf(block))
  return standings

  function standingOf(block: PlanBlock): PlanStanding {
    // What it is compared with is the plan of another document's day, which only the making of the document knows.
    if (block.type === 'table' && block.shows === 'changes')
      return { words: 'From the case’s plan, as it was when this was begun', bringIn: false, takeIn: false }
    const then = on === null ? '' : ` on ${writeDay(on)}`
    const differs = countBeside(block, shown)
    if (differs === 0)
      return { words: `From the case’s plan, as it ${on === null ? 'stands' : `stood${then}`}`, bringIn: false, takeIn: false }
    if (on !== null && countBeside(block, now) === 0)
      return { words: 'From the case’s plan, as it stands', bringIn: false, takeIn: false }
    const what = block.type === 'actionPlan' ? 'step' : 'row'
    return {
      words: `Differs from the case’s plan${on === null ? '' : ` as it stood${then}`}: ${differs} ${what}${differs === 1 ? '' : 's'}`,
      bringIn: true,
      takeIn: block.type === 'actionPlan',
    }
  }
}

/** A block with what the plan has for it, in place of what stood there. */
export function broughtIn(block: PlanBlock, { contents }: PlanShown): Block {
  const { carriedOver: _carriedOver, ...rest } = block
  if (rest.type === 'actionPlan') return { ...rest, actions: [...contents.actions] }
  const rows = contents.rows(rest.shows)
  const filled = rows.length > 0 ? rows : [rest.columns.map(() => '')]
  return {
    ...rest,
    rows: filled.map((cells) => ({
      id: newId(),
      cells: rest.columns.map((_, place) => {
        const text = cells[place] ?? ''
        return { content: text === '' ? [] : [{ type: 'text' as const, text }] }
      }),
    })),
  }
}
