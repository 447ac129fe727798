import { type DatedCase, datesOfChild, differingDates, recordDay, withDaysByChild } from '../../../shared/family/index.ts'

/** Key dates while they are being edited: one day for all the children, or each child's. */
export interface KeyDatesDraft {
  same: Readonly<Record<string, string>>
  /** By event, then by the child's id. */
  byChild: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What the case says now. */
export function draftOf(dated: DatedCase): KeyDatesDraft {
  const differing = [...differingDates(dated)]
  return { same: dated.keyDates, byChild: Object.fromEntries(differing.map((name) => [name, daysOfChildren(dated, name)])) }
}

/** Each child gets a day of its own, to begin with the one that stood for all. */
export function split(draft: KeyDatesDraft, name: string, childIds: readonly string[]): KeyDatesDraft {
  const day = draft.same[name] ?? ''
  return { ...draft, byChild: { ...draft.byChild, [name]: Object.fromEntries(childIds.map((id) => [id, day])) } }
}

/** One day stands for all again: the first child's that has one. */
export function join(draft: KeyDatesDraft, name: string): KeyDatesDraft {
  const { [name]: days = {}, ...byChild } = draft.byChild
  const day = Object.values(days).find((one) => one !== '') ?? ''
  return { same: { ...draft.same, [name]: day }, byChild }
}

/** The case with what was edited. */
export function applyDraft<T extends DatedCase>(dated: T, { same, byChild }: KeyDatesDraft): T {
  let edited = dated
  for (const [name, day] of Object.entries(same)) {
    if (byChild[name] || (edited.keyDates[name] === day && !differingDates(edited).has(name))) continue
    edited = recordDay(edited, name, day, [])
  }
  for (const [name, days] of Object.entries(byChild)) edited = withDaysByChild(edited, name, days)
  return { ...edited, keyDates: Object.fromEntries(Object.entries(edited.keyDates).filter(([, day]) => day !== '')) }
}

function daysOfChildren(dated: DatedCase, name: string): Record<string, string> {
  const children = dated.people.filter(({ group }) => group === 'child')
  return Object.fromEntries(children.map((child) => [child.id, datesOfChild(dated, child)[name] ?? '']))
}
