import type { Phrase } from '../../../../shared/standards/index.ts'

/** The phrases that letters lead to: those whose shortcut begins with them, then those with a word of the title that does. */
export function matching(phrases: readonly Phrase[], letters: string): Phrase[] {
  const begun = phrases.filter(({ shortcut }) => shortcut.startsWith(letters))
  const titled = phrases.filter(
    (one) =>
      !begun.includes(one) &&
      letters !== '' &&
      one.title
        .toLowerCase()
        .split(/\W+/)
        .some((word) => word.startsWith(letters)),
  )
  return [...begun.sort((one, other) => Number(other.shortcut === letters) - Number(one.shortcut === letters)), ...titled]
}
