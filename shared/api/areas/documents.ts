import { z } from 'zod'
import { casewrightDocument, isoDate } from '../../document/index.ts'
import { call, id, nothing, text } from '../call.ts'
import {
  documentSummary,
  familyLook,
  familyProposal,
  familyReader,
  fileContent,
  findingCounts,
  findingsUnderPacks,
  openDocument,
  revisionSummary,
} from '../shapes.ts'
import { newPassword } from './store.ts'

const packVersion = z.number().int().positive()

/** Documents, every kept revision of them, and what leaves as Word or as a file of our own. */
export const documents = {
  list: call('read', z.strictObject({ caseId: id }), z.array(documentSummary)),
  create: call(
    'write',
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
  splitByChild: call('write', z.strictObject({ id }), z.array(openDocument)),
  open: call('read', z.strictObject({ id }), openDocument),
  /**
   * Saves a revision. Fails with `conflict` when `baseRevision` is no longer the newest: the text sent is kept as a
   * revision of its own (`setAsideCopy`), and the failure's details hold `{ newest: OpenDocument, kept: number }`. With
   * `keepCopy: false` nothing is kept of it: the window brings both together, and sends it again where it cannot.
   */
  save: call(
    'write',
    z.strictObject({
      document: casewrightDocument,
      baseRevision: z.number().int().min(1),
      findings: findingCounts.optional(),
      keepCopy: z.boolean().optional(),
    }),
    z.strictObject({ revision: z.number().int(), savedAt: text }),
  ),
  revisions: call('read', z.strictObject({ id }), z.array(revisionSummary)),
  openRevision: call('read', z.strictObject({ id, revision: z.number().int().min(1) }), openDocument),
  /**
   * What the pack in force says otherwise than the version that the document is written under (`PackChanges` of
   * shared/standards), and what that means for its findings as last saved. Fails with `not-found` where the store never
   * saw the older version.
   */
  packChanges: call(
    'read',
    z.strictObject({ id, today: isoDate }),
    z.object({ from: packVersion, to: packVersion, changes: z.unknown(), findings: findingsUnderPacks }),
  ),
  rename: call(
    'write',
    z.strictObject({ id, title: z.string().trim().min(1), baseRevision: z.number().int().min(1) }),
    openDocument,
  ),
  remove: call('write', z.strictObject({ id }), nothing),
  /** The newest revision as Word, with a file name to offer. */
  exportWord: call('read', z.strictObject({ id }), fileContent),
  /** The same Word file in a package that opens with `packagePassword` alone, and that is called nothing of the family inside. */
  exportProtected: call('read', z.strictObject({ id, packagePassword: newPassword }), fileContent),
  /** The version for the parents or for a child, as it is decided to be; no version itself is stored. */
  familyVersion: call('read', z.strictObject({ id, reader: familyReader }), familyProposal),
  /** Keeps what was decided about a version, for the next visit. */
  saveFamilyLook: call('write', z.strictObject({ id, reader: familyReader, look: familyLook }), z.strictObject({})),
  /**
   * That version as Word. Refused unless `approved` holds all that is left out, put back or flagged, and fails with `conflict`
   * where `revision` is no longer the newest.
   */
  exportFamilyVersion: call(
    'write',
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
  exportFile: call('read', z.strictObject({ id }), fileContent),
  /** Reads a `.casewright` file into a case as a new document. */
  importFile: call('write', z.strictObject({ caseId: id, name: z.string().trim().min(1).max(300), content: text }), openDocument),
} as const
