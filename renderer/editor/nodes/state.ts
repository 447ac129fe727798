import { createState } from 'lexical'
import type { Claim, Confidential } from '../../../shared/document/index.ts'

export type Rest = Readonly<Record<string, unknown>>

const NOTHING: Rest = {}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The model's id of a section, block, item, row or field. */
export const idState = createState('id', { parse: asText })

/** Every field of the model's object that its node does not hold itself, so that none is lost on the way back. */
export const restState = createState('rest', {
  parse: (value): Rest => (isRecord(value) ? value : NOTHING),
  isEqual: sameJson,
})

/** What kind of statement a stretch of text is. Neighbouring text with the same claim joins up again. */
export const claimState = createState('claim', {
  parse: (value): Claim | null => (isRecord(value) ? (value as Claim) : null),
  isEqual: sameJson,
})

/** What no version for the family may hold: on a stretch of text, a note, or a row whose values are plain text. */
export const confidentialState = createState('confidential', {
  parse: (value): Confidential | null => (isRecord(value) ? (value as Confidential) : null),
  isEqual: sameJson,
})

/** A title or label that is drawn by its node and not typed into. */
export const titleState = createState('title', { parse: (value): string | null => (typeof value === 'string' ? value : null) })

/** Which value of its row a cell holds: an action's `owner`, an entry's `date`. */
export const cellFieldState = createState('cellField', { parse: asText })

/** A copy of `object` without the keys that a node holds itself. */
export function restOf(object: object, held: readonly string[]): Rest {
  const rest: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(object)) if (!held.includes(key)) rest[key] = value
  return Object.keys(rest).length > 0 ? rest : NOTHING
}
