import { type Addressees, CallFailure, type DocumentReview } from '../../../shared/api/index.ts'
import {
  ACCOUNT_ROLES,
  type Account,
  countingRequirements,
  mayNotMeet,
  movesFor,
  type Requirement,
  requirementsOf,
  standsFor,
} from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { writersOf } from './standing.ts'

type OnItsWay = Pick<DocumentReview, 'documentId' | 'steps'>

/** To whom whoever is signed in can send a document, who could only return it, and in which role somebody could authorise it. */
export async function addressees(needs: Needs, documentId: string): Promise<Addressees> {
  const { account, store } = needs.session
  const judge = await judgeOf(needs, { documentId, steps: await store.reviews.steps(documentId) })
  const open = (await store.accounts.list()).filter(({ disabledAt }) => disabledAt === null)
  const people = open.flatMap((one) => {
    const { id, name, jobTitle, team } = one
    const agrees = judge.of(one).flatMap(({ id: requirement, whyNot }) => (whyNot === null ? [requirement] : []))
    const isReader = agrees.length > 0 || judge.mayReturn(one)
    return isReader ? [{ id, name, jobTitle, team, isSender: id === account.id, agrees }] : []
  })
  return {
    people: people.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    needed: judge.all.map((one) => ({ requirement: one.id, roles: lowestRoles(one) })),
  }
}

/**
 * Throws `CallFailure` `bad-input` where a document is sent to somebody who may not agree to any of what has to be agreed, since it
 * would wait for nobody.
 */
export async function refuseUnlessDecides(
  needs: Needs,
  review: OnItsWay & Pick<DocumentReview, 'title'>,
  { to, applies }: { to: string | null; applies: readonly string[] },
): Promise<void> {
  if (to === null) return
  const account = (await needs.session.store.accounts.list()).find(({ id, disabledAt }) => id === to && disabledAt === null)
  if (!account)
    throw new CallFailure('bad-input', 'Whoever you chose does not sign in here any more. Choose somebody else to send it to.')
  const counting = countingRequirements((await judgeOf(needs, review)).of(account), applies)
  if (counting.every(({ whyNot }) => whyNot !== null))
    throw new CallFailure(
      'bad-input',
      `${account.name} may not authorise “${review.title}”: ${counting[0]?.whyNot} Choose somebody else to send it to.`,
    )
}

/** What anybody may do with a document once whoever is signed in has sent it. */
async function judgeOf({ session, packVersions }: Needs, { documentId, steps }: OnItsWay) {
  const { document } = await session.store.documents.open(documentId)
  const { pack } = await packVersions.of(document)
  const writers = await writersOf(session.store.reviews, documentId, steps)
  writers.add(session.account.id)
  const all = requirementsOf(pack, document.kind)
  const who = ({ id: accountId, role, administers }: Account) => ({ accountId, role, administers, writers })
  return {
    all,
    /** Why an account may not agree to each of what may have to be agreed; null for what it may. */
    of: (account: Account) => all.map((one) => ({ ...one, whyNot: mayNotMeet(one, who(account)) })),
    mayReturn: (account: Account) =>
      movesFor({ state: 'submitted', counting: [] }, { ...who(account), ownCase: false }).may.includes('return'),
  }
}

/** The roles that may meet a requirement, as they are called where accounts are added; of the line of management the lowest only. */
function lowestRoles(one: Requirement): string[] {
  const writers: ReadonlySet<string> = new Set()
  const may = ACCOUNT_ROLES.filter(({ id }) => mayNotMeet(one, { accountId: '', role: id, administers: false, writers }) === null)
  return may.filter(({ id }) => !may.some((lower) => lower.id !== id && standsFor(id, lower.id))).map(({ name }) => name)
}
