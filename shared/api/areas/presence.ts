import { z } from 'zod'
import { colleague, idleMinutes } from '../../review/index.ts'
import { call, nothing, text } from '../call.ts'
import { storeStatus } from '../shapes.ts'
import { chronology } from './chronology.ts'
import { documents } from './documents.ts'
import { family } from './family.ts'
import { plans } from './plans.ts'

/** A write that the store did not take, as the call that made it. */
export const unstoredWrite = z.discriminatedUnion('call', [
  z.strictObject({ call: z.literal('documents.save'), input: documents.save.input }),
  z.strictObject({ call: z.literal('plans.save'), input: plans.save.input }),
  z.strictObject({ call: z.literal('chronology.change'), input: chronology.change.input }),
  z.strictObject({ call: z.literal('family.change'), input: family.change.input }),
])
export type UnstoredWrite = z.infer<typeof unstoredWrite>

/**
 * Whether somebody is at the window. A store that nobody touches is locked after as many minutes as its account says: by the window,
 * which stores what is open first, and a little later by the store itself, whatever the window does.
 */
export const presence = {
  /** Somebody types or points in a window. */
  here: call('signed-in', nothing, nothing, { beforeOwnPassword: true }),
  /** Locks because nobody touched any window for long enough. */
  lockIdle: call('signed-in', nothing, storeStatus, { beforeOwnPassword: true }),
  /** What a window hands words in with, by `keepWords`. */
  ticket: call('signed-in', nothing, z.strictObject({ ticket: text })),
  /**
   * Seals writes that the store did not take for whoever the ticket was given to, who alone gets them back; also a moment after the lock,
   * for a window that was locked by another. Fails with `refused` once somebody else signed in.
   */
  keepWords: call('nobody', z.strictObject({ ticket: text, writes: z.array(unstoredWrite).min(1).max(50) }), nothing),
  /** Writes of whoever is signed in that were kept so, oldest first. */
  keptWords: call('signed-in', nothing, z.array(unstoredWrite)),
  forgetWords: call('signed-in', nothing, nothing),
  /** Who looks after the accounts of this store, for everybody to know. */
  looksAfter: call('signed-in', nothing, z.array(colleague)),
  /** After how many minutes to lock for whoever is signed in. */
  setIdleMinutes: call('signed-in', z.strictObject({ minutes: idleMinutes }), storeStatus),
} as const
