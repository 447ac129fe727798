import type { Citation, FamilyCheckId, Severity } from '../../standards/index.ts'
import type { FamilyList } from '../case-family.ts'

/** What a check of the case's family found. It asks; it judges nobody. */
export interface FamilyFinding {
  checkId: FamilyCheckId
  /** The same as long as what the finding rests on is the same, whatever changes elsewhere. */
  key: string
  severity: Severity
  /** One line: what. "Mr Nowak’s parents are not recorded". */
  message: string
  /** A question that only somebody who knows the family can answer. */
  question: string
  clauses: Citation[]
  /** The people whom it is about; the first is the one to go to. */
  personIds: string[]
  /** The thing that it leads to: somebody, a partnership, a household ... */
  list: FamilyList
  id: string
  /** The documents that it rests on. */
  documentIds: string[]
  /** The name of somebody who is not here yet. */
  name?: string
}

/** What a check says when it found something. */
export interface Found {
  message: string
  question: string
  personIds: readonly string[]
  /** What it leads to, where that is not the first person. */
  at?: { list: FamilyList; id: string }
  /** Whom it leads to where it is about nobody here: those beside whom to look. */
  nearby?: readonly string[]
  documentIds?: readonly string[]
  name?: string
  /** What else it rests on than who these are: the finding is a new one when this changes. */
  rests?: string
}

/** Names a finding by what it rests on: the check, the people, the thing, and what the check goes by. */
export function keyOf(checkId: FamilyCheckId, { personIds, at, rests = '' }: Found): string {
  return [checkId, ...personIds, at === undefined ? '' : `${at.list}:${at.id}`, rests].filter(Boolean).join(' ')
}
