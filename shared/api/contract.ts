import { z } from 'zod'
import { casewrightDocument, documentKind, isoDate } from '../document/index.ts'
import { caseRecord } from '../family/index.ts'
import { casePlan, planStep } from '../plan/index.ts'
import { phrase, phraseShortcut, severity } from '../standards/index.ts'

/**
 * The contract: every call that a window may make. `input` is validated on arrival, whatever the transport; `output` is
 * checked in tests and development. A call answers with a value or with a named failure (`failure`), never a bare
 * exception.
 */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I
  output: O
  /** True for the few calls that answer while the store is locked. */
  open?: boolean
}
const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, extra: { open?: boolean } = {}): Call<I, O> => ({
  input,
  output,
  ...extra,
})

const nothing = z.strictObject({})
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
    'wrong-passphrase',
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
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const practitioner = z.strictObject({
  name: z.string().trim().min(1, 'enter your name, as it appears on reports'),
  role: z.string().trim().min(1),
  packId: id,
})
export type Practitioner = z.infer<typeof practitioner>

export const storeStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'open']),
  practitioner: practitioner.nullable(),
  /** True while only the example is open, in a store that will not be kept. */
  trial: z.boolean().default(false),
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

const oneWord = z
  .string()
  .trim()
  .regex(/^\p{L}[\p{L}\p{M}'’-]{0,59}$/u, 'give one word of up to 60 letters; apostrophes and hyphens may stand in it')

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

const packVersion = z.number().int().positive()

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

const findingsUnderPacks = z.strictObject({
  come: z.array(findingUnderPacks),
  go: z.array(findingUnderPacks),
  change: z.array(findingUnderPacks.extend({ was: severity })),
})

/** The plan of a case with the number of its newest version (0: not begun): hand it back as `baseRevision` when saving. */
export const storedPlan = z.strictObject({ plan: casePlan, revision: z.number().int().min(0), savedAt: text, author: text })
export type StoredPlan = z.infer<typeof storedPlan>
export const planRevision = z.strictObject({ revision: z.number().int(), savedAt: text, author: text })
export type PlanRevision = z.infer<typeof planRevision>

const trackedStep = z.strictObject({
  caseId: id,
  caseTitle: text,
  step: planStep,
  number: z.number().int(),
  due: text.nullable(),
  review: text.nullable(),
  stands: z.enum(['overdue', 'due-soon', 'open', 'no-date', 'done', 'dropped']),
  daysLeft: z.number().int().nullable(),
})

/** For whom a version is made: the parents, or a child by id. */
const familyReader = z.literal('parents').or(z.strictObject({ childId: id }))
const flagged = z.strictObject({ id, term: text, where: text, why: text })

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
})
export type FamilyProposal = z.infer<typeof familyProposal>

const caseFields = caseRecord.omit({ id: true })

