import { z } from 'zod'
import { caseChronology, chronologyChange } from '../chronology/index.ts'
import { casewrightDocument, documentKind } from '../document/index.ts'
import { caseFamily, familyChange } from '../family/index.ts'
import { casePlan, planStep } from '../plan/index.ts'
import { account } from '../review/index.ts'
import { phrase, severity } from '../standards/index.ts'

/** What calls are given and answer with: the shapes that the contract's calls share. */

const id = z.string().min(1)
const text = z.string()

/**
 * Why a call failed, for a program (`code`) and for a person (`message`: what happened, where, and what to do).
 * `conflict` carries the newer revision so that nothing is lost.
 */
export const failure = z.strictObject({
  code: z.enum([
    'bad-input',
    'not-found',
    'locked',
    'wrong-password',
    'too-soon',
    'not-allowed',
    'store-in-use',
    'store-newer',
    'store-damaged',
    'disk-full',
    'read-only',
    'conflict',
    'unreadable-file',
    'newer-file',
    'bad-pack',
    'refused',
    'unexpected',
  ]),
  message: text,
  details: z.unknown().optional(),
})
export type Failure = z.infer<typeof failure>

/** Why nothing can be saved now: the disk is full, may not be written to, or fails. */
export type CannotSave = 'full' | 'read-only' | 'failing'
/** `cannotSave` only while nothing can be saved. What is read then is recorded as soon as it can be. */
export type Answer<T> = ({ ok: true; value: T } | { ok: false; failure: Failure }) & { cannotSave?: CannotSave }

/** Whoever is writing, as documents name them. */
export const practitioner = z.strictObject({
  name: z.string().trim().min(1, 'enter your name, as it appears on reports'),
  role: z.string().trim().min(1),
  packId: id,
})
export type Practitioner = z.infer<typeof practitioner>

export const storeStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'open']),
  practitioner: practitioner.nullable(),
  /** Who is signed in. */
  account: account.nullable(),
  /** What signing in asks for: where only one account is left to sign in with, its password is enough. */
  asks: z.enum(['nothing', 'password', 'name-and-password']),
  /** True while only the example is open, in a store that will not be kept. */
  trial: z.boolean().default(false),
  /**
   * Only where the operating system has a keychain that can be relied on. `remembers` is the name of whoever it signs in: while the
   * store is open, of the one signed in or of nobody.
   */
  keychain: z.strictObject({ remembers: z.string().nullable() }).optional(),
})
export type StoreStatus = z.infer<typeof storeStatus>

export const caseSummary = z.strictObject({
  id,
  title: text,
  reference: text,
  children: z.array(z.string()),
  packId: id,
  updatedAt: text,
  documents: z.number().int(),
  example: z.boolean(),
})
export type CaseSummary = z.infer<typeof caseSummary>

export const findingCounts = z.strictObject({ error: z.number().int(), warning: z.number().int(), suggestion: z.number().int() })

export const documentSummary = z.strictObject({
  id,
  caseId: id,
  kind: documentKind,
  title: text,
  author: text,
  revision: z.number().int(),
  /** The day that it is of by its own account, `YYYY-MM-DD`; null where it says none. */
  day: text.nullable(),
  updatedAt: text,
  words: z.number().int(),
  findings: findingCounts.nullable(),
})
export type DocumentSummary = z.infer<typeof documentSummary>

/** A stored document with the number of its newest revision: hand that number back as `baseRevision` when saving. */
export const openDocument = z.strictObject({ document: casewrightDocument, revision: z.number().int().min(1), savedAt: text })
export type OpenDocument = z.infer<typeof openDocument>

export const revisionSummary = z.strictObject({
  revision: z.number().int(),
  savedAt: text,
  author: text,
  words: z.number().int(),
  setAsideCopy: z.boolean(),
})
export type RevisionSummary = z.infer<typeof revisionSummary>

