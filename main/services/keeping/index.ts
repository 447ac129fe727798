import { rmSync } from 'node:fs'
import { CallFailure, type Implementation } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import {
  type CaseKeeping,
  isDueForDeletion,
  suggestedRetention,
  type TrailEntry,
  type TrailEvent,
} from '../../../shared/review/index.ts'
import { backUp } from '../backups/make.ts'
import type { Needs } from '../needs.ts'
import { childsRecord } from './childs-record.ts'
import { deletionReceipt } from './receipt.ts'
import { stillIn } from './still-in.ts'

/** How long cases are kept, legal holds, deleting for good, and giving somebody a child's record. */
export function keepingService(needs: Needs): Implementation['keeping'] {
  const { session, now } = needs
  const kept = () => session.store.caseKeeping
  const standing = async (caseId: string) => {
    const record = await session.store.cases.get(caseId)
    const born = record.people.filter(({ group }) => group === 'child').map(({ dateOfBirth }) => dateOfBirth ?? '')
    return { keeping: await kept().get(caseId), suggested: suggestedRetention(born), reference: toType(record) }
  }
  const change = async (
    caseId: string,
    what: TrailEvent,
    detail: TrailEntry['detail'],
    changed: (keeping: CaseKeeping) => CaseKeeping,
  ) => {
    await session.store.cases.get(caseId)
    await kept().put(caseId, changed(await kept().get(caseId)), session.trailEntry(what, { caseId, detail }))
    return standing(caseId)
  }
  return {
    get: ({ caseId }) => standing(caseId),

    async due({ today }) {
      return (await kept().all())
        .filter(({ keeping }) => isDueForDeletion(keeping, today))
        .map(({ keeping, ...one }) => ({ ...one, until: keeping.retention?.until ?? today }))
        .toSorted((a, b) => a.until.localeCompare(b.until) || a.title.localeCompare(b.title))
    },

    setRetention: ({ caseId, retention }) =>
      change(
        caseId,
        'retention-set',
        retention ? { until: retention.until, basis: retention.basis } : { until: '' },
        (keeping) => ({ ...keeping, retention }),
      ),

    hold: ({ caseId, because }) =>
      change(caseId, 'hold-set', {}, (keeping) => ({
        ...keeping,
        hold: { since: now().toISOString(), by: session.actor, because },
      })),

    liftHold: ({ caseId, because }) =>
      change(caseId, 'hold-lifted', {}, (keeping) => ({
        ...keeping,
        hold: null,
        lifted: { at: now().toISOString(), by: session.actor, because },
      })),

    deleteCase: ({ caseId, reference, because, password }) =>
      session.prove(password, async () => {
        const record = await session.store.cases.get(caseId)
        if (reference.trim() !== toType(record))
          throw new CallFailure('refused', `What was typed is not “${toType(record)}”, so nothing was deleted.`)
        const { hold } = await kept().get(caseId)
        if (hold)
          throw new CallFailure(
            'refused',
            `${hold.by.name} put a legal hold on this case, because: ${hold.because}. Lift the hold before it is deleted.`,
          )
        const detail = { because, ...(await session.store.wholeRecord.size(caseId)) }
        await kept().deleteCase(caseId, session.trailEntry('case-deleted', { caseId, detail }))
        const cleared = await session.store.clearUp().then(() => '', notCleared)
        const made = session.isTrial
          ? { failed: false, problem: '' }
          : await backUp(session, 'after-deletion', now()).then((one) => ({ ...one, failed: false }), asProblem)
        const left = await stillIn(session, caseId)
        // A second folder that is away is told of by where the case may still lie.
        const problem = left.problem === '' || made.failed ? [made.problem, left.problem] : [left.problem]
        return { ...left, problem: [cleared, ...problem].filter(Boolean).join(' ') }
      }),

    removeFromBackups: ({ caseId, password }) =>
      session.prove(password, async () => {
        if (await session.store.cases.find(caseId))
          throw new CallFailure('refused', 'That case was not deleted, so its backups are kept.')
        const { backups } = await stillIn(session, caseId)
        // One without the case has to be there before those with it go.
        if (backups.length > 0) await backUp(session, 'after-deletion', now())
        for (const { path } of backups) rmSync(path, { force: true })
        return stillIn(session, caseId)
      }),

    receipt: async ({ caseId, reference }) => deletionReceipt(needs, { caseId, reference, left: await stillIn(session, caseId) }),

    giveRecord: (asked) => childsRecord(needs, asked),
  }
}

/** What has to be typed: the case's own reference, or its title where it has none. */
const toType = ({ reference, title }: Pick<CaseRecord, 'reference' | 'title'>): string => reference.trim() || title.trim()

/** What was deleted is overwritten already: that the file was not written anew keeps nothing readable. */
function notCleared(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  return 'The case is deleted and overwritten, but there was no room to make the store’s file smaller.'
}

/** The case is gone by then: that no backup came about must not look as though it were not. */
function asProblem(error: unknown): { failed: boolean; problem: string } {
  if (error instanceof CallFailure) return { failed: true, problem: error.message }
  throw error
}
