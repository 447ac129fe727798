import { SHORTEST_PASSWORD } from '../../shared/review/index.ts'

export interface Strength {
  /** 0 to 4 bars. */
  bars: number
  words: string
}

/** A few that everybody tries first; a real list comes with accounts. */
const OBVIOUS = ['password', 'passphrase', 'casewright', 'qwerty', 'letmein', '1234567', 'abcdefg']

/**
 * How hard a password is to guess, told by its length and by how many different characters it has, after the NCSC's
 * advice: length matters, made-up rules about symbols do not.
 */
export function passwordStrength(password: string): Strength {
  const length = [...password].length
  if (length === 0) return { bars: 0, words: '' }
  if (length < SHORTEST_PASSWORD)
    return {
      bars: 1,
      words: `Too short: ${SHORTEST_PASSWORD - length} more ${SHORTEST_PASSWORD - length === 1 ? 'character' : 'characters'}.`,
    }
  const lower = password.toLowerCase()
  const variety = new Set(lower).size
  if (variety < 6 || OBVIOUS.some((word) => lower.includes(word) && length < word.length + 8))
    return { bars: 1, words: 'Easy to guess. Three random words work well.' }
  if (length < 16) return { bars: 2, words: 'Fair. A longer one is harder to guess.' }
  if (length < 20) return { bars: 3, words: 'Good.' }
  return { bars: 4, words: 'Strong.' }
}
