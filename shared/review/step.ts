import { z } from 'zod'
import { actor } from './account.ts'
import { measured } from './quality-trend.ts'
import { reviewAction } from './states.ts'

const words = z.string().trim().max(20_000)
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What is to happen after a decision: what, who does it, and by which day. */
export const nextStep = z.strictObject({ what: words.min(1), who: words.default(''), by: isoDay.nullable() })
export type NextStep = z.infer<typeof nextStep>

/** Whose decision somebody else wrote down: who, in what office, on which day, and how that is known. */
export const recordedFor = z.strictObject({ name: words.min(1), role: z.string(), on: isoDay, how: words })
export type RecordedFor = z.infer<typeof recordedFor>

/** What one step of a review says besides who did it and when. */
export const stepContent = z.strictObject({
  /** What the writer tells the reader on submitting, the feedback on returning, the rationale on authorising, the reason else. */
  words: words.default(''),
  /** Of an authorisation: what was decided, the rule that it meets, and what follows. */
  decision: words.default(''),
  requirement: z.string().nullable().default(null),
  nextSteps: z.array(nextStep).default([]),
  /** Of an authorisation that somebody without an account gave. */
  recordedFor: recordedFor.nullable().default(null),
  /** Of a submission: to whose account it goes (null: to whoever may), and which of the questions `onlyIf` were answered with yes. */
  to: z.string().nullable().default(null),
  applies: z.array(z.string()).default([]),
  /** How many findings stood open, and how many were set aside, at that moment. */
  findings: z
    .strictObject({ error: z.number(), warning: z.number(), suggestion: z.number(), setAside: z.number() })
    .nullable()
    .default(null),
  /** What was counted of the text that was submitted, for the quality of a team's writing over time. */
  measured: measured.nullable().default(null),
  /** Of an issue: who was given it and how. */
  givenTo: z.array(z.strictObject({ who: words.min(1), how: words })).default([]),
  /** The signature that came with it. */
  signatureId: z.string().nullable().default(null),
})
export type StepContent = z.infer<typeof stepContent>

/** One step on a document's way, as it is kept for good. */
export const reviewStep = stepContent.extend({
  number: z.number().int().min(1),
  at: z.string(),
  by: actor,
  action: reviewAction,
  /** The revision that it is about. */
  revision: z.number().int().min(1),
})
export type ReviewStep = z.infer<typeof reviewStep>

/** Somebody of the family, or a professional without an account, who signs or does not, with the reason. */
export const partySignature = z.strictObject({
  id: z.string().min(1),
  /** The rule of the pack that asks for it; null for one that the worker added. */
  requirement: z.string().nullable(),
  role: words.min(1),
  name: words.default(''),
  signedOn: isoDay.nullable(),
  /** How it was signed, or why it was not. */
  how: words,
  by: actor,
  at: z.string(),
})
export type PartySignature = z.infer<typeof partySignature>

/** What a reviewer found for one of the questions that an auditor asks of a kind of document. */
export const checkAnswer = z.strictObject({
  criterionId: z.string().min(1),
  answer: z.enum(['met', 'not-met', 'not-relevant']),
  note: words.default(''),
  /** Where in the document it shows. */
  evidence: z.array(z.strictObject({ blockId: z.string().min(1), text: z.string().max(300) })).default([]),
  by: actor,
  at: z.string(),
})
export type CheckAnswer = z.infer<typeof checkAnswer>
