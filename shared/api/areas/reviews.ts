import { z } from 'zod'
import { documentKind } from '../../document/index.ts'
import {
  actor,
  asideDecision,
  checkAnswer,
  colleague,
  comment,
  newComment,
  nextStep,
  partySignature,
  reviewAction,
  reviewState,
  reviewStep,
  settlement,
  signature,
} from '../../review/index.ts'
import { call, id, text } from '../call.ts'
import { fileContent, openDocument } from '../shapes.ts'
import { typedPassword } from './store.ts'

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date must be written YYYY-MM-DD')
const reason = z.string().trim().min(1, 'give the reason: it stays on the record').max(20_000)
const clause = z.strictObject({ cite: text, says: text })

/** Something that has to be agreed before the document is authorised, and where it stands. */
export const requirementStanding = z.strictObject({
  id,
  what: text,
  by: z.array(text),
  /** True where nobody who may has an account: a manager records that it was agreed. */
  recorded: z.boolean(),
  ownWork: z.boolean(),
  onlyIf: text.nullable(),
  /** Whether it counts for this submission; null before it is submitted where that is a question. */
  applies: z.boolean().nullable(),
  clause: clause.nullable(),
  /** Other clauses that the same agreement answers. */
  alsoAsked: z.array(clause),
  met: z.strictObject({ by: actor, at: text }).nullable(),
  /** Why the one signed in may not meet it; null where they may. */
  mayNot: text.nullable(),
})
export type RequirementStanding = z.infer<typeof requirementStanding>

/** One question that an auditor asks of this kind of document, with what was answered. */
export const criterionStanding = z.strictObject({
  id,
  asks: text,
  acceptable: text,
  unacceptable: text,
  clause: clause.nullable(),
  answer: checkAnswer.nullable(),
})
export type CriterionStanding = z.infer<typeof criterionStanding>

/** Who signs besides those with accounts, as the standard or the worker asks, and whether they did: a row for each who did or did not. */
export const partyStanding = z.strictObject({
  requirement: id.nullable(),
  role: text,
  what: text,
  clause: clause.nullable(),
  signature: partySignature.nullable(),
})
export type PartyStanding = z.infer<typeof partyStanding>

/** Everything about where a document stands on its way to being issued. */
export const documentReview = z.strictObject({
  documentId: id,
  caseId: id,
  title: text,
  kind: documentKind,
  state: reviewState,
  /** The newest revision: where the text may not be changed, the one that was submitted or signed. */
  revision: z.number().int().min(1),
  author: text,
  authorId: text.nullable(),
  steps: z.array(reviewStep),
  signatures: z.array(signature),
  comments: z.array(comment),
  requirements: z.array(requirementStanding),
  criteria: z.array(criterionStanding),
  parties: z.array(partyStanding),
  /** What was decided about the reasons for which findings stand set aside now; a reason of which nothing was decided is not in it. */
  asides: z.array(asideDecision),
  /** What the one signed in may do now, and, of what they may not, why. */
  may: z.array(reviewAction),
  mayNot: z.partialRecord(reviewAction, text),
  /** Since when it waits for a decision, and by when the pack wants one. */
  waiting: z
    .strictObject({
      since: text,
      due: text.nullable(),
      overdue: z.boolean(),
      clause: clause.nullable(),
      /** True where the day is one to aim for, and no limit. */
      aim: z.boolean(),
    })
    .nullable(),
  /** The clause that asks whoever authorises it to say what happens next, who does it and by which day; null where none does. */
  nextSteps: clause.nullable(),
  /** What its writer declares on submitting it; `truth` are the words of the statement of truth, null where it has none. */
  declaration: z.strictObject({ declares: text, truth: text.nullable(), truthAsked: z.enum(['never', 'where-asked', 'always']) }),
  /** The version that it corrects, and the one that corrects it. */
  corrects: z.strictObject({ documentId: id, title: text, what: text }).nullable(),
  correctedBy: z.strictObject({ documentId: id, title: text, what: text }).nullable(),
})
export type DocumentReview = z.infer<typeof documentReview>

/** A document on its way, as a list shows it. */
export const reviewSummary = z.strictObject({
  documentId: id,
  caseId: id,
  caseTitle: text,
  title: text,
  kind: documentKind,
  state: reviewState,
  author: text,
  team: text,
  /** Who has it now: somebody by name, or those who may decide it; empty where nobody has to do anything. */
  holder: text,
  /** Since when they have it, and where nobody has, since when it stands so. */
  since: text,
  due: text.nullable(),
  overdue: z.boolean(),
  timesReturned: z.number().int(),
  /** Whether the one signed in may decide it, or has to answer it. */
  waitsForMe: z.boolean(),
  findings: z.strictObject({ error: z.number(), warning: z.number(), suggestion: z.number(), setAside: z.number() }).nullable(),
})
export type ReviewSummary = z.infer<typeof reviewSummary>

/** Somebody to whom a document can be sent; one who agrees to nothing in it may read it and return it, and no more. */
const addressee = colleague.omit({ role: true }).extend({
  isSender: z.boolean(),
  /** What of all that may have to be agreed they may agree to, or record that it was: ids of requirements. */
  agrees: z.array(id),
})

