import type { PlacedComment } from '../../../comments/index.ts'

/** Why the words that somebody suggests cannot be put in as they are; null where they can. */
export function whyNotAccepted({ thread, place }: PlacedComment): string | null {
  if (thread.first.suggestion === null || place?.state === 'found') return null
  if (place?.state === 'changed') return 'The words have been changed since. Copy what is suggested, and put in what still fits.'
  return 'The words that this is about are gone. Copy what is suggested, if it belongs somewhere else.'
}
