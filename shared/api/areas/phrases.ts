import { z } from 'zod'
import { phrase, phraseShortcut } from '../../standards/index.ts'
import { call, nothing } from '../call.ts'
import { phraseBank } from '../shapes.ts'

/** Phrases to type by a shortcut. */
export const phrases = {
  list: call('signed-in', nothing, phraseBank),
  /** Keeps a phrase of one's own: a new one (`was`: null), or in place of that with the shortcut `was`. Gives the bank as it is then. */
  save: call('write', z.strictObject({ phrase, was: phraseShortcut.nullable() }), phraseBank),
  remove: call('write', z.strictObject({ shortcut: phraseShortcut }), phraseBank),
} as const
