import { KEY_DATES, type KeyDateGroup } from '../../../shared/family/index.ts'
import { sayDate } from '../due/say-due.ts'

export interface ShownDate {
  name: string
  label: string
}

const DONE = /^done:(.+):(\d{4}-\d{2}-\d{2})$/

/** The wanted dates of a group in its order, with what people call them. */
export function datesNamed(group: KeyDateGroup, wanted: (name: string) => boolean): ShownDate[] {
  return Object.entries(group.dates).flatMap(([name, label]) => (wanted(name) ? [{ name, label }] : []))
}

/** Of these names, those that are in no group: days on which something was done, and what other programs know. */
export function othersOf(names: readonly string[], obligationName: (obligation: string) => string): ShownDate[] {
  return names
    .filter((name) => !Object.hasOwn(KEY_DATES, name))
    .map((name) => ({ name, label: labelOfOther(name, obligationName) }))
}

/** "Report to the conference chair, for 16 March 2026" for what was marked as done; any other name as it stands. */
function labelOfOther(name: string, obligationName: (obligation: string) => string): string {
  const done = DONE.exec(name)
  return done?.[1] === undefined ? name : `${obligationName(done[1])}, for ${sayDate(done[2] ?? '')}`
}
