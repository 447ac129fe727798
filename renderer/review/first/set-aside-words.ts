import type { SetAside } from '../../../shared/document/index.ts'
import { type AsideDecision, standingDecisions, type Thread } from '../../../shared/review/index.ts'

/** What a manager made of the writer's reason for setting something aside. */
export type AsideStanding =
  | { state: 'open' }
  /** A question about it stands open among the comments. */
  | { state: 'queried' }
  | { state: 'decided'; decision: AsideDecision }

/** What a comment begins with that queries a reason. */
export const queryBegins = ({ text }: Pick<SetAside, 'text'>): string =>
  `${text === '' ? 'What was set aside' : `“${text}”, which was set aside`}: `

/** Where the talk about something that was set aside stands. */
export function asideStanding(
  record: Pick<SetAside, 'key' | 'text' | 'reason'>,
  decisions: readonly AsideDecision[],
  threads: readonly Thread[],
): AsideStanding {
  const [decision] = standingDecisions([record], decisions)
  if (decision) return { state: 'decided', decision }
  const isQueried = threads.some(({ first, settled }) => settled === null && first.body.startsWith(queryBegins(record)))
  return { state: isQueried ? 'queried' : 'open' }
}
