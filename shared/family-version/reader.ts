/** For whom a version is: the parents, or one child. */
export type Reader = 'parents' | { childId: string }

/** Somebody of the case, as texts name them. */
export interface Named {
  id: string
  group: 'child' | 'family' | 'professional'
  firstName: string
  lastName: string
  knownAs: string
}

/** True where a text calls one of these children by their own name; families share the other one. */
export function namesChild(text: string, children: readonly Named[]): boolean {
  return children.some(({ firstName, knownAs }) =>
    [firstName, knownAs].some((name) => name.length > 1 && new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'u').test(text)),
  )
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** True where a text names one of these people by a name of theirs. */
export function names(text: string, people: readonly Named[]): boolean {
  return people.some(({ firstName, lastName, knownAs }) =>
    [knownAs || firstName, lastName].some(
      (name) => name.length > 1 && new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'iu').test(text),
    ),
  )
}
