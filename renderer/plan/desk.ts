import { createContext, useContext } from 'react'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { CasePlan, ProposedJoin } from '../../shared/plan/index.ts'
import type { PersonChoice } from '../editor/index.ts'
import type { Choice } from '../ui/index.ts'
import type { PlanSession } from './session/plan-session.ts'
import type { CheckedSteps } from './worker/use-checked-steps.ts'

/** What every part of the plan's screen works with. */
export interface PlanDesk {
  session: PlanSession
  plan: CasePlan
  caseRecord: CaseRecord
  /** `YYYY-MM-DD`. */
  today: string
  /** Who is writing. */
  author: string
  children: readonly Choice[]
  people: readonly PersonChoice[]
  /** The one child who is looked at; null for all of them. */
  only: string | null
}

/** What is worked out anew with every change. Read from a context, so that only the cells that show it are drawn again. */
export interface PlanNews {
  checked: CheckedSteps
  /** By the id of what could be joined. */
  proposals: ReadonlyMap<string, { join: ProposedJoin; words: string }>
  onJoin: (join: ProposedJoin) => void
  /** Opens the panel on a step. */
  onWhy: (stepId: string) => void
}

export const PlanNewsContext = createContext<PlanNews | null>(null)

/** Throws outside of the plan's screen: a fault of the program. */
export function usePlanNews(): PlanNews {
  const news = useContext(PlanNewsContext)
  if (!news) throw new Error('usePlanNews needs a PlanNewsContext above it')
  return news
}

/** The first words of a text, enough to tell it from others in a list. */
export function firstWords(text: string, most = 9): string {
  const words = text.trim().split(/\s+/)
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')} …`
}

/** The rows of a list as choices for others to be joined to. */
export function asChoices(rows: readonly { id: string; text: string; name?: string }[]): Choice[] {
  return rows.map(({ id, text, name }) => ({ id, label: name || firstWords(text) || 'Nothing written yet' }))
}
