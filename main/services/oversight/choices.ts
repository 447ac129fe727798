import type { DueItem, OversightChoice } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { oversightKinds, type PointMet } from '../../../shared/review/index.ts'
import { dueInCase } from '../due-in-case.ts'
import type { Needs } from '../needs.ts'

/** A sort of oversight with what a note of it meets. */
export interface Choice extends OversightChoice {
  meets: PointMet | null
}

/** What can be noted about a case by whoever is signed in: what is due first, the soonest first, then the rest. */
export async function choicesOf({ session, packVersions }: Needs, record: CaseRecord, today: string): Promise<Choice[]> {
  const { pack } = await packVersions.inForce(record.packId)
  const due = (await dueInCase(session.store, record, pack, today)).filter(({ overseen }) => overseen)
  const kinds = new Set((await session.store.documents.list(record.id)).map(({ kind }) => kind))
  const clauseOf = (key: string | null): OversightChoice['clause'] => {
    const found = key === null ? undefined : pack.clauses[key]
    return found ? { cite: found.cite, says: found.says } : null
  }
  return [
    ...due.map(pointChoice),
    ...oversightKinds(pack, session.account.role, kinds).map(({ id, what, clause }) => ({
      id,
      what,
      clause: clauseOf(clause),
      due: null,
      meets: null,
    })),
  ]
}

function pointChoice({ obligation, what, due, trigger, overdue, doneBy, cite, says }: DueItem): Choice {
  return {
    id: `due:${obligation}:${trigger}`,
    what,
    clause: cite === '' ? null : { cite, says },
    due: { day: due, overdue },
    meets: { obligation, what, due, shows: doneBy },
  }
}
