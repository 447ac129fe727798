import { CallFailure, type Implementation } from '../../../shared/api/index.ts'
import { reviewState } from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { checkSignedFile } from './signed-file.ts'
import { checkStore, documentChecker } from './store-check.ts'
import { checkTrail } from './trail-check.ts'
import { checkWordFile } from './word-file.ts'

export { checkSignedFile } from './signed-file.ts'

/** Says whether what was signed, and the trail of what was done, still are what they were. It changes nothing but the trail itself. */
export function verificationService(needs: Needs): Implementation['verification'] {
  const { session } = needs
  /** The trail is walked from its first row each time: what it says of keys is no better than the chain that holds it. */
  const checker = async () => documentChecker(needs, await checkTrail(session.store.evidence.trail()))
  return {
    async store() {
      const found = await checkStore(needs)
      await session.noteReading('verified', { detail: { problems: found.problems.length, rows: found.rows } })
      return found
    },

    async document({ documentId }) {
      const { caseId, state } = await session.store.reviews.standing(documentId)
      const found = await (await checker())(documentId)
      if (!found)
        throw new CallFailure('not-found', 'That document is not in this store. It may have been removed from its case.')
      await session.noteReading('verified', { caseId, documentId, detail: { problems: found.problems.length } })
      const { title, signatures, problems } = found
      return { documentId, title, state: reviewState.parse(state), signatures, problems }
    },

    async file({ name, base64 }) {
      const bytes = Buffer.from(base64, 'base64')
      if (isOurs(name, bytes)) return checkOurs(name, bytes)
      if (!bytes.subarray(0, 2).equals(Buffer.from('PK')))
        throw new CallFailure(
          'unreadable-file',
          `${name}: this is no Word document and no Casewright file. Choose the file that was given out.`,
        )
      const check = await checker()
      return checkWordFile(needs, {
        name,
        bytes,
        checkOf: async (documentId) => (await check(documentId)) ?? { signatures: [], problems: [] },
      })
    },
  }

  async function checkOurs(name: string, bytes: Buffer) {
    const trail = await checkTrail(session.store.evidence.trail())
    const whose = (key: string) => [...trail.accounts].find(([, { keys }]) => keys.has(key))?.[0] ?? null
    return checkSignedFile(name, bytes.toString('utf8'), whose)
  }
}

const isOurs = (name: string, bytes: Buffer): boolean =>
  name.toLowerCase().endsWith('.casewright') || /^(?:\uFEFF)?\s*\{/.test(bytes.subarray(0, 64).toString('utf8'))
