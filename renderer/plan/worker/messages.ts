import type { DocumentKind, PlanAction } from '../../../shared/document/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { Finding, Smart, Standards } from '../../../shared/lint/index.ts'

/** What is asked about: the open steps of a plan as actions of a document of this kind. */
export interface PlanQuestion {
  turn: number
  kind: DocumentKind
  actions: PlanAction[]
  caseRecord: Pick<CaseRecord, 'people' | 'keyDates'>
  today: string
}

/** What is known of one step: its lights (null before a word is written) and everything that rules find in it. */
export interface CheckedStep {
  smart: Smart | null
  findings: Finding[]
}

export type ToPlanWorker = { type: 'standards'; standards: Standards } | ({ type: 'check' } & PlanQuestion)
export interface PlanReport {
  turn: number
  steps: Record<string, CheckedStep>
}
