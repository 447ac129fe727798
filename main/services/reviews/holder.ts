import type { RequirementStanding } from '../../../shared/api/index.ts'
import { type Account, mayNotMeet, type Requirement, type ReviewState, type ReviewStep } from '../../../shared/review/index.ts'

/** A document on its way, for whoever asks who has it. */
export interface OnItsWay {
  state: ReviewState
  author: string
  steps: readonly ReviewStep[]
  /** What its standard asks for, and where each of it stands. */
  all: readonly Requirement[]
  requirements: readonly RequirementStanding[]
  writers: ReadonlySet<string>
}

/** Those who have an account here. */
type Accounts = readonly Account[]

/**
 * The one to whom a document was sent; null where it was sent to whoever may decide it, or where those to whom it went agreed what they may
 * or do not sign in here any more: then it waits for whoever may agree the rest.
 */
export function addresseeOf({ steps, all, requirements, writers }: OnItsWay, accounts: Accounts): Account | null {
  const submitted = steps.findLast(({ action }) => action === 'submit')
  const account = accounts.find(({ id, disabledAt }) => id === submitted?.to && disabledAt === null)
  if (!account) return null
  const { id: accountId, role, administers } = account
  const open = openIds(requirements)
  const mayStill = all.some((one) => open.has(one.id) && mayNotMeet(one, { accountId, role, administers, writers }) === null)
  return mayStill ? account : null
}

/** Who has the document now, as people say it; empty where nobody has to do anything with it. */
export function holderOf(way: OnItsWay, accounts: Accounts): string {
  const { state, steps, author, requirements } = way
  const submitted = steps.findLast(({ action }) => action === 'submit')
  switch (state) {
    case 'submitted': {
      const open = requirements.filter(({ applies, met }) => applies === true && met === null)
      const offices = [...new Set(open.flatMap(({ by }) => by))]
      return addresseeOf(way, accounts)?.name ?? new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(offices)
    }
    case 'draft':
    case 'returned':
      return submitted?.by.name ?? author
    default:
      return ''
  }
}

const openIds = (requirements: readonly RequirementStanding[]): ReadonlySet<string> =>
  new Set(requirements.filter(({ applies, met }) => applies === true && met === null).map(({ id }) => id))
