import { z } from 'zod'
import { GENOGRAM_FILTERS, GENOGRAM_VIEWS, isoDate } from '../../document/index.ts'
import { familyChange } from '../../family/index.ts'
import { call, id } from '../call.ts'
import { familySaved, fileContent, recordEvent, storedFamily } from '../shapes.ts'

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

/** The family of each case, as a record and as a picture. */
export const family = {
  get: call('read', z.strictObject({ caseId: id }), storedFamily),
  /** The family as it was recorded at the end of a day. */
  at: call('read', z.strictObject({ caseId: id, day: isoDate }), storedFamily),
  /**
   * Makes changes to people and to how they belong together, all or none. Refused where something would then hang on somebody who
   * is not there; fails with `conflict` as `chronology.change` does.
   */
  change: call(
    'write',
    z.strictObject({
      caseId: id,
      baseRevision: z.number().int().min(0),
      label: z.string().trim().min(1).max(200),
      changes: z.array(familyChange).min(1).max(5_000),
    }),
    familySaved,
  ),
  /** What was done to it, newest first. */
  history: call('read', z.strictObject({ caseId: id }), z.array(recordEvent)),
  /** A Word document with the picture, the same in words behind it, and a table of its people. */
  exportWord: call('read', familyPicture, fileContent),
  /** The picture alone: SVG, or PNG at 300 dots an inch across a page. */
  exportPicture: call('read', familyPicture.extend({ format: z.enum(['svg', 'png']) }), fileContent),
} as const
