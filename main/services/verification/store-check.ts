import { type Problem, problemOf, type StoreVerified } from '../../../shared/review/index.ts'
import { isMarked } from '../../security/index.ts'
import type { Needs } from '../needs.ts'
import { loadRing } from '../session/way-in.ts'
import { trailEndNow } from '../trail-end.ts'
import { agreementsBy } from './agreements.ts'
import { checkDocument, type DocumentFound } from './document-check.ts'
import { checkTrail, type TrailFound } from './trail-check.ts'

/** A store of thousands of changed rows is one problem to whoever reads about it. */
const MOST_PROBLEMS = 500

/** Checks everything that is kept in the open store. */
export async function checkStore(needs: Needs): Promise<StoreVerified> {
  const { evidence } = needs.session.store
  const problems: Problem[] = evidence
    .damages()
    .map((says) => problemOf('store-damaged', `The store’s file is damaged: ${says}.`))
  const trail = await checkTrail(evidence.trail())
  problems.push(
    ...trail.problems,
    ...(await endProblems(needs)),
    ...(await accountProblems(needs, trail)),
    ...(await wayInProblems(needs)),
    ...(await missingDocuments(needs, trail)),
  )
  const check = documentChecker(needs, trail)
  const ids = await evidence.documentIds()
  let [signatures, files] = [0, 0]
  for (const id of ids) {
    const found = await check(id)
    signatures += found?.signatures.length ?? 0
    files += found?.files ?? 0
    problems.push(...(found?.problems ?? []))
  }
  return {
    at: needs.now().toISOString(),
    rows: trail.rows,
    sealed: trail.sealed,
    documents: ids.length,
    signatures,
    files,
    problems: problems.slice(0, MOST_PROBLEMS),
  }
}

/** Checks a document by its id; gives null where there is none. Whoever may not read cases is told of it by its id. */
export function documentChecker(
  needs: Needs,
  trail: TrailFound,
): (id: string) => Promise<(DocumentFound & { title: string; state: string }) | null> {
  const agreements = agreementsBy(needs)
  const { session } = needs
  let holders: Promise<Map<string, string>> | null = null
  return async (id) => {
    const kept = await session.store.evidence.document(id)
    if (!kept) return null
    holders ??= session.store.evidence.signingKeys().then((keys) => new Map(keys.map(({ key, account_id }) => [key, account_id])))
    const known = await holders
    const title = session.may('read') ? kept.row.title : `Document ${id}`
    const found = await checkDocument(kept, { trail, title, agreements, hadHolder: (key) => known.get(key) ?? null })
    return { ...found, title, state: kept.row.state }
  }
}

/** Whether the trail still has the end that was last written down beside it. */
async function endProblems({ session }: Needs): Promise<Problem[]> {
  const end = await trailEndNow(session.directory, session.store)
  if (end.state === 'goes-on') return []
  if (end.state === 'cut')
    return [
      problemOf(
        'trail-cut',
        `The trail had been written as far as row ${end.number}, and it does not have that row any more: the newest rows were taken out, or an older copy of the store was put in its place.`,
        { row: end.number },
      ),
    ]
  return [
    problemOf(
      'trail-end-unknown',
      `The note of how far the trail goes (trail-head.json, beside the store) is ${end.state === 'missing' ? 'missing' : 'not the one that Casewright wrote'}, so rows could have been taken from the end of the trail.`,
    ),
  ]
}

/** Accounts against what the trail says of them. */
async function accountProblems({ session }: Needs, trail: TrailFound): Promise<Problem[]> {
  const kept = await session.store.accounts.list()
  // Whoever made the store is in it without signing in; in the example, everybody is.
  const isTrial = session.status().trial
  const [first] = trail.accounts.keys()
  return kept.flatMap((one) => {
    const told = trail.accounts.get(one.id)
    const where = { accountId: one.id }
    if (!told) return [problemOf('account-changed', `The account of ${one.name} stands in no row of the trail.`, where)]
    const found: Problem[] = []
    if (!told.keys.has(one.signingKey))
      found.push(
        problemOf(
          'key-unknown',
          `The key by which the signatures of ${one.name} are checked is not one that the trail names. It was replaced.`,
          where,
        ),
      )
    if (told.role !== one.role || told.administers !== one.administers)
      found.push(
        problemOf('account-changed', `The role of ${one.name} is not the one that the trail says they were given.`, where),
      )
    // Whoever wrote the chain anew had to leave out what only others could seal.
    if (one.ownPassword && !told.signedIn && !isTrial && first !== one.id)
      found.push(
        problemOf('never-signed-in', `${one.name} chose a password, and the trail does not say that they ever signed in.`, where),
      )
    return found
  })
}

/** The key ring, which lies beside the store in the clear, against what this store wrote there. */
async function wayInProblems({ session }: Needs): Promise<Problem[]> {
  const ring = loadRing(session.directory)
  if (ring.version === 1 || !(await session.store.settings.locksAreMarked())) return []
  const accounts = await session.store.accounts.list()
  const key = session.store.keyNow()
  const strange = ring.locks.filter((lock) => !isMarked(lock, key))
  key.fill(0)
  return strange.map(({ accountId }) => {
    const name = accounts.find(({ id }) => id === accountId)?.name
    return problemOf(
      'way-in-changed',
      `The way in of ${name ?? 'somebody who has no account'} in the file store.json is not one that Casewright wrote.`,
      { accountId },
    )
  })
}

/** Documents that the trail says were signed and that are not there, with no deletion that tells why. */
async function missingDocuments({ session }: Needs, trail: TrailFound): Promise<Problem[]> {
  const there = await session.store.evidence.everyDocumentId()
  return [...trail.ofDocument].flatMap(([id, rows]) => {
    const signed = rows.find(({ what }) => what === 'submitted' || what === 'authorised' || what === 'issued')
    if (!signed || there.has(id) || (signed.caseId !== null && trail.deletedCases.has(signed.caseId))) return []
    return [
      problemOf(
        'document-missing',
        `A document that was ${signed.what} (row ${signed.number}, ${signed.who}) is not in the store, and the trail does not say that its case was deleted.`,
        { row: signed.number, documentId: id },
      ),
    ]
  })
}
