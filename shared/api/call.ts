import { z } from 'zod'
import type { Capability } from '../review/index.ts'

/**
 * Who may make a call: `nobody` has to have signed in for the few that answer while the store is locked; anybody who is
 * `signed-in`; or whoever has a capability.
 */
export type Needed = 'nobody' | 'signed-in' | Capability

export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  needs: Needed
  input: I
  output: O
  /** True for what somebody may ask who signed in with a password that was given to them, before they chose their own. */
  beforeOwnPassword?: boolean
}

/** One call of the contract. It cannot be written without saying who may make it. */
export const call = <I extends z.ZodType, O extends z.ZodType>(
  needs: Needed,
  input: I,
  output: O,
  extra: { beforeOwnPassword?: boolean } = {},
): Call<I, O> => ({ needs, input, output, ...extra })

export const nothing = z.strictObject({})
export const id = z.string().min(1)
export const text = z.string()
