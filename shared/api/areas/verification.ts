import { z } from 'zod'
import { documentVerified, fileVerified, storeVerified } from '../../review/index.ts'
import { call, id, nothing, text } from '../call.ts'

/** Whether what was signed, and the trail of what was done, still are what they were. */
export const verification = {
  /** Checks all of the store: the trail, every signature, every file that was issued. Titles are named to those who may read them. */
  store: call('signed-in', nothing, storeVerified),
  document: call('read', z.strictObject({ documentId: id }), documentVerified),
  /** Says what a Word file or a `.casewright` file is. Fails with `unreadable-file` for another sort of file. */
  file: call('read', z.strictObject({ name: z.string().trim().min(1).max(300), base64: text }), fileVerified),
} as const