export const contract = {
  store: {
    status: call(nothing, storeStatus, { open: true }),
    /** First start: makes the encrypted store. The passphrase needs 12 characters or more. */
    create: call(
      z.strictObject({ passphrase: z.string().min(12, 'choose a passphrase of 12 characters or more'), practitioner }),
      storeStatus,
      { open: true },
    ),
    unlock: call(z.strictObject({ passphrase: z.string() }), storeStatus, { open: true }),
    /**
     * Opens the example case without setting anything up: an encrypted store of its own in a temporary folder, under a
     * passphrase nobody knows, removed on `lock` and when the program ends. `trial` is then true in the status.
     */
    tryExample: call(z.strictObject({ packId: id.optional() }), z.strictObject({ status: storeStatus, caseId: id }), {
      open: true,
    }),
    lock: call(nothing, storeStatus),
    /** Changes who is writing: name, role, authority. */
    updatePractitioner: call(z.strictObject({ practitioner }), storeStatus),
  },
  cases: {
    list: call(nothing, z.array(caseSummary)),
    get: call(z.strictObject({ id }), caseRecord),
    create: call(z.strictObject({ caseRecord: caseFields }), caseRecord),
    update: call(z.strictObject({ caseRecord }), caseRecord),
    /** What the pack says is due, soonest first: the pack in force, or as it was under `packVersion` where that is known. */
    due: call(z.strictObject({ id, today: isoDate, packVersion: packVersion.optional() }), z.array(dueItem)),
    /** Makes the invented example case, or gives it when it is already there. */
    openExample: call(nothing, caseRecord),
  },
  documents: {
    list: call(z.strictObject({ caseId: id }), z.array(documentSummary)),
    create: call(
      z.strictObject({
        caseId: id,
        templateId: id,
        title: z.string().optional(),
        childIds: z.array(id).default([]),
        /** An earlier document of the case: the new one begins with what it may carry over. */
        from: id.optional(),
        today: isoDate,
      }),
      openDocument,
    ),
    /** Makes one document for each child that a document is about, and leaves that one as it is. Refused for one child alone. */
    splitByChild: call(z.strictObject({ id }), z.array(openDocument)),
    open: call(z.strictObject({ id }), openDocument),
    /**
     * Saves a revision. Fails with `conflict` when `baseRevision` is no longer the newest: the text sent is kept as a
     * revision of its own (`setAsideCopy`), and the failure's details hold `{ newest: OpenDocument, kept: number }`.
     */
    save: call(
      z.strictObject({ document: casewrightDocument, baseRevision: z.number().int().min(1), findings: findingCounts.optional() }),
      z.strictObject({ revision: z.number().int(), savedAt: text }),
    ),
    revisions: call(z.strictObject({ id }), z.array(revisionSummary)),
    openRevision: call(z.strictObject({ id, revision: z.number().int().min(1) }), openDocument),
    /**
     * What the pack in force says otherwise than the version that the document is written under (`PackChanges` of
     * shared/standards), and what that means for its findings as last saved. Fails with `not-found` where the store never
     * saw the older version.
     */
    packChanges: call(
      z.strictObject({ id, today: isoDate }),
      z.object({ from: packVersion, to: packVersion, changes: z.unknown(), findings: findingsUnderPacks }),
    ),
    rename: call(z.strictObject({ id, title: z.string().trim().min(1), baseRevision: z.number().int().min(1) }), openDocument),
    remove: call(z.strictObject({ id }), nothing),
    /** The newest revision as Word, with a file name to offer. */
    exportWord: call(z.strictObject({ id }), fileContent),
    /** The version for the parents or for a child, with what was put back into it; nothing is stored. */
    familyVersion: call(z.strictObject({ id, reader: familyReader, putBack: z.array(id).default([]) }), familyProposal),
    /**
     * That version as Word. Refused unless `approved` holds all that is left out, put back or flagged, and fails with `conflict`
     * where `revision` is no longer the newest.
     */
    exportFamilyVersion: call(
      z.strictObject({
        id,
        reader: familyReader,
        revision: z.number().int().min(1),
        approved: z.array(id),
        putBack: z.array(id).default([]),
      }),
      fileContent,
    ),
    /** The document and its case's people as a `.casewright` file. */
    exportFile: call(z.strictObject({ id }), fileContent),
    /** Reads a `.casewright` file into a case as a new document. */
    importFile: call(z.strictObject({ caseId: id, name: text, content: text }), openDocument),
  },
  plans: {
    get: call(z.strictObject({ caseId: id }), storedPlan),
    /** The plan as it was at the end of a day; empty where it was not begun yet. */
    at: call(z.strictObject({ caseId: id, day: isoDate }), storedPlan),
    revisions: call(z.strictObject({ caseId: id }), z.array(planRevision)),
    revision: call(z.strictObject({ caseId: id, revision: z.number().int().min(1) }), storedPlan),
    /** Saves a version. Fails with `conflict`, writing nothing, when `baseRevision` is no longer the newest; `details.newest` is. */
    save: call(z.strictObject({ caseId: id, plan: casePlan, baseRevision: z.number().int().min(0) }), storedPlan),
    /** The golden thread of a child (null: of all children) as Word, as it stands or as it was at the end of a day. */
    exportThread: call(z.strictObject({ caseId: id, childId: id.nullable(), day: isoDate.optional() }), fileContent),
    /** The steps of every case's plan, what is overdue first. */
    tracker: call(z.strictObject({ today: isoDate }), z.array(trackedStep)),
  },
  phrases: {
    list: call(nothing, phraseBank),
    /** Keeps a phrase of one's own: a new one (`was`: null), or in place of that with the shortcut `was`. Gives the bank as it is then. */
    save: call(z.strictObject({ phrase, was: phraseShortcut.nullable() }), phraseBank),
    remove: call(z.strictObject({ shortcut: phraseShortcut }), phraseBank),
  },
  standards: {
    packs: call(nothing, z.array(packSummary), { open: true }),
    /** One pack resolved, with word lists and templates: `Standards` of shared/lint. */
    get: call(z.strictObject({ packId: id }), z.object({ pack: z.unknown(), words: z.unknown(), templates: z.unknown() })),
    /** The user's own templates folder: where it is, and what became of each file in it. */
    ownFiles: call(nothing, ownFiles),
    /** A pack as it was under a version (`Pack` of shared/standards); null where this store never saw it. */
    keptPack: call(z.strictObject({ packId: id, version: packVersion }), z.object({ pack: z.unknown() })),
    /** The British dictionary. Large (about 4 MB) and always the same: ask once a window. */
    dictionary: call(nothing, dictionaryText),
    addedWords: call(nothing, addedWords),
    /** Adds a word to the practitioner's own dictionary, or to the authority's word list, and gives both as they are then. */
    addWord: call(z.strictObject({ word: oneWord, to: wordOwner }), addedWords),
    removeWord: call(z.strictObject({ word: z.string().min(1), from: wordOwner }), addedWords),
    proofing: call(nothing, proofing),
    setProofing: call(z.strictObject({ proofing }), proofing),
  },
} as const

export type Contract = typeof contract
export type Area = keyof Contract

/** The contract as typed calls, each giving an answer: a value or a named failure. */
export type Api = {
  [A in Area]: {
    [C in keyof Contract[A]]: Contract[A][C] extends Call<infer I, infer O>
      ? (input: z.input<I>) => Promise<Answer<z.output<O>>>
      : never
  }
}
/** What `main/services` implements: each call's validated input to its value; failures are thrown as `CallFailure`. */
export type Implementation = {
  [A in Area]: {
    [C in keyof Contract[A]]: Contract[A][C] extends Call<infer I, infer O> ? (input: z.output<I>) => Promise<z.output<O>> : never
  }
}
