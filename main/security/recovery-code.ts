import { hkdfSync, randomBytes } from 'node:crypto'

/** Letters and figures that nobody mistakes for one another on paper (Crockford's base 32: no I, L, O, U). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 6
const GROUP = 5

/** Gives a code of 30 letters (150 bits), in groups, to be written on paper: "7Q2MX-0ZK4D-…". */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(GROUPS * GROUP)].map((byte) => LETTERS[byte % LETTERS.length])
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP).join('')).join('-')
}

/** The code as it was meant, however it was typed; null where it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  if (letters.length !== GROUPS * GROUP || [...letters].some((letter) => !LETTERS.includes(letter))) return null
  return letters
}

/** The key that a code stands for. It is random and long, so working it out slowly would protect nothing. The caller zeroes it. */
export function keyFromRecoveryCode(letters: string, storeId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', letters, storeId, 'casewright recovery code', 32))
}
