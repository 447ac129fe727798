import type { SetAside } from '../../../shared/document/index.ts'
import type { Thread } from '../../../shared/review/index.ts'

/** What a manager made of the writer's reason for setting something aside. */
export type AsideStanding = 'open' | 'accepted' | 'queried'

const about = ({ text }: Pick<SetAside, 'text'>): string =>
  text === '' ? 'What was set aside' : `“${text}”, which was set aside`

/** What a comment says that accepts the reason: it stays with the report, and is found again by its words. */
export const acceptedWords = (record: Pick<SetAside, 'text' | 'reason'>): string =>
  `${about(record)} because ${record.reason}: accepted.`

/** What a comment begins with that queries it. */
export const queryBegins = (record: Pick<SetAside, 'text'>): string => `${about(record)}: `

/** Where the talk about something that was set aside stands. A query that was resolved counts as accepted. */
export function asideStanding(record: Pick<SetAside, 'text' | 'reason'>, threads: readonly Thread[]): AsideStanding {
  const accepted = acceptedWords(record)
  const queries = threads.filter(({ first }) => first.body.startsWith(queryBegins(record)) && first.body !== accepted)
  if (queries.some(({ settled }) => settled === null)) return 'queried'
  return queries.length > 0 || threads.some(({ first }) => first.body === accepted) ? 'accepted' : 'open'
}
