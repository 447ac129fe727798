import type { WordEntry } from '../words.ts'

/** Each wording of an entry, those of `notNear` too, with its place inside the entry. */
export function wordingsOf(entry: WordEntry): { wording: string; path: (string | number)[] }[] {
  const near = (entry.notNear ?? []).map((wording, index) => ({ wording, path: ['notNear', index] }))
  const found =
    typeof entry.find === 'string'
      ? [{ wording: entry.find, path: ['find'] }]
      : entry.find.map((wording, index) => ({ wording, path: ['find', index] }))
  return [...found, ...near]
}

/** What is wrong with how a wording is written (see `wordEntry`), or null. */
export function wordingMistake(wording: string, readWording?: (wording: string) => unknown): string | null {
  if (wording.trim() === '') return 'a wording must not be empty'
  let depth = 0
  for (const character of wording) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth < 0 || depth > 1) return 'the brackets in this wording do not pair up'
  }
  if (depth !== 0) return 'the brackets in this wording do not pair up'
  if (/(^|[\s(])\/|\/($|[\s)])|\/\//.test(wording)) return 'a slash needs a word on either side: “never/always”'
  if (wording.replace(/\([^)]*\)/g, '').trim() === '') return 'a wording needs at least one word that may not be missing'
  try {
    readWording?.(wording)
    return null
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.message.replace(/\.$/, '')
  }
}
