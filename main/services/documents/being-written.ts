import { refuseUnlessEditable, type Standing } from '../../storage/index.ts'
import type { Session } from '../session/index.ts'

/** Where the document stands. Throws `CallFailure` `refused` where nobody may change the text now. */
export async function toBeWrittenIn(session: Session, id: string): Promise<Standing> {
  const standing = await session.store.reviews.standing(id)
  refuseUnlessEditable(standing.state)
  return standing
}
