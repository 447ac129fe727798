import { z } from 'zod'
import { type DocumentKind, kindIsIn } from '../document/index.ts'
import type { Pack, RoleId } from '../standards/index.ts'
import { actor } from './account.ts'
import { standsFor } from './roles.ts'
import { nextStep } from './step.ts'

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date must be written YYYY-MM-DD')
const written = (missing: string) => z.string().trim().min(1, missing).max(20_000)

/** What a manager writes about a case, or about one document of it. */
export const newOversightNote = z.strictObject({
  /** The id of one of the kinds that are offered for the case (`OversightKind`). */
  kind: z.string().min(1).max(200),
  /** The document that it is about; null for the case. */
  documentId: z.string().min(1).nullable().default(null),
  /** The day of the oversight, which may be before the day on which it is written down. */
  on: isoDay,
  considered: written('say what you read, and whom you spoke to'),
  analysis: written('say what you make of it, and why'),
  decision: written('say what you decided, or what is to be done'),
  nextSteps: z.array(nextStep).max(50).default([]),
  /** The note that this one corrects: nothing that was noted is changed or taken away. */
  corrects: z.string().min(1).nullable().default(null),
})
export type NewOversightNote = z.infer<typeof newOversightNote>

/** Something that a manager had to do by a day, which a note shows was done, and the event that it counts as. */
export const pointMet = z.strictObject({ obligation: z.string(), what: z.string(), due: z.string(), shows: z.string() })
export type PointMet = z.infer<typeof pointMet>

export const oversightNote = newOversightNote.extend({
  id: z.string().min(1),
  caseId: z.string().min(1),
  at: z.string(),
  by: actor,
  /** What sort of oversight it is, in words, with the clause that asks for it, as both were when it was written. */
  what: z.string(),
  clause: z.strictObject({ cite: z.string(), says: z.string() }).nullable(),
  meets: pointMet.nullable(),
})
export type OversightNote = z.infer<typeof oversightNote>

/** What sort of oversight a note can be. */
export interface OversightKind {
  id: string
  what: string
  /** The key of the pack's clause that asks for it; null where that is our own. */
  clause: string | null
}

/** Oversight that no clause names. */
export const GENERAL_OVERSIGHT: OversightKind = { id: 'oversight', what: 'Oversight of the case', clause: null }
/** What was talked through about the child in supervision: it counts as supervision, and as its record. */
export const SUPERVISION = 'supervision'

/**
 * The sorts of oversight that somebody of a role may write under a pack: oversight of the case, supervision, and whatever the pack's
 * sign-off rules give them to oversee or to decide for the kinds of document that the case has.
 */
export function oversightKinds(pack: Pack, role: RoleId, kinds: ReadonlySet<DocumentKind>): OversightKind[] {
  const concerned = [...kinds, 'management-decision', 'supervision-record'] as const
  const may = (by: readonly string[]): boolean =>
    pack.roles.some(({ id, accounts = [] }) => by.includes(id) && accounts.some((named) => standsFor(role, named)))
  const named = pack.signOff
    .filter(({ does, by }) => (does === 'oversees' || does === 'decides') && may(by))
    .filter((rule) => concerned.some((kind) => kindIsIn(kind, rule.kinds)))
    .map(({ id, what, clause }): OversightKind => ({ id, what, clause }))
  return [GENERAL_OVERSIGHT, { id: SUPERVISION, what: 'Supervision', clause: supervisionClause(pack) }, ...named]
}

/** The clause that asks for supervision to stand on the child's record. */
function supervisionClause(pack: Pack): string | null {
  const written = pack.signOff.find(({ does, kinds }) => does === 'writes' && kinds.includes('supervision-record'))
  return written?.clause ?? pack.timescales.find(({ event }) => event === SUPERVISION)?.clause ?? null
}

/** Those notes that another corrects stand no longer for what was done. */
export function standingNotes<T extends Pick<OversightNote, 'id' | 'corrects'>>(notes: readonly T[]): T[] {
  const corrected = new Set(notes.map(({ corrects }) => corrects))
  return notes.filter(({ id }) => !corrected.has(id))
}
