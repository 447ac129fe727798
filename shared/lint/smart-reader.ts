import type { PlanAction, Section } from '../document/index.ts'
import type { WordLists } from '../standards/index.ts'
import { AnalysedBlock } from './analysis/block-analysis.ts'
import { type Smart, smartOf } from './analysis/plan-smart.ts'
import { VAGUE_DATES } from './analysis/plan-timing.ts'
import { compileMatcher } from './matcher/matcher.ts'
import { actionsIn, hitsInFields } from './plan-actions.ts'
import type { KnownPerson } from './rule.ts'

/** Reads the five lights of one action; null for one in which nothing is written yet. */
export type SmartReader = (action: PlanAction, of: { planDate: string; people: readonly KnownPerson[] }) => Smart | null

const NO_SECTION: Section = { id: '', templateSection: null, title: '', blocks: [] }

/** Makes a reader of the five lights, for a screen that shows a plan outside of any document. */
export function createSmartReader(words: WordLists): SmartReader {
  const list = words[VAGUE_DATES]
  const matcher = compileMatcher(list ? [list] : [])
  return (action, { planDate, people }) => {
    const block = { type: 'actionPlan' as const, id: action.id, actions: [action] }
    const analysis = new AnalysedBlock(block, NO_SECTION, matcher)
    const [placed] = actionsIn(analysis)
    return placed ? smartOf(action, { planDate, people, hits: hitsInFields(analysis, placed) }) : null
  }
}
