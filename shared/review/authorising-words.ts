import { isDay, writeDay } from '../document/index.ts'
import type { RecordedFor } from './step.ts'

/**
 * What whoever authorises a document declares; for the decision of somebody who does not sign in here, that it is theirs, when it was given
 * and how that is known. A day that is still being typed is left open. `what` is what was agreed, as the standard's rule says it.
 */
export function authorisingWords(what: string, recordedFor: RecordedFor | null): string {
  if (recordedFor === null) return 'I have read this document and authorise it.'
  const { name, role, on, how } = recordedFor
  const who = [name, role].filter(Boolean).join(', ')
  return `I record a decision that is not mine. ${who}${role ? ',' : ''} agreed on ${isDay(on) ? writeDay(on) : '…'}: “${what}” How I know: ${how.replace(/[.\s]+$/, '')}.`
}

/** Who did what a signature of an authorisation is of: its signer, or for whom they recorded it. */
export const saidOfAuthorising = (signer: string, recordedFor: RecordedFor | null): string =>
  recordedFor === null
    ? `Authorised by ${signer}`
    : `Decision of ${[recordedFor.name, recordedFor.role].filter(Boolean).join(', ')}, recorded by ${signer}`