export const fileContent = z.strictObject({ name: text, base64: text })
export type FileContent = z.infer<typeof fileContent>
/** A picture that goes into a copy: a PNG in base64, the same as SVG where there is one, and what it shows in words. */
export const copiedPicture = z.strictObject({
  png: text,
  svg: text.optional(),
  width: z.number().positive(),
  height: z.number().positive(),
  alt: text,
  words: z.array(text),
})
export type CopiedPicture = z.infer<typeof copiedPicture>
/** A copy of a chronology: the file, about how many pages it has beside how many are allowed, and how many entries it leaves out. */
export const chronologyCopied = z.strictObject({
  file: fileContent,
  estimate: z.strictObject({ pages: z.number().int(), limit: z.number().int().nullable(), lookAt: z.array(text) }),
  leftOut: z.number().int(),
})
export const dueItem = z.strictObject({
  obligation: text,
  what: text,
  due: text,
  left: z.number().int(),
  unit: z.enum(['workingDays', 'hours', 'days']),
  overdue: z.boolean(),
  cite: text,
  says: text,
  event: text,
  trigger: text,
  /** The document from which the day was read that it counts from; null where that is a key date. */
  record: z.strictObject({ id, title: text }).nullable(),
  /** Whose duty it is where it is the child's own: the children for whom it falls on this day. Empty: the case's. */
  children: z.array(z.strictObject({ id, name: text })),
  /** A target, which the standard does not hold anybody to. */
  aim: z.boolean(),
  /** The last working day before a due day that is none, else null. */
  lastWorkingDay: text.nullable(),
  /** The time limit in words: "within 15 working days". */
  limit: text,
  note: text,
  /** Other figures that the same standard gives for it. */
  others: z.array(z.strictObject({ limit: text, cite: text, note: text })),
  /** The key date that shows it was done. */
  doneBy: text,
  /** Whether it is a manager's to do, and a note of management oversight shows it. */
  overseen: z.boolean(),
})
export type DueItem = z.infer<typeof dueItem>

export const packSummary = z.strictObject({
  id,
  name: text,
  authority: text,
  title: text,
  published: text,
  practiceModel: text,
  problem: text.nullable(),
})
export type PackSummary = z.infer<typeof packSummary>

/** Which checks of the language itself a practitioner wants, beside those of the standards. */
export const proofing = z.strictObject({ spelling: z.boolean(), grammar: z.boolean() })
export type Proofing = z.infer<typeof proofing>

/** The British dictionary as text, one word on a line; see `StoredDictionary` of shared/spelling. */
export const dictionaryText = z.strictObject({ forms: text, rare: text, common: text, aff: text, dic: text })
export type DictionaryText = z.infer<typeof dictionaryText>

/** Words added to the dictionary: by the practitioner for themselves, and for everybody who uses the authority's templates. */
export const addedWords = z.strictObject({ mine: z.array(z.string()), authority: z.array(z.string()) })
export type AddedWords = z.infer<typeof addedWords>
export const wordOwner = z.enum(['mine', 'authority'])
export type WordOwner = z.infer<typeof wordOwner>

/** Phrases to type by a shortcut: the practitioner's own, and those of the authority and of Casewright. */
export const phraseBank = z.strictObject({ mine: z.array(phrase), authority: z.array(phrase) })
export type PhraseBank = z.infer<typeof phraseBank>

/** What a file of the user's own folder is; null where it cannot be read. */
export const ownFile = z.strictObject({
  name: text,
  sort: z.enum(['standards', 'documents', 'words', 'word-styles', 'phrases']).nullable(),
  title: text,
  /** True where something with its id comes with Casewright: a sound file takes its place, a broken one leaves it there. */
  replaces: z.boolean(),
  problems: z.array(z.strictObject({ line: z.number().int(), reason: text, allowed: text.nullable(), source: text })),
})
export type OwnFile = z.infer<typeof ownFile>
export const ownFiles = z.strictObject({ folder: text.nullable(), files: z.array(ownFile) })
export type OwnFiles = z.infer<typeof ownFiles>

/** A finding of a document under one version of its pack. */
export const findingUnderPacks = z.strictObject({
  key: text,
  ruleId: id,
  severity,
  text,
  message: text,
  /** The heading of the section that it stands under; empty for one about the whole document. */
  section: text,
})
export type FindingUnderPacks = z.infer<typeof findingUnderPacks>

