import type { PlanAction, PlanTable } from '../document/index.ts'
import type { PlanContents } from '../standards/index.ts'
import { type CasePlan, isFor, type PlanStep, STEP_STATES } from './case-plan.ts'
import { planChanges } from './plan-changes.ts'
import { day, lastNote, sentences } from './row-words.ts'
import { threadRows } from './thread-rows.ts'

/** What a document needs to know to show a plan. */
export interface ShownPlan {
  plan: CasePlan
  /** The plan as it was when the last document of its kind showed it; what is different since is its list of changes. */
  before?: CasePlan | undefined
  /** Names of children by id, as a report calls them. */
  childNames: Readonly<Record<string, string>>
  /** Only what is about these children; none means all of them. */
  childIds?: readonly string[]
  /** Which document that last one is, for the list of changes to say. */
  since?: PlanContents['since']
}

const GOAL_SORTS = { safety: 'Safety goal', wellbeing: 'Wellbeing goal', 'childs-own': 'The child’s own goal' } as const

/** What a document shows of a plan: its open steps as actions, and the rows of each of its tables. */
export function planContents(shown: ShownPlan): PlanContents {
  const about = shown.childIds ?? []
  const plan = ofChildren(shown.plan, about)
  const before = shown.before && ofChildren(shown.before, about)
  return {
    actions: plan.steps.filter(({ status }) => status === 'to-do' || status === 'under-way').map(actionOf(plan)),
    ...(shown.since ? { since: shown.since } : {}),
    rows: (shows) => ROWS[shows]({ ...shown, plan, before, whole: shown.plan }),
  }
}

/** The part of a plan that is about any of the children; all of it where none is named. */
export function ofChildren(plan: CasePlan, childIds: readonly string[]): CasePlan {
  if (childIds.length === 0) return plan
  const kept = <T extends { childIds: readonly string[] }>(list: readonly T[]): T[] =>
    list.filter((one) => childIds.some((childId) => isFor(childId, one)))
  return {
    ...plan,
    concerns: kept(plan.concerns),
    statements: kept(plan.statements),
    goals: kept(plan.goals),
    steps: kept(plan.steps),
  }
}

/** A step as an action of a document: its id is the step's own, so that the two are told to be the same. */
export function actionOf(plan: CasePlan): (step: PlanStep) => PlanAction {
  return ({ id, action, owner, ownerId, agency, due, reviewDate, measure, outcome, status, goalIds }) => ({
    id,
    action,
    owner: agency === '' || owner.includes(agency) ? owner : `${owner}, ${agency}`,
    ...(ownerId === undefined ? {} : { ownerId }),
    due,
    reviewDate,
    measure,
    outcome: outcome !== '' ? outcome : (plan.goals.find((goal) => goalIds.includes(goal.id))?.text ?? ''),
    status: status === 'to-do' ? '' : STEP_STATES[status],
  })
}

/** `plan` is the part about the children of the document, `whole` the plan that it is part of. */
type Rows = (shown: ShownPlan & { whole: CasePlan }) => string[][]

function childrenIn({ childNames }: ShownPlan, childIds: readonly string[]): string {
  const names = childIds.length === 0 ? Object.values(childNames) : childIds.flatMap((id) => childNames[id] ?? [])
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

function textsOf(list: readonly { id: string; text: string }[], ids: readonly string[]): string {
  return sentences(list.filter(({ id }) => ids.includes(id)).map(({ text }) => text))
}

const ROWS: Record<PlanTable, Rows> = {
  referrals: (shown) => shown.plan.concerns.map(({ on, by, text, childIds }) => [day(on), by, text, childrenIn(shown, childIds)]),
  'danger-statements': (shown) =>
    shown.plan.statements.map(({ text, childIds, concernIds }) => [
      text,
      childrenIn(shown, childIds),
      sentences(
        shown.plan.concerns
          .filter(({ id }) => concernIds.includes(id))
          .map(({ by, on }) => [by, day(on)].filter(Boolean).join(', ')),
      ),
    ]),
  goals: (shown) =>
    shown.plan.goals.map(({ text, kind, childIds, statementIds, concernIds }) => [
      text,
      GOAL_SORTS[kind],
      childrenIn(shown, childIds),
      sentences([textsOf(shown.plan.statements, statementIds), textsOf(shown.plan.concerns, concernIds)]),
    ]),
  'bottom-lines': ({ plan }) => plan.bottomLines.map(({ text, otherwise }) => [text, otherwise]),
  contingency: ({ plan }) => plan.contingency.map(({ trigger, response, who }) => [trigger, response, who]),
  scales: ({ plan }) =>
    plan.scales
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ goalId, by, on, score, why }) => [
        plan.goals.find(({ id }) => id === goalId)?.text ?? 'How safe things are altogether',
        by,
        day(on),
        String(score),
        why,
      ]),
  progress: ({ plan }) =>
    plan.steps.map((step) => {
      const note = lastNote(step)
      const happened =
        step.status === 'dropped' ? step.droppedBecause : [note && day(note.on), note?.text].filter(Boolean).join(': ')
      return [step.action, STEP_STATES[step.status], happened, note?.change ?? '']
    }),
  changes: ({ plan, before }) =>
    before === undefined
      ? []
      : planChanges(before, plan).map(({ what, change, text, part, before: was, now, why }) => [
          change === 'changed' && what === 'step' ? `${text}: ${part.toLowerCase()}` : `${capital(what)} ${change}`,
          was,
          now,
          why,
        ]),
  'golden-thread': ({ plan, whole }) => threadRows(plan, whole),
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
