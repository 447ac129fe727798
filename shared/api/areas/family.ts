import { z } from 'zod'
import { GENOGRAM_FILTERS, GENOGRAM_VIEWS, isoDate } from '../../document/index.ts'
import { familyChange } from '../../family/index.ts'
import { call, id } from '../call.ts'
import { familySaved, fileContent, storedFamily } from '../shapes.ts'
import { callsOfRecord } from './record-of-lists.ts'

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
  /** A change is refused where something would then hang on somebody who is not there. */
  ...callsOfRecord({ stored: storedFamily, change: familyChange, saved: familySaved, mostChanges: 5_000 }),
  /** A Word document with the picture, the same in words behind it, and a table of its people. */
  exportWord: call('read', familyPicture, fileContent),
  /** The picture alone: SVG, or PNG at 300 dots an inch across a page. */
  exportPicture: call('read', familyPicture.extend({ format: z.enum(['svg', 'png']) }), fileContent),
} as const
