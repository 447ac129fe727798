import { z } from 'zod'
import { colleague, idleMinutes } from '../../review/index.ts'
import { call, nothing } from '../call.ts'
import { storeStatus } from '../shapes.ts'

/**
 * Whether somebody is at the window. A store that nobody touches is locked after as many minutes as its account says: by the window,
 * which stores what is open first, and a little later by the store itself, whatever the window does.
 */
export const presence = {
  /** Somebody types or points in a window. */
  here: call('signed-in', nothing, nothing, { beforeOwnPassword: true }),
  /** Locks because nobody touched any window for long enough. */
  lockIdle: call('signed-in', nothing, storeStatus, { beforeOwnPassword: true }),
  /** Who looks after the accounts of this store, for everybody to know. */
  looksAfter: call('signed-in', nothing, z.array(colleague)),
  /** After how many minutes to lock for whoever is signed in. */
  setIdleMinutes: call('signed-in', z.strictObject({ minutes: idleMinutes }), storeStatus),
} as const
