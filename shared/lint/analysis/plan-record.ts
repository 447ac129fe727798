import { type DocumentKind, kindIsIn, type PlanAction } from '../../document/index.ts'
import { readDue } from '../../plan/index.ts'
import type { PlanGrid } from '../plan-actions.ts'
import { isTold } from './plan-task.ts'
import { planWords } from './plan-words.ts'

/**
 * True for a table that looks like a plan and tells of what is over: whom the writer saw and when, or what became of the last
 * plan's actions. It is asked neither for days to come nor for measures.
 */
export function tellsOfThePast({ actions, asks }: PlanGrid, planDate: string, kind: DocumentKind): boolean {
  if (actions.length < 2) return false
  if (tellsWhoDoesWhat(actions)) return true
  if (!asks.has('measure') && !asks.has('outcome') && actions.every((action) => statusOf(action) !== '')) return true
  if (kindIsIn(kind, ['plans'])) return false
  return actions.every(({ due }) => {
    const { last } = readDue(due, { today: planDate, relativeTo: planDate })
    return last !== null && last <= planDate
  })
}

/** True for a table of people and what they do for the child: it asks nobody for anything by any day. */
export function tellsWhoDoesWhat(actions: readonly PlanAction[]): boolean {
  return actions.length > 1 && actions.every(({ action, due }) => due.trim() === '' && isTold(planWords(action)))
}

/** What stands in the column that tells how far it is, whatever that column is called. */
function statusOf(action: PlanAction): string {
  if (action.status.trim() !== '') return action.status.trim()
  const columns = (action as { columns?: Record<string, string> }).columns ?? {}
  const told = Object.entries(columns).find(([title]) => TELLS_HOW_FAR.test(title))
  return told?.[1].trim() ?? ''
}

const TELLS_HOW_FAR =
  /\b(?:where (?:things|we|it|this)|progress|status|what (?:has )?(?:happened|changed|was done)|done|update|so far|now|today)\b/iu
