import { type PasswordOwner, passwordProblem, SHORTEST_PASSWORD } from '../../shared/review/index.ts'

export interface Strength {
  /** 0 to 4 bars. */
  bars: number
  words: string
}

/**
 * How hard a password is to guess, told by its length, unless it is one of those that are tried first; after the NCSC's
 * advice: length matters, made-up rules about symbols do not.
 */
export function passwordStrength(password: string, owner?: PasswordOwner | undefined): Strength {
  const length = [...password].length
  if (length === 0) return { bars: 0, words: '' }
  if (length < SHORTEST_PASSWORD)
    return {
      bars: 1,
      words: `Too short: ${SHORTEST_PASSWORD - length} more ${SHORTEST_PASSWORD - length === 1 ? 'character' : 'characters'}.`,
    }
  const problem = passwordProblem(password, owner)
  if (problem) return { bars: 1, words: problem }
  if (length < 16) return { bars: 2, words: 'Fair. A longer one is harder to guess.' }
  if (length < 20) return { bars: 3, words: 'Good.' }
  return { bars: 4, words: 'Strong.' }
}
