import { CallFailure } from '../../../shared/api/index.ts'
import { isEditable, STATE_NAMES } from '../../../shared/review/index.ts'
import type { Standing } from '../../storage/index.ts'
import type { Session } from '../session/index.ts'

/** Where the document stands. Throws `CallFailure` `refused` where nobody may change the text now. */
export async function toBeWrittenIn(session: Session, id: string): Promise<Standing> {
  const standing = await session.store.reviews.standing(id)
  if (!isEditable(standing.state))
    throw new CallFailure(
      'refused',
      `This document is ${STATE_NAMES[standing.state].toLowerCase()}, so its text cannot be changed. What you wrote is still in this window.`,
    )
  return standing
}
