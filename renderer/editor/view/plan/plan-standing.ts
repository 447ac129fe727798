import {
  type Block,
  type CasewrightDocument,
  newId,
  walkBlocks,
  withMarksOf,
  writeDay,
} from '../../../../shared/document/index.ts'
import { countBeside, isPlanBlock, type PlanBlock, type PlanShown } from '../../../../shared/plan/index.ts'

export { isPlanBlock, type PlanBlock, type PlanShown, shownIn } from '../../../../shared/plan/index.ts'

/** What stands above a part of the plan, and which buttons are there. */
export interface PlanStanding {
  words: string
  /** What the button says that brings in the plan as it was on the document's day, or as it stands for one of today. */
  bringIn: string | null
  bringInNow: boolean
  takeIn: boolean
  /** True where it differs from the plan. */
  differs: boolean
  /** The plan that it is a version of: that of the document's day, or today's. */
  base: 'then' | 'now'
}

/** The plan as it was on the document's day `on`, or, for null, as it stands, which is `now`. */
export interface PlanToShow {
  shown: PlanShown
  now: PlanShown
  on: string | null
}

const HOLDS: Pick<PlanStanding, 'bringIn' | 'bringInNow' | 'takeIn' | 'differs'> = {
  bringIn: null,
  bringInNow: false,
  takeIn: false,
  differs: false,
}

/** What stands above each part of the plan in a document. */
export function planStandings(document: CasewrightDocument, plans: PlanToShow): ReadonlyMap<string, PlanStanding> {
  const standings = new Map<string, PlanStanding>()
  for (const { block } of walkBlocks(document)) if (isPlanBlock(block)) standings.set(block.id, standingOf(block, plans))
  return standings
}

/** The past day as on which a document shows the plan; null where it shows today's, be it by one of its parts. */
export function dayShown(standings: ReadonlyMap<string, PlanStanding>, on: string | null): string | null {
  return [...standings.values()].some(({ base }) => base === 'now') ? null : on
}

function standingOf(block: PlanBlock, { shown, now, on }: PlanToShow): PlanStanding {
  if (block.type === 'table' && block.shows === 'changes' && !shown.knowsChanges) return ofUnknownChanges(block, on)
  const differs = countBeside(block, shown)
  const what = named(block)
  if (on === null) {
    const base = 'now' as const
    if (differs === 0) return { ...HOLDS, words: what.holds('as it stands', isEmpty(block)), base }
    const takeIn = block.type === 'actionPlan'
    return { words: what.differs('', differs), bringIn: 'Bring in the plan', bringInNow: false, takeIn, differs: true, base }
  }
  const differsNow = countBeside(block, now)
  const day = writeDay(on)
  const wasNone = isBare(shown)
  if (differs === 0) {
    const words = wasNone ? `The case had no plan on ${day}` : what.holds(`as it stood on ${day}`, isEmpty(block))
    return { ...HOLDS, words, bringInNow: differsNow > 0, base: 'then' }
  }
  if (differsNow === 0) return { ...HOLDS, words: what.holds('as it stands today', isEmpty(block)), base: 'now' }
  const base = differsNow < differs ? 'now' : 'then'
  const words =
    base === 'now'
      ? what.differs(' as it stands today', differsNow)
      : wasNone
        ? `The case had no plan on ${day}: ${what.count(differs)} written here`
        : what.differs(` as it stood on ${day}`, differs)
  const bringIn = wasNone ? null : `Bring in the plan of ${day}`
  return { words, bringIn, bringInNow: true, takeIn: block.type === 'actionPlan', differs: true, base }
}

/** How a part of the plan is spoken of. */
function named(block: PlanBlock) {
  const thing = block.type === 'actionPlan' ? 'step' : 'row'
  const count = (of: number): string => `${of} ${thing}${of === 1 ? '' : 's'}`
  const since = block.type === 'table' && block.shows === 'changes' ? sinceWhat(block) : ''
  if (since === '')
    return {
      count,
      holds: (how: string) => `From the case’s plan, ${how}`,
      differs: (how: string, of: number) => `Differs from the case’s plan${how}: ${count(of)}`,
    }
  return {
    count,
    holds: (how: string, none: boolean) =>
      none ? `Nothing has changed in the case’s plan ${since}` : `What has changed in the case’s plan ${since}, ${how}`,
    differs: (how: string, of: number) => `Differs from what has changed in the case’s plan ${since}${how}: ${count(of)}`,
  }
}

/** What its changes are counted from was not kept, or there was nothing to count from: then it is compared with nothing. */
function ofUnknownChanges(block: PlanBlock, on: string | null): PlanStanding {
  const base = on === null ? 'now' : 'then'
  const since = sinceWhat(block)
  if (since !== '') return { ...HOLDS, words: `What had changed in the case’s plan ${since} when this was begun`, base }
  const first = 'Nothing earlier to compare the case’s plan with: write what was changed'
  return { ...HOLDS, words: isEmpty(block) ? first : 'What was changed in the case’s plan, as written here', base }
}

/** "since “First core group” of 3 March 2026"; empty where it is not known. */
function sinceWhat(block: PlanBlock): string {
  if (block.type !== 'table' || !block.since) return ''
  const { title, on } = block.since
  return `since “${title}”${on === '' ? '' : ` of ${writeDay(on)}`}`
}

const isEmpty = (block: PlanBlock): boolean =>
  block.type === 'actionPlan'
    ? block.actions.length === 0
    : block.rows.every(({ cells }) => cells.every(({ content }) => content.length === 0))

/** True for a plan in which nothing stands yet. */
const isBare = ({
  plan: { concerns, statements, goals, steps, scales, bottomLines, contingency, closure },
}: PlanShown): boolean =>
  closure === null && [concerns, statements, goals, steps, scales, bottomLines, contingency].every(({ length }) => length === 0)

/** A block with what the plan has for it, in place of what stood there; what was left out for the family stays so. */
export function broughtIn(block: PlanBlock, { contents }: PlanShown): Block {
  const { carriedOver: _carriedOver, ...rest } = block
  if (rest.type === 'actionPlan') return withMarksOf({ ...rest, actions: [...contents.actions] }, [block])
  const rows = contents.rows(rest.shows)
  const filled = rows.length > 0 ? rows : [rest.columns.map(() => '')]
  const fresh = filled.map((cells) => ({
    id: newId(),
    cells: rest.columns.map((_, place) => {
      const text = cells[place] ?? ''
      return { content: text === '' ? [] : [{ type: 'text' as const, text }] }
    }),
  }))
  return withMarksOf({ ...rest, rows: fresh }, [block])
}
