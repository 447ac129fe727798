export const MINIMUM_LENGTH = 12

export interface Strength {
  /** 0 to 4 bars. */
  bars: number
  words: string
}

/** A few that everybody tries first; a real list comes with accounts. */
const OBVIOUS = ['password', 'passphrase', 'casewright', 'qwerty', 'letmein', '1234567', 'abcdefg']

/**
 * How hard a passphrase is to guess, told by its length and by how many different characters it has, after the NCSC's
 * advice: length matters, made-up rules about symbols do not.
 */
export function passphraseStrength(passphrase: string): Strength {
  const length = [...passphrase].length
  if (length === 0) return { bars: 0, words: '' }
  if (length < MINIMUM_LENGTH)
    return {
      bars: 1,
      words: `Too short: ${MINIMUM_LENGTH - length} more ${MINIMUM_LENGTH - length === 1 ? 'character' : 'characters'}.`,
    }
  const lower = passphrase.toLowerCase()
  const variety = new Set(lower).size
  if (variety < 6 || OBVIOUS.some((word) => lower.includes(word) && length < word.length + 8))
    return { bars: 1, words: 'Easy to guess. Three random words work well.' }
  if (length < 16) return { bars: 2, words: 'Fair. A longer one is harder to guess.' }
  if (length < 20) return { bars: 3, words: 'Good.' }
  return { bars: 4, words: 'Strong.' }
}
