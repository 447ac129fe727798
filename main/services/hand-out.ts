import { CallFailure } from '../../shared/api/index.ts'
import { whyNotWritten } from '../storage/index.ts'
import type { Session } from './session/index.ts'

const CODES = { full: 'disk-full', 'read-only': 'read-only', failing: 'unexpected' } as const

/**
 * Gives a copy that is finished to whoever asked for it, once the trail has its line: nothing leaves without one, and no line tells of a
 * copy that did not come about. Throws `CallFailure` where the line cannot be written.
 */
export async function handOut<T>(session: Session, copy: T, about: Parameters<Session['note']>[1]): Promise<T> {
  try {
    await session.note('exported', about)
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
