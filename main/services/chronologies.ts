import { CallFailure, type Implementation } from '../../shared/api/index.ts'
import type { ChronologyChange } from '../../shared/chronology/index.ts'
import { RecordsFileError, readRecords } from '../records/index.ts'
import { chronologyCopies } from './chronology-copies.ts'
import { endOfDay } from './local-day.ts'
import type { Needs } from './needs.ts'
import { signedChanges } from './signed-changes.ts'

/** The chronology of each case: kept thing by thing, every change with what stood there before. */
export function chronologyService(needs: Needs): Implementation['chronology'] {
  const { session, now } = needs
  const chronologies = () => session.store.chronologies
  return {
    ...chronologyCopies(needs),
    async get({ caseId }) {
      const chronology = await chronologies().get(caseId)
      await session.noteOpened(caseId)
      return chronology
    },
    at: ({ caseId, day }) => chronologies().at(caseId, endOfDay(day)),
    history: ({ caseId }) => chronologies().history(caseId),
    undoing: ({ caseId, revision }) => chronologies().undoing(caseId, revision),

    async readFile({ name, base64 }) {
      try {
        return readRecords(name, Buffer.from(base64, 'base64'))
      } catch (error) {
        if (error instanceof RecordsFileError) throw new CallFailure('unreadable-file', error.message)
        throw error
      }
    },

    async change({ caseId, baseRevision, label, changes }) {
      await session.store.cases.get(caseId)
      checkIds(changes)
      const author = session.practitioner.name
      const signed = await signedChanges(chronologies(), caseId, changes, { by: author, at: now().toISOString() })
      const result = await chronologies().change(caseId, signed.changes, { baseRevision, author, label, now: now() })
      if (!result.conflict) return { ...result.saved, signed: signed.things }
      throw new CallFailure(
        'conflict',
        'Somebody changed the same entry in another window after you opened it here, so nothing was overwritten. Look at what it says now and put your change in again.',
        { newer: result.newer },
      )
    },
  }
}

function checkIds(changes: readonly ChronologyChange[]): void {
  const wrong = changes.find(({ id, item }) => item !== null && item.id !== id)
  if (wrong) throw new CallFailure('bad-input', `The change to “${wrong.id}” holds something with another id.`)
}
