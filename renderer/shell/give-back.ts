import type { Answer, Api, Failure, UnstoredWrite } from '../../shared/api/index.ts'

/** What became of last words that were kept over a lock. */
export interface GivenBack {
  /** How many things have their last words again. */
  stored: number
  /** Of these, how many somebody else wrote in meanwhile: both are in the history. */
  beside: number
  /** Why some could not be put back; they stay kept. */
  failures: Failure[]
}

/** Puts words back that were kept for whoever has just signed in. Null where there were none. */
export async function giveBack(api: Api): Promise<GivenBack | null> {
  const kept = await api.presence.keptWords({})
  if (!kept.ok || kept.value.length === 0) return null
  const given: GivenBack = { stored: 0, beside: 0, failures: [] }
  for (const write of kept.value) {
    const first = await send(api, write)
    const answer = isConflict(first) ? await sendBeside(api, write, first) : first
    if (answer.ok) given.stored += 1
    else given.failures.push(answer.failure)
    if (answer.ok && isConflict(first)) given.beside += 1
  }
  if (given.failures.length === 0) await api.presence.forgetWords({})
  return given
}

const isConflict = (answer: Answer<unknown>): answer is { ok: false; failure: Failure } =>
  !answer.ok && answer.failure.code === 'conflict'

function send(api: Api, write: UnstoredWrite): Promise<Answer<unknown>> {
  switch (write.call) {
    case 'documents.save':
      return api.documents.save(write.input)
    case 'plans.save':
      return api.plans.save(write.input)
    case 'chronology.change':
      return api.chronology.change(write.input)
    case 'family.change':
      return api.family.change(write.input)
  }
}

/**
 * Where somebody else wrote meanwhile. A document’s words are a revision beside theirs by then. Of a plan theirs stays the newest and these
 * are the version before it. Of a chronology or a family these go on top, and what they replace is in the history.
 */
async function sendBeside(api: Api, write: UnstoredWrite, conflict: { ok: false; failure: Failure }): Promise<Answer<unknown>> {
  if (write.call === 'documents.save') return { ok: true, value: null }
  const { caseId } = write.input
  if (write.call === 'plans.save') {
    const theirs = await api.plans.get({ caseId })
    if (!theirs.ok) return theirs
    const mine = await api.plans.save({ ...write.input, baseRevision: theirs.value.revision })
    return mine.ok ? api.plans.save({ caseId, plan: theirs.value.plan, baseRevision: mine.value.revision }) : mine
  }
  const now = write.call === 'chronology.change' ? await api.chronology.get({ caseId }) : await api.family.get({ caseId })
  if (!now.ok) return conflict
  const anew = { baseRevision: now.value.revision }
  return write.call === 'chronology.change'
    ? api.chronology.change({ ...write.input, ...anew })
    : api.family.change({ ...write.input, ...anew })
}