export const findingsUnderPacks = z.strictObject({
  come: z.array(findingUnderPacks),
  go: z.array(findingUnderPacks),
  change: z.array(findingUnderPacks.extend({ was: severity })),
})

/** The plan of a case with the number of its newest version (0: not begun): hand it back as `baseRevision` when saving. */
export const storedPlan = z.strictObject({ plan: casePlan, revision: z.number().int().min(0), savedAt: text, author: text })
export type StoredPlan = z.infer<typeof storedPlan>
export const planRevision = z.strictObject({ revision: z.number().int(), savedAt: text, author: text })
export type PlanRevision = z.infer<typeof planRevision>

export const trackedStep = z.strictObject({
  caseId: id,
  caseTitle: text,
  step: planStep,
  number: z.number().int(),
  due: text.nullable(),
  review: text.nullable(),
  day: text.nullable(),
  stands: z.enum(['overdue', 'due-soon', 'open', 'no-date', 'done', 'dropped']),
  daysLeft: z.number().int().nullable(),
})

/** For whom a version is made: the parents, or a child by id. */
export const familyReader = z.literal('parents').or(z.strictObject({ childId: id }))
const flagged = z.strictObject({ id, term: text, where: text, why: text, canLeaveOut: z.boolean() })

/** What was decided about a version, by the ids of what is listed in it. An id is of its words: where they change it counts no more. */
export const familyLook = z.strictObject({
  seen: z.array(id),
  putBack: z.array(id),
  /** What may stay, and was left out. */
  leaveOut: z.array(id),
})
export type FamilyLook = z.infer<typeof familyLook>

/** The version of a document for somebody of the family, as it would be made now, and what the worker has to look at before. */
export const familyProposal = z.strictObject({
  /** The revision that it is made from: hand it back when exporting. */
  revision: z.number().int().min(1),
  /** Whose it is: "parents", "Amina". */
  whose: text,
  document: casewrightDocument,
  leftOut: z.array(
    z.strictObject({
      id,
      where: text,
      text,
      /** A name of `REASONS` of shared/family-version. */
      reason: text,
      why: text,
      canPutBack: z.boolean(),
      decision: z.enum(['left-out', 'put-back']),
    }),
  ),
  replaced: z.array(z.strictObject({ from: text, to: text, where: text })),
  flagged: z.array(flagged),
  /** For whom it is easy to read, in words: the document, and this version. */
  readingAge: z.strictObject({ before: text, after: text }),
  /** What was decided when somebody last looked at it. */
  look: familyLook,
})
export type FamilyProposal = z.infer<typeof familyProposal>

/** The chronology of a case with the number of its newest change; 0 where nobody has written in it yet. */
export const storedChronology = z.strictObject({ chronology: caseChronology, revision: z.number().int().min(0), savedAt: text })
export type StoredChronology = z.infer<typeof storedChronology>

/**
 * What came of a change: its number, what others changed since the revision that it was made on, and what the store signed: the
 * things of it that say who did them.
 */
export const chronologySaved = z.strictObject({
  revision: z.number().int(),
  savedAt: text,
  newer: z.array(chronologyChange),
  signed: z.array(chronologyChange),
})
export type ChronologySaved = z.infer<typeof chronologySaved>

/** One line of the history of a record that is made of lists: what somebody did, and to how many things. */
export const recordEvent = z.strictObject({
  revision: z.number().int(),
  savedAt: text,
  author: text,
  label: text,
  changed: z.number().int(),
})
export type RecordEvent = z.infer<typeof recordEvent>

/** The family of a case with the number of its newest change. */
export const storedFamily = z.strictObject({ family: caseFamily, revision: z.number().int().min(0), savedAt: text })
export type StoredFamily = z.infer<typeof storedFamily>

/** What came of a change to a family: its number, and what others changed since the revision that it was made on. */
export const familySaved = z.strictObject({ revision: z.number().int(), savedAt: text, newer: z.array(familyChange) })
export type FamilySaved = z.infer<typeof familySaved>
