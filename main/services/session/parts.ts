import type { Current } from './current.ts'
import type { LastWords } from './last-words.ts'
import type { Remembered } from './remembered.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'
import type { TrailNotes } from './trail-notes.ts'

/** What a session is made of, for those who do a part of its work. */
export interface Parts {
  current: Current
  trail: TrailNotes
  throttle: SignInThrottle
  remembered: Remembered
  lastWords: LastWords
}