/** To whom a document can be sent as it stands now. */
export const addressees = z.strictObject({
  /** By name; its sender too, where they may agree to it themselves. */
  people: z.array(addressee),
  /** For each requirement, the names of the roles of accounts that may meet it: the lowest in the line of management, and others. */
  needed: z.array(z.strictObject({ requirement: id, roles: z.array(text) })),
})
export type Addressees = z.infer<typeof addressees>

/** Reviewing documents, from submitting to issuing. Each call that signs asks for the signer's password again. */
export const reviews = {
  get: call('read', z.strictObject({ documentId: id }), documentReview),
  /** Every document that is neither a draft nor at its end, of all cases, and those returned; what waits for the one signed in first. */
  list: call('read', z.strictObject({ caseId: id.optional() }), z.array(reviewSummary)),
  /** Those who may authorise a document, or only return it, and whom it would need. */
  addressees: call('write', z.strictObject({ documentId: id }), addressees),
  /**
   * Freezes the newest revision and hands it to a manager, signed by its writer. Refused where an error stands open that nobody set
   * aside with a reason, with `conflict` where `baseRevision` is no longer the newest, and with `bad-input` without the statement of
   * truth where the document always has one.
   */
  submit: call(
    'write',
    z.strictObject({
      documentId: id,
      baseRevision: z.number().int().min(1),
      to: id.nullable().default(null),
      words: z.string().trim().max(20_000).default(''),
      applies: z.array(id).default([]),
      /** For a court: signed with the statement of truth. */
      ofTruth: z.boolean().default(false),
      password: typedPassword,
    }),
    documentReview,
  ),
  recall: call('write', z.strictObject({ documentId: id, words: reason }), documentReview),
  /** Gives it back to its writer. Refused with `bad-input` where `words` do not say what has to change (`feedbackFinding`). */
  return: call('decide', z.strictObject({ documentId: id, words: reason }), documentReview),
  /**
   * Meets one requirement; the document is authorised once all that count are met. Refused with `bad-input` where `words` could stand
   * under any document (`rationaleFinding`), and without a next step and its day where the standard asks for them.
   */
  authorise: call(
    'comment',
    z.strictObject({
      documentId: id,
      requirement: id,
      words: reason,
      decision: z.string().trim().max(20_000).default(''),
      nextSteps: z.array(nextStep).default([]),
      recordedFor: z.strictObject({ name: reason, role: text, on: isoDay, how: reason }).nullable().default(null),
      password: typedPassword,
    }),
    documentReview,
  ),
  /**
   * Makes the Word file that goes out, keeps it, and signs its digest. Refused while nothing is recorded of somebody whose signature the
   * standard asks for: neither that they signed, nor why they did not.
   */
  issue: call(
    'write',
    z.strictObject({
      documentId: id,
      givenTo: z.array(z.strictObject({ who: reason, how: z.string().trim().max(1_000).default('') })).default([]),
      password: typedPassword,
    }),
    z.strictObject({ review: documentReview, file: fileContent }),
  ),
  withdraw: call('write', z.strictObject({ documentId: id, words: reason }), documentReview),
  /** Begins a version that corrects one that was authorised; it says what it corrects, and takes its place once it is authorised itself. */
  correct: call('write', z.strictObject({ documentId: id, what: reason }), openDocument),
  /** The very file that was issued. */
  issuedFile: call('read', z.strictObject({ documentId: id, revision: z.number().int().min(1) }), fileContent),
  comment: call('comment', z.strictObject({ documentId: id, comment: newComment }), documentReview),
  reply: call('comment', z.strictObject({ documentId: id, threadId: id, body: reason }), documentReview),
  settle: call(
    'comment',
    z.strictObject({ documentId: id, threadId: id, how: settlement, body: z.string().trim().max(10_000).default('') }),
    documentReview,
  ),
  /**
   * Accepts the reason for which a finding was set aside, or does not, saying why. What was not accepted stands open again at the next
   * submission, unless its writer gives another reason, and keeps the document from being authorised.
   */
  decideAside: call(
    'decide',
    z.strictObject({
      documentId: id,
      key: z.string().min(1),
      accepted: z.boolean(),
      words: z.string().trim().max(10_000).default(''),
    }),
    documentReview,
  ),
  /** Answers one question of the auditor's list; null takes the answer back. */
  answerCriterion: call(
    'comment',
    z.strictObject({
      documentId: id,
      criterionId: id,
      answer: checkAnswer.pick({ answer: true, note: true, evidence: true }).nullable(),
    }),
    documentReview,
  ),
  /** Records that somebody of the family or of another agency signed, or why they did not. */
  recordParty: call(
    'write',
    z.strictObject({
      documentId: id,
      requirement: id.nullable(),
      role: reason,
      name: z.string().trim().max(200).default(''),
      signedOn: isoDay.nullable(),
      how: reason,
    }),
    documentReview,
  ),
} as const
