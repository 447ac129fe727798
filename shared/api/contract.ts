import { z } from 'zod'
import { chronologyChange, sourceBook } from '../chronology/index.ts'
import {
  casewrightDocument,
  chronologyFilter,
  chronologyForm,
  GENOGRAM_FILTERS,
  GENOGRAM_VIEWS,
  isoDate,
} from '../document/index.ts'
import { caseRecord, familyChange } from '../family/index.ts'
import { casePlan } from '../plan/index.ts'
import { phrase, phraseShortcut } from '../standards/index.ts'
import {
  type Answer,
  addedWords,
  caseSummary,
  chronologyCopied,
  chronologySaved,
  copiedPicture,
  dictionaryText,
  documentSummary,
  dueItem,
  familyLook,
  familyProposal,
  familyReader,
  familySaved,
  fileContent,
  findingCounts,
  findingsUnderPacks,
  openDocument,
  ownFiles,
  packSummary,
  phraseBank,
  planRevision,
  practitioner,
  proofing,
  recordEvent,
  revisionSummary,
  storedChronology,
  storedFamily,
  storedPlan,
  storeStatus,
  trackedStep,
  wordOwner,
} from './shapes.ts'

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
const oneWord = z
  .string()
  .trim()
  .regex(/^\p{L}[\p{L}\p{M}'’-]{0,59}$/u, 'give one word of up to 60 letters; apostrophes and hyphens may stand in it')

/**
 * Which picture of a family is wanted: of the day `asAt`, which part of it, about which children (all where none are named). What is
 * confidential is in it only where `confidential` says so.
 */
const familyPicture = z.strictObject({
  caseId: id,
  view: z.enum(GENOGRAM_VIEWS),
  filter: z.enum(GENOGRAM_FILTERS).optional(),
  asAt: isoDate,
  childIds: z.array(id).optional(),
  title: z.string().trim().min(1).max(200).optional(),
  confidential: z.boolean().optional(),
  greyscale: z.boolean().optional(),
})

const packVersion = z.number().int().positive()
/** What any copy of a chronology is made from. */
const chronologyCopy = {
  caseId: id,
  filter: chronologyFilter,
  form: chronologyForm,
  day: isoDate.optional(),
  leftOutSeen: z.array(id).default([]),
}
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
    /** The version for the parents or for a child, as it is decided to be; no version itself is stored. */
    familyVersion: call(z.strictObject({ id, reader: familyReader }), familyProposal),
    /** Keeps what was decided about a version, for the next visit. */
    saveFamilyLook: call(z.strictObject({ id, reader: familyReader, look: familyLook }), z.strictObject({})),
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
        leaveOut: z.array(id).default([]),
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
  chronology: {
    get: call(z.strictObject({ caseId: id }), storedChronology),
    /** The chronology as it was at the end of a day. */
    at: call(z.strictObject({ caseId: id, day: isoDate }), storedChronology),
    /**
     * Makes changes, all or none; `label` says in a few words what was done. Changes of others to other things stand beside
     * them and come back in `newer`. Fails with `conflict`, writing nothing, where one of these things was changed by somebody
     * else after `baseRevision`; the failure's details hold `{ newer: ChronologyChange[] }`.
     */
    change: call(
      z.strictObject({
        caseId: id,
        baseRevision: z.number().int().min(0),
        label: z.string().trim().min(1).max(200),
        changes: z.array(chronologyChange).min(1).max(50_000),
      }),
      chronologySaved,
    ),
    /** What was done to it, newest first. */
    history: call(z.strictObject({ caseId: id }), z.array(recordEvent)),
    /**
     * Reads the tables and the text of a file of records: Excel, Word, or separated or plain text. Keeps nothing. Fails with
     * `unreadable-file`, saying what is wrong with it and what to do.
     */
    readFile: call(z.strictObject({ name: z.string().trim().min(1).max(300), base64: text }), sourceBook),
    /**
     * A copy in Word, of what a filter keeps. `leftOutSeen` are the ids of the confidential entries that somebody has seen to be left
     * out of it: fails with `refused` where another would be. `day` is the day that it is of, instead of today; `timeline` is the
     * picture that goes with it, with its words.
     */
    exportWord: call(
      z.strictObject({
        ...chronologyCopy,
        title: z.string().trim().min(1).max(200).optional(),
        timeline: copiedPicture.optional(),
      }),
      chronologyCopied,
    ),
    /** The same for a spreadsheet: a workbook, or separated text. */
    exportSheet: call(z.strictObject({ ...chronologyCopy, format: z.enum(['xlsx', 'csv']) }), fileContent),
    /** What one change did, as the changes that take it back. */
    undoing: call(z.strictObject({ caseId: id, revision: z.number().int().min(1) }), z.array(chronologyChange)),
  },
  family: {
    get: call(z.strictObject({ caseId: id }), storedFamily),
    /** The family as it was recorded at the end of a day. */
    at: call(z.strictObject({ caseId: id, day: isoDate }), storedFamily),
    /**
     * Makes changes to people and to how they belong together, all or none. Refused where something would then hang on somebody who
     * is not there; fails with `conflict` as `chronology.change` does.
     */
    change: call(
      z.strictObject({
        caseId: id,
        baseRevision: z.number().int().min(0),
        label: z.string().trim().min(1).max(200),
        changes: z.array(familyChange).min(1).max(5_000),
      }),
      familySaved,
    ),
    /** What was done to it, newest first. */
    history: call(z.strictObject({ caseId: id }), z.array(recordEvent)),
    /** A Word document with the picture, the same in words behind it, and a table of its people. */
    exportWord: call(familyPicture, fileContent),
    /** The picture alone: SVG, or PNG at 300 dots an inch across a page. */
    exportPicture: call(familyPicture.extend({ format: z.enum(['svg', 'png']) }), fileContent),
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
