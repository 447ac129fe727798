import { CallFailure } from '../../shared/api/index.ts'
import type { TrailEntry } from '../../shared/review/index.ts'
import { whyNotWritten } from '../storage/index.ts'
import type { Session } from './session/index.ts'

const CODES = { full: 'disk-full', 'read-only': 'read-only', failing: 'unexpected' } as const

interface Leaving {
  what?: 'exported' | 'record-given' | 'backup-made'
  /** Writes the line, where something else is kept together with it. */
  write?: (line: TrailEntry) => Promise<unknown>
}

/**
 * Gives a copy that is finished to whoever asked for it, once the trail has its line: nothing leaves without one, and no line tells of a
 * copy that did not come about. Throws `CallFailure` where the line cannot be written.
 */
export async function handOut<T>(
  session: Session,
  copy: T,
  about: Parameters<Session['trailEntry']>[1],
  { what = 'exported', write = (line) => session.store.trail.append(line) }: Leaving = {},
): Promise<T> {
  try {
    await write(session.trailEntry(what, about))
    return copy
  } catch (error) {
    const why = whyNotWritten(error)
    if (why === null) throw error
    throw new CallFailure(
      CODES[why],
      'No copy was handed out: every copy leaves a line in the trail, and nothing can be saved now. Go on reading here, and try again once Casewright can save.',
    )
  }
}
