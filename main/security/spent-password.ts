import { z } from 'zod'
import { derivation, keyFromPassword, newDerivation } from './derivation.ts'
import { unwrapKey, wrapKey, wrappedKey } from './wrapped-key.ts'

const SPENT = 'casewright spent password'
/** What is sealed is known to everybody: only whether a password opens it says something. */
const NOTHING = Buffer.alloc(32)

/** A password that opens nothing any more, known again where somebody types it; and when it was used. */
export const spentPassword = z.strictObject({ at: z.string(), derivation, mark: wrappedKey })
export type SpentPassword = z.infer<typeof spentPassword>

/** Notes that a password was used up. `cost` is scrypt's as a power of two. */
export async function spentNow(password: string, at: string, cost?: number): Promise<SpentPassword> {
  const how = newDerivation(cost)
  const outer = await keyFromPassword(password, how)
  try {
    return { at, derivation: how, mark: wrapKey(NOTHING, outer, SPENT) }
  } finally {
    outer.fill(0)
  }
}

/** Whether this is the password that was used up. */
export async function isSpent(spent: SpentPassword, password: string): Promise<boolean> {
  const outer = await keyFromPassword(password, spent.derivation)
  try {
    return unwrapKey(spent.mark, outer, SPENT) !== null
  } finally {
    outer.fill(0)
  }
}
